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
        pytest.param(
            "Week 1 - 2강 수강", [("lecture", [2], {"watched"}, "")], id="the number of a week is none of a lecture"
        ),
        pytest.param("Day 3, 4강 수강", [("lecture", [4], {"watched"}, "")], id="nor is that of a day"),
        pytest.param("PyTorch 3강", [("lecture", [3], set(), "")], id="no bracket, no list of lectures"),
        ("4-1강 수강", [("lecture", [4], {"watched"}, "")]),
        pytest.param("15강 미수강", [("lecture", [15], set(), "")], id="미 negates, too"),
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


@pytest.mark.parametrize(
    "text",
    [
        "강의 30분 수강",
        "강의 30 분 수강",
        "강의 30분을 수강",
        "강의 3분의 1 수강",
        "강의 2배속으로 수강",
        "강의 1.5배속 수강",
        "강의 50% 수강",
        "강의 50퍼센트까지 수강",
        "강의 3번 반복",
        "강의 3번째 수강",
        "강의 3편 시청",
        "강의 3~4개 수강",
        "강의 3-4편 수강",
        "강의 3시간 수강",
        "강의 3시에 시작",
        "강의 10:30 시작",
        "강의 3일 동안 수강",
        "강의 3과목 수강",
        "lecture 50min watched",
        "Watched lecture 2 hours",
        "Watched lecture 2x",
        "과제 30분 진행",
        "과제 3문제 완료",
        "과제 3~4문제 완료",
        "과제 50% 완료",
        "과제 2쪽 작성",
        "하루 3강 수강",
        "하루에 2~3강 수강",
        "매일 강의 2강 수강",
        "총 18강 완강",
        "3강씩 수강",
    ],
)
def test_an_amount_is_no_number(text: str) -> None:
    """Else half an hour of study would be lecture 30, watched."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("강의 3, 4 수강", [3, 4]),
        ("강의 3강 30분 수강", [3]),
        ("Lecture 3 2시간 수강", [3]),
        ("Lecture 3, 2시간 수강", [3]),
        ("Lecture 3 - 5 min intro", [3]),
        ("Lecture 2 - 3D Vision 수강", [2]),
        ("과제 1 3번 문제", [1]),
        ("과제 1 문제 2 풀이", [1]),
        ("과제 1 프로그램 작성", [1]),
        ("강의 3 분류기 수강", [3]),
        ("강의 3 주성분 분석 수강", [3]),
        ("강의 3 개념 수강", [3]),
        ("강의 3 차원 축소 수강", [3]),
        ("강의 3 배치 정규화 수강", [3]),
        ("강의 3 편향과 분산 수강", [3]),
        ("강의 3 초기화 수강", [3]),
        ("강의 3 일반화 수강", [3]),
        ("강의 3 시작", [3]),
        ("강의 3회차 수강", [3]),
        ("강의 3 강화 학습 수강", [3]),
        ("Lecture 5 Second Order Methods", [5]),
        ("Lecture 3 Min Cut", [3]),
        ("전체 복습: 3강 수강", [3]),
        ("총정리 3강 수강", [3]),
    ],
)
def test_a_number_stays_one_before_an_amount_or_a_word_like_a_unit(text: str, numbers: list[int]) -> None:
    assert [number for statement in statements(text, 1) for number in statement.numbers] == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1강 배열과 리스트", [1]),
        ("1강: 배열과 리스트", [1]),
        ("제1강 배열", [1]),
        ("2강 (데이터)", [2]),
        ("2강 연결 리스트 ✅", [2]),
        ("3강 k-NN 분류기", [3]),
        ("3강 신경망 학습", [3]),
        ("3강 경사 하강법의 이해", [3]),
        ("3강 softmax와 SVM", [3]),
        ("3강 이미지 분류와 정규화 및 최적화", [3]),
        ("3강 개요", [3]),
        ("4강 자료 구조", [4]),
        ("4강 영상 처리", [4]),
        ("4강 링크드 리스트", [4]),
        ("4강 메모리 계층", [4]),
        ("4강 가지치기", [4]),
        ("4강 자바 스트림과 그림", [4]),
        ("4강 파라미터 업데이트", [4]),
        ("4강 조건문과 반복문", [4]),
        ("5강 런타임과 프레임", [5]),
        ("5강 람다 함수", [5]),
        ("Lecture 2 Data", [2]),
        ("Chapter 2 Data", [2]),
        ("Lecture 3 Loss Functions and Optimization", [3]),
        ("Lecture 4 (Neural Networks)", [4]),
        ("Lecture 3: Review of Linear Algebra", [3]),
        ("1강 ~ 3강 기초", [1, 2, 3]),
        ("1강 배열과 리스트, 2강 스택과 큐", [1, 2]),
        ("1강: 배열, 2강: 스택", [1, 2]),
        ("Lecture 1 Intro / Lecture 2 Data", [1, 2]),
    ],
)
def test_to_list_a_lecture_with_its_title_is_to_watch_it(text: str, numbers: list[int]) -> None:
    """Ticked, it counts; under a day, it was studied on that day. A colon makes no difference."""
    found = statements(text, 1)
    assert [number for statement in found for number in statement.numbers] == numbers
    assert {statement.actions for statement in found} == {frozenset({Action.WATCHED})}


@pytest.mark.parametrize(
    "text",
    [
        "1강에서 배운 내용을 다시",
        "1강과 2강의 차이",
        "1강 정리",
        "1강 배열 정리",
        "1강 배열 (복습)",
        "1강 복습",
        "1강 예습",
        "1강 미수강",
        "1강: 미수강",
        "1강 밀림",
        "1강 결석",
        "1강 들을 것",
        "1강 진도",
        "1강 2회독",
        "1강 5월 3일",
        "1강: 내일 수강 예정",
        "1강: 예정",
        "1강 - 시청 못함",
        "2강 못함",
        "2강 배열 ❌",
        "2강 배열 왜 어렵지?",
        "2강 배열을 배움",
        "2강 어려웠음",
        "2강 어렵다",
        "2강 재미있음",
        "2강 보기 전",
        "2강 듣는 중",
        "2강 다시 보기",
        "2강 파이썬 설치하기",
        "3강 질문 있음",
        "3강 과제",
        "3강 퀴즈 만점",
        "3강 노트 업로드",
        "3강 영상 다운로드",
        "3강 학습",
        "3강 업데이트",
        "3강 softmax 미분 유도",
        "3강 느낀 점",
        "3강 논문",
        "3강 필요",
        "3강 skip",
        "3강 30분",
        "3강 (30분)",
        "3강 (1/2)",
        "3강 (절반)",
        "3강 중간까지",
        "3강 배열 3번 반복",
        "3강 정규화, 4강 역전파 복습",
        "Lecture 2 assignment posted",
        "Lecture 2 Assignment",
        "Lecture 2 Slides",
        "Lecture 2 was hard",
        "Lecture 2 in progress",
        "Lecture 2 In Progress",
        "Lecture 2 Takeaways",
        "Lecture 2 (half)",
        "Lecture 3: Review",
        "Review of Lecture 3",
        "Lecture 2 Data, Assignment 1",
        "교재 1강 배열",
        "과제 1 배열",
    ],
)
def test_what_is_no_title_does_not_make_a_lecture_watched(text: str) -> None:
    """To miss a title costs a verb (수강); a lecture counted wrongly would go unnoticed."""
    assert not any(Action.WATCHED in statement.actions for statement in statements(text, 1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1강부터 3강까지 수강", [1, 2, 3]),
        ("1부터 3강까지 수강", [1, 2, 3]),
        ("1강부터 수강", [1]),
        ("Lec 1 ~ Lec 3 수강", [1, 2, 3]),
        ("Ch.01 ~ 02", [1, 2]),
        ("Ch. 1 ~ Ch. 3 수강", [1, 2, 3]),
        ("CH02 수강", [2]),
        ("Chapter 1 ~ Chapter 2 수강", [1, 2]),
        pytest.param("입력 3 ch 64 출력", [], id="channels"),
        pytest.param("RGB CH 3, CH4 검출", [], id="channels and methane"),
        pytest.param("tech. 2 소개", [], id="inside a word"),
        pytest.param("사진 1장, 1장 요약", [], id="sheets"),
    ],
)
def test_ranges_in_words_and_chapters(text: str, expected: list[int]) -> None:
    assert [number for statement in statements(text, 1) for number in statement.numbers] == expected


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
        ("강의 6 초반부만 수강", {"started"}),
        ("6강 수강 중", {"started"}),
        ("6강: 초반 학습률 수강", {"watched"}),
        ("8강 들었음", {"watched"}),
        ("9강 봄", {"watched"}),
        pytest.param("Lecture 2.5 수강", {"watched"}, id="half a lecture is still about the lecture"),
    ],
)
def test_only_what_was_done_counts(text: str, actions: set[str]) -> None:
    assert {action.value for statement in statements(text, 1) for action in statement.actions} == actions
