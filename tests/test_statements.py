"""What tasks and log entries say, in the sentences learners write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs231n_notes.model import Action, SubjectKind
from cs231n_notes.statements import statements


def said(text: str) -> list[tuple[str, list[int], set[str], str]]:
    return [(s.kind.value, list(s.numbers), {a.value for a in s.actions}, s.part) for s in statements(text, 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lecture 1~3 수강", [("lecture", [1, 2, 3], {"watched"}, "")]),
        ("강의 14 ~ 15강 수강", [("lecture", [14, 15], {"watched"}, "")]),
        ("강의 1강 ~ 4강 수강", [("lecture", [1, 2, 3, 4], {"watched"}, "")]),
        ("GitHub에 강의 5, 6강 정리", [("lecture", [5, 6], {"written"}, "")]),
        ("3강과 4강 복습", [("lecture", [3, 4], {"reviewed"}, "")]),
        ("5-6강 시청", [("lecture", [5, 6], {"watched"}, "")]),
        ("Lecture 10: Video Understanding 수강", [("lecture", [10], {"watched"}, "Video Understanding")]),
        (
            "Lecture 14: Generative Models 2 수강 시작 (GAN과 Diffusion: 직관까지 진행)",
            [("lecture", [14], {"watched", "started"}, "Generative Models 2")],
        ),
        ("지금까지 수강한 Lecture 1 ~ 3 Review", [("lecture", [1, 2, 3], {"reviewed"}, "")]),
        (
            "Assignment1 완료 및 Assignment2 - Dropout ~ CNN 시작",
            [("assignment", [1], {"finished"}, ""), ("assignment", [2], {"started"}, "Dropout ~ CNN")],
        ),
        ("과제 2 제출", [("assignment", [2], {"finished"}, "")]),
        ("Assignment 1 시작 및 완료", [("assignment", [1], {"started", "finished"}, "")]),
        ("Assignment2 - RNN Captioning", [("assignment", [2], set(), "RNN Captioning")]),
        ("Lecture 7, Assignment 2 완료", [("lecture", [7], {"finished"}, ""), ("assignment", [2], {"finished"}, "")]),
        ("Project 주제 선정", [("project", [], set(), "")]),
        ("Watched lectures 3 and 4", [("lecture", [3, 4], {"watched"}, "")]),
        (
            "Finished Assignment 1 and started Assignment 2 - CNNs",
            [("assignment", [1], {"finished"}, ""), ("assignment", [2], {"started"}, "CNNs")],
        ),
        ("Lecture 3: Optimization", [("lecture", [3], {"watched"}, "Optimization")]),
        ("Assignment #2 written part done", [("assignment", [2], {"written", "finished"}, "written part")]),
        ("과제 2 이론 부분을 완료", [("assignment", [2], {"finished"}, "이론 부분")]),
        ("[PyTorch 3강] AutoGrad", [("lecture", [3], {"watched"}, "")]),
        ("3강: Project 구조", [("lecture", [3], {"watched"}, "Project 구조")]),
        pytest.param("PyTorch 3강", [("lecture", [3], set(), "")], id="no bracket, no list of lectures"),
        ("4-1강 수강", [("lecture", [4], {"watched"}, "")]),
        pytest.param("15강 시청 못함", [("lecture", [15], set(), "")], id="a negated verb says nothing"),
        pytest.param("Lecture 3에서 본 softmax 구현", [("lecture", [3], set(), "")], id="a reference is no watching"),
        pytest.param("GitHub 저장소 생성 및 과제 옮기기", [], id="no number, no assignment"),
        pytest.param("성능이 2강화 학습", [], id="강 inside another word"),
        pytest.param("강의 4주, 과제 1주 계획", [], id="weeks of lectures, not lecture 4"),
        pytest.param("강의 3 주요 내용 정리", [("lecture", [3], {"written"}, "")], id="not every 주 is a week"),
        pytest.param("오늘은 쉬었다", [], id="nothing said"),
    ],
)
def test_says(text: str, expected: list[tuple[str, list[int], set[str], str]]) -> None:
    assert said(text) == expected


def test_a_range_that_is_a_slip_stays_small() -> None:
    """``Lecture 1~9999`` must not make ten thousand lectures."""
    (statement,) = statements("Lecture 1~9999 수강", 1)
    assert statement.numbers == (1, 9999)


@given(st.text(alphabet="Lecture 강의0123456789~,-수강완료시작()및과제Assignment:", max_size=60))
def test_never_raises_and_names_what_it_speaks_of(text: str) -> None:
    for statement in statements(text, 7):
        assert statement.line == 7
        assert statement.numbers or statement.kind is SubjectKind.PROJECT
        assert statement.actions <= set(Action)


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("Lecture 3 못 들음", set()),
        ("Lecture 3 수강하지 못했다", set()),
        ("Did not watch lecture 3", set()),
        ("내일 Lecture 4 수강 예정", set()),
        ("Plan to watch lecture 3", set()),
        ("강의 6 절반 수강", {"started"}),
        ("8강 들었음", {"watched"}),
        ("9강 봄", {"watched"}),
        pytest.param("Lecture 2.5 수강", {"watched"}, id="half a lecture is still about the lecture"),
    ],
)
def test_only_what_was_done_counts(text: str, actions: set[str]) -> None:
    assert {action.value for statement in statements(text, 1) for action in statement.actions} == actions
