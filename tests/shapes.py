"""READMEs of shapes that break a layout: something missing, or far too much of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

_START = dt.date(2023, 3, 2)
_TITLES = (
    "소개와 역사",
    "선형 분류기",
    "손실 함수와 최적화",
    "역전파와 신경망",
    "합성곱 신경망",
    "학습시키는 요령",
    "구조의 발전",
    "순환 신경망과 어텐션",
)
_LONG = "아주 긴 제목을 적는 사람도 있고 그 제목은 끝날 줄을 모르며 "
LONG_TITLE = (_LONG * 10)[:300].strip()
"""300 letters that may break at every blank."""
LONG_WORD = ("SelfSupervisedContrastiveRepresentationLearning_" * 7)[:300]
"""300 letters that may break nowhere."""


def overview() -> str:
    return "# 딥러닝 혼자 공부\n\n혼자 따라가며 남기는 노트입니다.\n\n## 프로젝트 개요\n- **수강 기간**: 2023년 3월 2일 ~ (진행 중)\n- **목표 일정**: 4주 완성\n"


def roadmap(lectures: int, *, title: str = "") -> str:
    """Four weeks, of which the third is under way."""
    half = max(lectures // 2, 1)
    return f"""
## Roadmap

### 1주차 {title} (완료)
- [x] 강의 1강 ~ {half}강 수강
- [x] Assignment 1 완료

### 2주차 (진행 중)
- [ ] 강의 {half + 1}강 ~ {max(lectures, half + 1)}강 수강 {title}
- [ ] Assignment 2 종료
- **핵심 내용**: 작은 그물부터 끝까지 손으로 따라가 보기
"""


def log(days: int, *, every: int = 1, lectures: int = 4, title: str = "") -> str:
    """An entry every so many days, a lecture watched in each of the first ones."""
    entries = (
        f"### {_START + dt.timedelta(at * every):%Y년 %-m월 %-d일}\n"
        + (f"1. Lecture {at + 1} 수강\n" if at < lectures else f"1. 과제를 {at + 1}번째로 고쳐 봄 {title}\n")
        for at in range(days)
    )
    return "\n## Daily Log\n\n" + "\n".join(entries)


def lecture(number: int, *, title: str = "", keywords: int = 3, question: str = "왜 그런가?", word: str = "") -> str:
    """One lecture with keywords, what was learned, and two questions, one of them open."""
    terms = ", ".join(_term(number, at) for at in range(keywords))
    return f"""
### Lecture {number}: {title or _TITLES[(number - 1) % len(_TITLES)]}

> **Main Keywords:** {terms}

#### 배운 점

1. **점수를 손으로 계산해 봄** {word}
   - 가중치를 두 배로 하면 점수도 두 배가 되지만 순서는 그대로임
     - 그래서 크기를 누르는 항을 손실에 더함
2. 값이 작은 예제 하나를 끝까지 따라가면 나머지가 쉬워짐

#### 질문

##### 1. {question}
**Q.** 초깃값을 모두 0으로 두면 안 되는 까닭은?
> **A.** 모두 같은 기울기를 받아 끝까지 같은 값으로 남기 때문.

##### 2. 다음에 볼 것
**Q.** 학습률은 어떻게 고르는가?
"""


def _term(number: int, at: int) -> str:
    return f"개념 {number}-{at + 1}" if at % 2 else f"Term {number}.{at + 1}"


def lectures(count: int) -> str:
    return "".join(map(lecture, range(1, count + 1)))


def joined(*parts: str | Iterable[str]) -> str:
    return "".join(part if isinstance(part, str) else "".join(part) for part in parts)


SHAPES: Mapping[str, str] = {
    "empty": "",
    "no-roadmap": joined(overview(), log(6), lectures(4)),
    "no-log": joined(overview(), roadmap(8), lectures(4)),
    "no-lectures": joined("# 자격증 준비\n", roadmap(0).replace("강의", "기출 문제"), log(6, lectures=0)),
    "one-lecture": joined("# 첫 강의만 듣고\n", lecture(1)),
    "300-lectures": joined(overview(), roadmap(300), log(20, lectures=150), lectures(300)),
    "1000-days": joined(overview(), roadmap(8), log(1000), lectures(8)),
    "long-titles": joined(
        f"# {LONG_TITLE}\n\n## 프로젝트 개요\n- 기간: 2023년 3월 2일 ~\n",
        roadmap(4, title=LONG_TITLE),
        log(6, title=LONG_WORD),
        lecture(1, title=LONG_TITLE, question=LONG_TITLE),
        lecture(2, title=LONG_WORD, question=LONG_WORD, word=LONG_WORD),
        lecture(3),
    ),
    "40-keywords": joined(overview(), roadmap(6), log(6), (lecture(number, keywords=40) for number in range(1, 7))),
}
"""READMEs by name."""
