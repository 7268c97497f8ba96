"""Notes in a nutshell, for tests of the worker: each document is there for some query of ``tests/js/search``."""

from __future__ import annotations

from cs231n_notes.search.document import Document, Kind


def _page(number: int, title: str, keywords: str, *sections: tuple[str, str]) -> list[Document]:
    """A lecture: its page, then sections, those whose title ends in a question mark being questions."""
    address = f"lectures/lecture-{number:02}/"
    page = Document(
        address, f"Lecture {number}: {title}", "", Kind.LECTURE, tuple(filter(None, keywords.split(", "))), number
    )
    return [page, *(_section(address, number, at, *section) for at, section in enumerate(sections, 1))]


def _section(address: str, lecture: int, at: int, title: str, text: str) -> Document:
    kind = Kind.QUESTION if title.endswith("?") else Kind.LECTURE
    return Document(f"{address}#s{at}", title, text, kind, (), lecture)


_FILLER = "\n".join(f"{number}번째 줄에는 찾을 만한 것이 없고 길이만 더한다" for number in range(60))

DOCUMENTS = [
    Document("", "공부 노트", "혼자 공부한 것을 모은다", Kind.PAGE),
    *_page(
        2,
        "선형 분류기",
        "Softmax, Cross-Entropy",
        ("배운 점", "Softmax를 거치면 점수가 확률이 된다\n교차 검증으로 k를 고른다\nclassifier마다 템플릿이 한 장"),
        ("최댓값을 왜 빼는가?", "z = s - s.max() 로 두면 넘침을 막는다. softmax의 값은 그대로"),
    ),
    *_page(
        3,
        "규제와 최적화",
        "Regularization, SGD, Adam",
        (
            "배운 점",
            "가중치를 깎는 규제\nx -= learning_rate * dx 로 갱신한다\nAdam은 Momentum을 더한 방법\nmax(0, x) 와 다르다",
        ),
        (
            "학습률은 어떻게 고르는가?",
            "학습률을 로그 눈금에서 고른다. 손실이 터지면 학습률부터 의심. 손실의 모양도 본다",
        ),
    ),
    *_page(
        4,
        "역전파",
        "Backpropagation, 연쇄 법칙",
        (
            "배운 점",
            "기울기는 뒤에서부터 구한다\n활성화 함수의 미분\n<b>굵게</b> & \"따옴표\" 'x' 를 그대로\n전문가도 헷갈린다",
        ),
    ),
    *_page(
        5,
        "합성곱",
        "Convolution, Pooling",
        (
            "배운 점",
            "3x3 필터와 7 x 7 필터\n입력은 224×224\nMax Pool은 큰 값만\n합성곱을 쌓는다\n정확도를 높인다. 정확한 값은 아니다\nU-Net은 (C x H x W) 를 받는다",
        ),
    ),
    *_page(
        6,
        "정규화와 초기화",
        "Batch Normalization, Dropout",
        (
            "배운 점",
            "정규화를 하면 학습이 빨라진다\n초기화는 \\sqrt{2/D_{in}} 을 곱한다\nLayerNorm도 있다\n값을 maximize 한다",
        ),
    ),
    *_page(
        7,
        "순환 신경망",
        "RNN, LSTM",
        (
            "배운 점",
            f"h_t = \\tanh(W_{{hh}} h_{{t-1}}) 로 은닉 상태를 잇는다\n{_FILLER}\n마지막에는 인상적인 표적이 하나 있다\n{_FILLER}",
        ),
        ("은닉 상태를 왜 끊는가?", "h.detach() 한 줄. F(x) + x 와는 다른 이야기"),
    ),
    *_page(
        8,
        "Attention",
        "Self-Attention, Transformer",
        ("배운 점", "Transformer를 쌓는다\nattention은 길이의 제곱\n자기 지도 학습에도 쓰인다\n과적합을 막는 dropout"),
    ),
    *_page(12, "Self-Supervised Learning", ""),
    Document("roadmap/", "로드맵", "", Kind.PAGE),
    Document("roadmap/#week-1", "1주차", "강의 2강 수강\nTransformer 미리 보기\n강의 14강 ~ 18강 수강", Kind.PAGE),
    Document("log/", "학습 일지", "", Kind.ENTRY),
    Document(
        "log/#2026-01-02",
        "1월 2일",
        "Lecture 2: 선형 분류기 수강\n역전파 복습\nTransformer Transformer Transformer",
        Kind.ENTRY,
    ),
    Document("log/#2026-01-03", "1월 3일", "Kaggle 데이터를 내려받음", Kind.ENTRY),
]

ALIASES = [
    ["역전파", "Backpropagation", "백프롭"],
    ["기울기", "Gradient"],
    ["합성곱", "Convolution", "컨볼루션"],
    ["교차 엔트로피", "Cross-Entropy", "크로스 엔트로피"],
    ["드롭아웃", "Dropout"],
    ["규제", "Regularization", "정규화"],
    ["정규화", "Normalization"],
    ["배치 정규화", "Batch Normalization"],
    ["층 정규화", "Layer Norm", "Layer Normalization"],
    ["은닉 상태", "Hidden State"],
    ["활성화 함수", "Activation Function"],
    ["최대 풀링", "Max Pool"],
    ["과적합", "Overfitting"],
    ["자기지도학습", "Self-Supervised Learning"],
]
