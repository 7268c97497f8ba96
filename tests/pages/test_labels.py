"""The interface in two languages."""

from __future__ import annotations

import datetime as dt
import string

import pytest

from cs231n_notes.labels import LANGUAGES, WORDS, labels
from cs231n_notes.model import Period

DAY = dt.date(2026, 1, 21)


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_fill_in_the_same_values(key: str) -> None:
    """A placeholder that only one language has fails on the pages of the other."""
    names = [{name for _, name, _, _ in string.Formatter().parse(words) if name} for words in WORDS[key]]
    assert len(names) == len(LANGUAGES)
    assert names[0] == names[1]


@pytest.mark.parametrize(
    ("form", "korean", "english"),
    [
        ("day", "1월 21일", "Jan 21"),
        ("weekday", "1월 21일 수", "Wed, Jan 21"),
        ("full", "2026년 1월 21일", "Jan 21, 2026"),
        ("month", "2026년 1월", "Jan 2026"),
        ("short", "1/21", "Jan 21"),
        ("short_month", "2026.1", "Jan 2026"),
    ],
)
def test_dates(form: str, korean: str, english: str) -> None:
    assert [labels(language).date(DAY, form) for language in LANGUAGES] == [korean, english]


def test_a_single_day_is_no_range() -> None:
    assert labels("ko").period(Period(DAY, DAY)) == "1/21"
    assert labels("ko").period(Period(dt.date(2025, 12, 24), DAY)) == "12/24 – 1/21"


@pytest.mark.parametrize(("wanted", "got"), [("ko", "ko"), ("ko-KR", "ko"), ("en_US", "en"), ("fr", "en")])
def test_regions_are_ignored_and_unknown_languages_get_english(wanted: str, got: str) -> None:
    assert labels(wanted).language == got


def test_values_are_escaped() -> None:
    assert labels("ko").say("as_of", date="<b>") == "&lt;b&gt; 기록까지"
