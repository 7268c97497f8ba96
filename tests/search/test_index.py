"""The index as data: what the worker gets, and that nothing of the documents is lost on the way."""

from __future__ import annotations

import json
import string
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs231n_notes.search.document import Document, Kind
from cs231n_notes.search.index import FORMAT, index
from cs231n_notes.search.words import clean, words

CASES = json.loads((Path(__file__).parent / "words.json").read_text(encoding="utf-8"))

LECTURE = [
    Document("lectures/lecture-02/", "Lecture 2: 분류", "", Kind.LECTURE, ("Softmax", "Hinge Loss"), 2),
    Document(
        "lectures/lecture-02/#배운-점", "배운 점", "Softmax를 쓴다\nsoftmax 또 softmax, softmax", Kind.LECTURE, (), 2
    ),
    Document("lectures/lecture-02/#q-2-1", "왜 Softmax인가", "답: 확률이라서", Kind.QUESTION, (), 2),
    Document("log/#2026-01-02", "1월 2일", "2강 수강", Kind.ENTRY),
]


def test_the_whole_of_a_small_index() -> None:
    """The format in one picture. A change here needs a new ``FORMAT``, for browsers keep workers."""
    assert index(LECTURE, [["소프트맥스", "Softmax"], ["없는 말", "Absent"]], "ko") == {
        "format": FORMAT,
        "labels": {
            "question": "질문",
            "entry": "학습 일지",
            "broken": "검색을 쓸 수 없습니다",
            "broken_hint": "검색 색인을 읽지 못했습니다. 페이지를 새로 고쳐 보세요.",
        },
        "locations": ["lectures/lecture-02/", "#배운-점", "#q-2-1", "log/#2026-01-02"],
        "titles": ("Lecture 2: 분류", "배운 점", "왜 Softmax인가", "1월 2일"),
        "texts": ("", "Softmax를 쓴다\nsoftmax 또 softmax, softmax", "답: 확률이라서", "2강 수강"),
        "keywords": {0: "Softmax, Hinge Loss"},
        "kinds": "llqe",
        "lectures": {0: 2, 1: 2, 2: 2},
        "words": "A1A2AhingeAlectureBossAsoftmaxA강A답A또A를A배운A분류A수강A쓴다A왜A월A인가A일A점A확률이라서",
        "postings": "d4 a4d5 a8 a4 a8 a8b3b4 d c b b b4 a4 d b c4 d4 c4 d4 b4 c",
        "aliases": ["소프트맥스|softmax"],
    }


def test_no_documents() -> None:
    assert index([], [["역전파", "Backpropagation"]], "en")["locations"] == []


def decoded(made: dict[str, Any]) -> Iterator[tuple[str, int, int]]:
    """Word, document, code: the worker's own way to read the strings, in Python."""
    vocabulary: list[str] = []
    for letter in made["words"]:
        if letter in string.ascii_uppercase:
            vocabulary.append(vocabulary[-1][: ord(letter) - ord("A")] if vocabulary else "")
        else:
            vocabulary[-1] += letter
    for word, posting in zip(vocabulary, made["postings"].split() if vocabulary else (), strict=True):
        document = gap = 0
        code: int | None = None
        for letter in posting:
            if letter in string.ascii_uppercase:
                if code is not None:
                    yield word, document, code
                    code = None
                gap = gap * 26 + ord(letter) - ord("A")
            elif letter in string.ascii_lowercase:
                if code is not None:
                    yield word, document, code
                document += gap * 26 + ord(letter) - ord("a")
                gap, code = 0, 1
            else:
                code = ord(letter) - ord("0")
        assert code is not None
        yield word, document, code


TEXT = st.text(st.sampled_from("abzAZ09_ -를가힣ㄱㅏ각\n²ẞİ×🙂"), max_size=40)


@given(st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=60))
def test_every_word_leads_to_its_documents(fields: list[tuple[str, str, str]]) -> None:
    documents = [
        Document(f"{n}/", title, text, Kind.PAGE, (keyword,)) for n, (title, keyword, text) in enumerate(fields)
    ]
    expected = set()
    for number, (title, keyword, text) in enumerate(fields):
        often = Counter(words(clean(text)))
        for word in {*often, *words(clean(title)), *words(clean(keyword))}:
            bucket = (0, 1, 2, 2)[often[word]] if often[word] < 4 else 3
            in_title = 4 * (word in set(words(clean(title))))
            in_keywords = 8 * (word in set(words(clean(keyword))))
            expected.add((word, number, bucket + in_title + in_keywords))
    assert set(decoded(index(documents, [], "ko"))) == expected


def test_is_json_and_the_same_on_every_build() -> None:
    made = [json.dumps(index(LECTURE, [["소프트맥스", "Softmax"]], "ko")) for _ in range(2)]
    assert made[0] == made[1]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=why) for why, *case in CASES])
def test_words(text: str, expected: list[str]) -> None:
    """The same cases hold the worker: ``tests/js/search/words.test.js``."""
    assert list(words(clean(text))) == expected


def test_data_is_no_word() -> None:
    assert list(words("x" * 61)) == []


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        pytest.param([["소프트맥스", "Softmax"]], ["소프트맥스|softmax"], id="one name is in the notes"),
        pytest.param([["규제", "Regularization"]], [], id="no name is"),
        pytest.param([["소프트 맥스", "소프트맥스", "Softmax"]], ["소프트 맥스|softmax"], id="spaces make no name"),
        pytest.param([["Softmax", "softmaxs"]], [], id="nor does a plural"),
    ],
)
def test_aliases(groups: list[list[str]], expected: list[str]) -> None:
    assert index(LECTURE, groups, "ko")["aliases"] == expected
