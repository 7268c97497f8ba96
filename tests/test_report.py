"""The layout of findings: for people, for GitHub, for programs, and for the log of a build."""

from __future__ import annotations

import json
import unicodedata

import pytest

from cs231n_notes import report
from cs231n_notes.model import Finding

LINES = ["# 노트", "- 그리고 <Start> 토큰", "### 2026년 13월 45일", "- a"]
WORD = Finding("N503", 2, 7, {"found": "<Start>"})
DATE = Finding("N302", 3, 1, {"title": "2026년 13월 45일"})
BULLET = Finding("N502", 4, 1, {"found": "-"})
FINDINGS = (WORD, DATE, BULLET)


def test_text_points_below_the_place() -> None:
    """Korean letters are two columns wide: the caret stands in column 10 though the character is the seventh."""
    assert report.text((WORD,), LINES, "notes/README.md", "en") == (
        "notes/README.md:2:7: warning N503 GitHub takes <Start> for HTML and does not show it\n"
        "2 | - 그리고 <Start> 토큰\n"
        "  |          ^\n"
        "  = Write it as code, `<Start>`, or put a backslash before it.\n"
        "\n"
        "1 warning.\n"
    )


def test_text_speaks_korean() -> None:
    shown = report.text((DATE,), LINES, "README.md", "ko")
    assert shown.startswith("README.md:3:1: error N302 “2026년 13월 45일”이라는 날은 없습니다\n")
    assert shown.endswith("\n오류 1.\n")


def test_text_counts_what_it_showed() -> None:
    assert report.text(FINDINGS, LINES, "README.md", "en").endswith("\n1 error, 1 warning, 1 hint.\n")
    assert report.text((), LINES, "README.md", "en") == "Nothing to mend.\n"


def test_color_only_when_asked() -> None:
    assert "\x1b[1;31merror N302\x1b[0m" in report.text(FINDINGS, LINES, "README.md", "en", color=True)
    assert "\x1b" not in report.text(FINDINGS, LINES, "README.md", "en")


@pytest.mark.parametrize("column", [1, 40, 300, 599, 601])
@pytest.mark.parametrize("letter", ["가", "a"])
def test_a_long_line_is_cut_around_the_place(letter: str, column: int) -> None:
    line = letter * 599 + "<"
    rows = report.text((Finding("N503", 1, column, {"found": "<"}),), [line], "README.md", "en").split("\n")
    shown, caret = rows[1].removeprefix("1 | "), rows[2].removeprefix("  | ")
    assert width(shown) <= 104
    under = "".join(character * (2 if width(character) == 2 else 1) for character in shown)[len(caret) - 1 :][:1]
    assert under == (line + " ")[column - 1].strip()


def width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def test_what_a_note_holds_cannot_move_the_cursor() -> None:
    """An escape sequence in the notes would speak to the terminal of whoever checks them."""
    found = Finding("N503", 1, 3, {"found": "<a\x1b[2J\nb>"})
    shown = report.text((found,), ["- \x1b[2J\t<a"], "README.md", "en")
    assert "\x1b" not in shown
    assert "\t" not in shown


def test_a_line_past_the_end_is_shown_empty() -> None:
    """A finding about an empty README has a line 1 that is not there."""
    assert "9 | \n" in report.text((Finding("N503", 9, 1, {"found": "<T>"}),), [], "README.md", "en")


def test_github_annotations_are_escaped() -> None:
    """Left as it is, a percent sign or line end would cut the message, a comma or colon the path."""
    found = Finding("N503", 2, 7, {"found": "<a\n100%>"})
    assert report.github((found,), "a,b:c%.md", "en") == (
        "::warning file=a%2Cb%3Ac%25.md,line=2,col=7,title=N503::"
        "GitHub takes <a%0A100%25> for HTML and does not show it. "
        "Write it as code, `<a%0A100%25>`, or put a backslash before it.\n"
    )


def test_github_knows_three_severities_by_other_names() -> None:
    assert [row.split(" ")[0] for row in report.github(FINDINGS, "README.md", "ko").splitlines()] == [
        "::warning",
        "::error",
        "::notice",
    ]


def test_json_follows_its_schema() -> None:
    data = json.loads(report.json_(FINDINGS, "README.md", "ko"))
    assert data["path"] == "README.md"
    assert data["counts"] == {"error": 1, "warning": 1, "hint": 1}
    assert data["findings"][0] == {
        "code": "N503",
        "severity": "warning",
        "line": 2,
        "column": 7,
        "message": "GitHub은 <Start>을(를) HTML로 보고 표시하지 않습니다",
        "advice": "`<Start>`처럼 코드로 쓰거나 앞에 \\를 붙이세요.",
        "values": {"found": "<Start>"},
    }


@pytest.mark.parametrize("form", report.FORMATS)
def test_every_format_can_be_asked_for(form: str) -> None:
    shown = report.render(form, FINDINGS, LINES, "README.md", "en")
    assert shown.endswith("\n")
    assert "N302" in shown
    assert report.render(form, (), LINES, "README.md", "en") != shown


def test_summary_names_the_worst_and_the_command() -> None:
    assert report.summary(FINDINGS, "notes/README.md", "en", most=2) == (
        "notes/README.md: 1 error, 1 warning, 1 hint. All of them: cs231n-notes check notes/README.md\n"
        "  3: N302 there is no such day as “2026년 13월 45일”\n"
        "  2: N503 GitHub takes <Start> for HTML and does not show it"
    )
