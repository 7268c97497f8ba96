"""Which form of a Korean particle follows a value."""

from __future__ import annotations

import pytest

from cs231n_notes.rules.particles import joined


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param("“2026년”이(가)", "“2026년”이", id="behind a consonant, over quotation marks"),
        pytest.param("“과제”은(는)", "“과제”는", id="behind a vowel"),
        pytest.param("2026-01-30과(와)", "2026-01-30과", id="behind 영, as behind 십"),
        pytest.param("과제 2을(를)", "과제 2를", id="behind 이"),
        pytest.param("N509을(를)", "N509를", id="behind 구"),
        pytest.param("**말**(으)로", "**말**로", id="behind a final that ro follows"),
        pytest.param("3(으)로", "3으로", id="behind 삼"),
        pytest.param("7(으)로", "7로", id="behind 칠"),
        pytest.param("<Start>을(를)", "<Start>을(를)", id="nobody knows how Latin letters are read"),
        pytest.param("***이(가)", "***이(가)", id="no sound at all"),
    ],
)
def test_the_last_sound_decides(written: str, said: str) -> None:
    assert joined(written) == said
