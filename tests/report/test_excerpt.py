"""Marks stand below the place, whatever stands before it: the columns are a terminal's, not the string's."""

from __future__ import annotations

import unicodedata

import pytest

from cs231n_notes.report.excerpt import WIDTH, excerpt


def columns(text: str) -> list[str]:
    """A row of a terminal: what its columns hold, as the terminals do that were tried (xterm, VTE, Windows Terminal)."""
    row: list[str] = []
    for character in text:
        if unicodedata.combining(character) or "\u1160" <= character <= "\u11ff" or character == "\ufe0f":
            row[max(at for at, cell in enumerate(row) if cell)] += character
        else:
            row += [character, ""] if unicodedata.east_asian_width(character) in "WF" else [character]
    return row


def under(line: str, column: int, found: str = "") -> str:
    """What the marks stand below."""
    text, marks = excerpt(line, column, found)
    row = columns(text)
    return "".join(row[at] for at, mark in enumerate(marks) if mark == "^" and at < len(row))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param("- 그리고 <Start> 토큰", "<Start>", id="Hangul is two columns wide"),
        pytest.param(
            unicodedata.normalize("NFD", "- 그리고 값 <T> 뒤"), "<T>", id="decomposed Hangul, from macOS, as well"
        ),
        pytest.param("- cafe\u0301 e\u0302\u0323 <T>", "<T>", id="accents take no column"),
        pytest.param("가 ｆｕｌｌ　폭 <T>", "<T>", id="full-width letters and the ideographic space"),
        pytest.param("- 🎉 ⚠️ ✅ <T>", "<T>", id="emoji"),
        pytest.param("- α ½ ± <T>", "<T>", id="ambiguous ones are narrow"),
        pytest.param("\t- 탭\t다음 <T>", "<T>", id="tabs are shown as spaces"),
        pytest.param("<T>", "<T>", id="at the start"),
        pytest.param("- 굵게 **단어(word)**는", "**단어(word)**", id="wide letters within"),
    ],
)
def test_marks_stand_below_what_was_found(line: str, found: str) -> None:
    assert under(line, line.index(found) + 1, found).replace("\u3000", " ") == found


def test_one_mark_where_the_line_holds_something_else() -> None:
    """``found`` may be cut, or name what is not there."""
    assert excerpt("- abc", 3, "xyz").marks == "  ^"
    assert excerpt("- abc", 3).marks == "  ^"


def test_the_end_of_a_line_can_be_marked() -> None:
    assert excerpt("가나", 3) == ("가나", "    ^")


def test_tabs_reach_to_the_next_stop() -> None:
    assert excerpt("a\tb\t\tc", 6).text == "a   b       c"


@pytest.mark.parametrize("column", [1, 2, 40, 300, 599, 600, 601])
@pytest.mark.parametrize("letter", ["가", "a", "\t", "e\u0301"], ids=ascii)
def test_a_long_line_is_cut_around_the_place(letter: str, column: int) -> None:
    line = (letter * 600)[:599] + "<"
    text, marks = excerpt(line, column)
    assert len(columns(text)) <= WIDTH + 2, "the room, and a dot at both ends"
    assert len(marks) <= WIDTH + 2
    if letter in "가a" and column <= len(line):
        assert under(line, column) == line[column - 1]


def test_a_long_line_says_that_it_was_cut() -> None:
    line = "a" * 200 + "<" + "b" * 200
    text, marks = excerpt(line, 201)
    assert (text[0], text[-1], text[marks.index("^")]) == ("…", "…", "<")


def test_a_line_that_fits_is_shown_whole() -> None:
    line = "가" * (WIDTH // 2)
    assert excerpt(line, 1).text == excerpt(line, len(line)).text == line
