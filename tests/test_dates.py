"""Dates in every spelling, and the year that is left out."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs231n_notes import dates
from cs231n_notes.model import Period


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("heading", "first", "last"),
    [
        ("2026년 1월 9일", "2026-01-09", "2026-01-09"),
        ("2025년 12월 24일 ~ 2026년 1월 8일", "2025-12-24", "2026-01-08"),
        ("2026년 1월 9일 ~ 11일", "2026-01-09", "2026-01-11"),
        ("2026-01-09", "2026-01-09", "2026-01-09"),
        ("2026-01-09 - 2026-01-11", "2026-01-09", "2026-01-11"),
        ("2026. 1. 9.", "2026-01-09", "2026-01-09"),
        ("26.01.09", "2026-01-09", "2026-01-09"),
        ("January 9, 2026", "2026-01-09", "2026-01-09"),
        ("Jan. 9th, 2026 (Fri)", "2026-01-09", "2026-01-09"),
        ("9 January 2026 to 11 January 2026", "2026-01-09", "2026-01-11"),
        ("Day 3 (2026-01-09)", "2026-01-09", "2026-01-09"),
    ],
)
def test_written_out(heading: str, first: str, last: str) -> None:
    written = dates.period_at_start(heading)
    assert dates.resolve([written], None, None) == [Period(day(first), day(last))]


@pytest.mark.parametrize(
    ("heading", "last"),
    [
        ("2026-03-02 ~ 03-05", "2026-03-05"),
        ("2026.03.02~03.05", "2026-03-05"),
        ("2026. 3. 2.(월) ~ 3. 5.(목) 역전파", "2026-03-05"),
        ("26.03.02 - 03.05", "2026-03-05"),
        ("2026.03.02-03.05 1강 수강", "2026-03-05"),
        ("2026-03-02 ~ 05", "2026-03-05"),
        ("2026. 3. 2. ~ 5.", "2026-03-05"),
        ("2026/03/02 – 05", "2026-03-05"),
        ("2026-03-02부터 05까지", "2026-03-05"),
        ("2026-03-02 - 05 (목) 역전파", "2026-03-05"),
        ("2026-03-02 ~ 05 3강 수강", "2026-03-05"),
        ("2026년 3월 2일 ~ 5", "2026-03-05"),
        ("2026년 3월 2~5일 역전파", "2026-03-05"),
        ("March 2-5, 2026: notes", "2026-03-05"),
        ("March 2, 2026 to 5th", "2026-03-05"),
        pytest.param("2025-12-30 ~ 01-02", "2026-01-02", id="over New Year"),
        pytest.param("2025년 12월 30일 ~ 1월 2일", "2026-01-02", id="over New Year in Korean"),
        pytest.param("2023.12.30 ~ 02.29", "2024-02-29", id="to a day that only the next year has"),
    ],
)
def test_the_end_of_a_range_leaves_out_what_its_start_says(heading: str, last: str) -> None:
    """Else four days of study are one, and a week of the roadmap is a day."""
    (period,) = dates.resolve([dates.period_at_start(heading)], None, None)
    assert period is not None
    assert (period.first < period.last, period.last) == (True, day(last))


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("2026-03-02 - 05 강", id="a lecture"),
        pytest.param("2026-03-02 ~ 05강까지 수강", id="up to a lecture"),
        pytest.param("2026-03-02 - 05: 역전파", id="what a dash sets off is a title"),
        pytest.param("2026-03-02 - 4-1 역전파", id="the number of a chapter"),
        pytest.param("2026-03-02 ~ 05:30", id="a time"),
        pytest.param("2026-03-02 ~ 3.5시간", id="hours"),
        pytest.param("2026.03.02 ~ 3.5 hours", id="hours in the notation of the date"),
        pytest.param("2026-03-02-05", id="the fifth note of a day"),
        pytest.param("2026.03.02-3", id="the third note of a day"),
        pytest.param("2026-03-05 - 02", id="lecture 02, for a range does not go back"),
        pytest.param("2026-03-02 ~ 13-45", id="no month"),
        pytest.param("2026-03-02 ~ 45", id="no day"),
    ],
)
def test_another_number_ends_no_range(heading: str) -> None:
    """Days nobody studied on are worse than days left out."""
    written = dates.period_at_start(heading)
    assert written is not None
    assert written.first == written.last


def test_a_short_end_before_the_start_is_kept_as_written() -> None:
    """For ``check`` to say so, as of a whole date."""
    for heading in ("2026-03-05 ~ 03-02", "2026-03-05 ~ 02", "2026년 3월 5일 ~ 3월 2일"):
        written = dates.period_at_start(heading)
        assert written is not None
        assert written.last == dates.Written(2026, 3, 2)


@pytest.mark.parametrize(
    "heading", ["회고", "2026년", "2026년 1월", "1월 9", "1월 9~11강", "v1.2.3 출시", "제1회", "Mayday 3", "12강 정리"]
)
def test_no_date(heading: str) -> None:
    assert dates.period_at_start(heading) is None


@pytest.mark.parametrize("heading", ["2026년 13월 45일", "2026-02-30", "2월 30일", "00/00", "2026년 1월 0일"])
def test_impossible_dates_stay_unknown(heading: str) -> None:
    assert dates.resolve([dates.period_at_start(heading)], day("2026-01-01"), 2026) == [None]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        pytest.param(
            ["12월 31일", "1월 1일", "2026년 1월 2일"], ["2025-12-31", "2026-01-01", "2026-01-02"], id="oldest first"
        ),
        pytest.param(
            ["2026년 1월 2일", "1월 1일", "12월 31일"], ["2026-01-02", "2026-01-01", "2025-12-31"], id="newest first"
        ),
    ],
)
def test_missing_year_follows_from_the_neighbours(headings: list[str], expected: list[str]) -> None:
    periods = dates.resolve([dates.period_at_start(heading) for heading in headings], None, None)
    assert [period and period.first for period in periods] == [day(text) for text in expected]


def test_range_across_new_year_starts_in_the_year_before() -> None:
    written = dates.period_at_start("12월 30일 ~ 1월 2일")
    assert dates.resolve([written], day("2026-01-05"), None) == [Period(day("2025-12-30"), day("2026-01-02"))]


def test_without_any_year_a_date_stays_unknown() -> None:
    """There is no clock in the core: the same README must read the same next year."""
    assert dates.resolve([dates.period_at_start("1월 9일")], None, None) == [None]
    assert dates.resolve([dates.period_at_start("1월 9일")], None, 2026) == [
        Period(day("2026-01-09"), day("2026-01-09"))
    ]


def test_days_are_counted_from_the_start() -> None:
    written = [dates.period_at_start("Day 1"), dates.period_at_start("12일차 — 복습")]
    assert dates.resolve(written, day("2026-01-05"), None) == [
        Period(day("2026-01-05"), day("2026-01-05")),
        Period(day("2026-01-16"), day("2026-01-16")),
    ]


def test_until_reaches_back_to_the_start() -> None:
    written = dates.period_at_start("1월 9일 이전")
    assert dates.resolve([written], day("2025-12-24"), None) == [Period(day("2025-12-24"), day("2026-01-09"))]


def test_what_follows_a_date_is_a_title() -> None:
    for heading in ("2026-01-09 (금) 역전파", "2026-01-09 - 역전파"):
        written = dates.period_at_start(heading)
        assert written is not None
        assert heading[written.length :].strip(" -") == "역전파"


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("2026-01-09 (금)", True),
        ("2026년 1월 9일 금요일", True),
        ("Jan 9, 2026, Friday", True),
        ("2026.1.9", False),
        pytest.param("2026-01-09 월간 회고", False, id="the first letter of a word is no day"),
        pytest.param("Jan 9 Sunny", False, id="nor the start of an English one"),
    ],
)
def test_a_day_of_the_week_behind_a_date(heading: str, named: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert dates.names_weekday(heading) is named


@pytest.mark.parametrize(
    "text",
    [
        "10일 동안, 2026-01-09",
        pytest.param("12026-01-10, 2026-01-09", id="a longer number is no date"),
        pytest.param("10² 일 2026-01-09", id="a superscript is a digit to Python, and no number"),
    ],
)
def test_dates_in_running_text(text: str) -> None:
    assert dates.dates_in(text) == [dates.Written(2026, 1, 9)]


def test_a_range_in_running_text_has_both_its_ends() -> None:
    """The period of a course is written like that of an entry."""
    assert dates.dates_in("기간: 2026.01.09(금) ~ 01.30(금), 3주") == [
        dates.Written(2026, 1, 9),
        dates.Written(2026, 1, 30),
    ]


@given(st.text(alphabet="0123456789²년월일-./~– ()월화JanDay차부터까지강,", max_size=30))
def test_never_raises(text: str) -> None:
    written = dates.period_at_start(text)
    for period in dates.resolve([written], day("9999-12-30"), 9999):
        assert period is None or period.first <= period.last
    dates.dates_in(text)
