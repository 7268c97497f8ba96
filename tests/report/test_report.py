"""The layout of findings: for people, for GitHub, for programs, and for the log of a build."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cs231n_notes import report
from cs231n_notes.model import Finding, Severity
from cs231n_notes.report import Report, formats

LINES = ["# 노트", "- 그리고 <Start> 토큰", "### 2026년 13월 45일", "- a", "- b <End>"]
WORD = Finding("N503", 2, 7, {"found": "<Start>"})
DATE = Finding("N302", 3, 1, {"title": "2026년 13월 45일"})
BULLET = Finding("N502", 4, 1, {"found": "-"})
OTHER_WORD = Finding("N503", 5, 5, {"found": "<End>"})
FINDINGS = (WORD, DATE, BULLET)
SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "check.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def made(*findings: Finding, language: str = "en", path: str = "README.md", fixed: int = 0) -> Report:
    return report.report(
        findings,
        LINES,
        path,
        language,
        fixable={at for at, found in enumerate(findings) if found.code == "N503"},
        fixed=fixed,
    )


def text(*findings: Finding, language: str = "en", color: bool = False, fixed: int = 0) -> str:
    return formats.render("text", made(*findings, language=language, fixed=fixed), color=color)


def test_text_marks_the_place() -> None:
    """Korean letters are two columns wide: the mark starts in column 10 though the character is the seventh."""
    assert text(WORD) == (
        "README.md:2:7: warning N503 [*] GitHub takes <Start> for HTML and does not show it\n"
        "2 | - 그리고 <Start> 토큰\n"
        "  |          ^^^^^^^\n"
        "  = Write it as code, `<Start>`, or put a backslash before it.\n"
        "\n"
        "1 warning.\n"
        "[*] 1 of them can be mended with --fix.\n"
    )


def test_text_speaks_korean() -> None:
    shown = text(DATE, language="ko")
    assert shown.startswith("README.md:3:1: error N302 “2026년 13월 45일”이라는 날은 없습니다\n")
    assert shown.endswith("\n오류 1.\n")


def test_text_puts_the_worst_first_and_kinds_together() -> None:
    places = re.findall(r"^README\.md:(\d)", text(WORD, DATE, BULLET, OTHER_WORD), re.MULTILINE)
    assert places == ["3", "2", "5", "4"]


def test_advice_that_is_the_same_is_given_once() -> None:
    """Twenty questions without an answer need not be told twenty times to write one."""
    again = Finding("N502", 5, 1, {"found": "-"})
    assert text(BULLET, again).count(" = ") == 1
    assert text(WORD, OTHER_WORD).count(" = ") == 2


def test_text_counts_what_it_showed() -> None:
    assert "\n1 error, 1 warning, 1 hint.\n" in text(*FINDINGS)
    assert text() == "Nothing to mend.\n"


def test_text_says_what_was_mended() -> None:
    assert text(BULLET, fixed=2).endswith("\nMended 2. Left: 1 hint.\n")
    assert text(fixed=1, language="ko") == "1개를 고쳤습니다. 남은 것: 없음.\n"


def test_color_only_when_asked() -> None:
    assert "\x1b[1;31merror N302\x1b[0m" in text(*FINDINGS, color=True)
    assert "\x1b" not in text(*FINDINGS)


def test_color_changes_no_letter() -> None:
    assert re.sub(r"\x1b\[[\d;]*m", "", text(*FINDINGS, color=True)) == text(*FINDINGS)


def test_what_a_note_holds_cannot_move_the_cursor() -> None:
    """An escape sequence in the notes would speak to the terminal of whoever checks them."""
    found = Finding("N503", 1, 3, {"found": "<a\x1b[2J\nb>"})
    shown = formats.render("text", report.report((found,), ["- \x1b[2J\t\u202e<a"], "README.md", "en"))
    assert not {"\x1b", "\t", "\u202e"} & set(shown)


def test_a_line_past_the_end_is_shown_empty() -> None:
    """A finding about an empty README has a line 1 that is not there."""
    assert "9 | \n" in text(Finding("N503", 9, 1, {"found": "<T>"}))


def test_github_annotations_are_escaped() -> None:
    """Left as it is, a percent sign or line end would cut the message, a comma or colon the path."""
    found = Finding("N503", 2, 7, {"found": "<a\r\n100%>"})
    assert formats.render("github", made(found, path="a,b:c%.md")) == (
        "::warning file=a%2Cb%3Ac%25.md,line=2,col=7,title=N503 no-element::"
        "GitHub takes <a%0D%0A100%25> for HTML and does not show it. "
        "Write it as code, `<a%0D%0A100%25>`, or put a backslash before it.\n"
    )


def test_github_knows_three_severities_by_other_names() -> None:
    rows = formats.render("github", made(*FINDINGS, language="ko")).splitlines()
    assert [row.split(" ")[0] for row in rows] == ["::warning", "::error", "::notice"]


def test_json_says_all_of_a_finding() -> None:
    data = json.loads(formats.render("json", made(*FINDINGS, language="ko", fixed=2)))
    assert data["path"] == "README.md"
    assert data["counts"] == {"error": 1, "warning": 1, "hint": 1}
    assert data["fixed"] == 2
    assert data["findings"][0] == {
        "code": "N503",
        "name": "no-element",
        "severity": "warning",
        "line": 2,
        "column": 7,
        "message": "GitHub은 <Start>을(를) HTML로 보고 표시하지 않습니다",
        "advice": "`<Start>`처럼 코드로 쓰거나 앞에 \\를 붙이세요.",
        "fixable": True,
        "values": {"found": "<Start>"},
    }


@pytest.mark.parametrize("findings", [(), FINDINGS], ids=["nothing found", "something found"])
def test_json_follows_its_schema(findings: tuple[Finding, ...]) -> None:
    VALIDATOR.validate(json.loads(formats.render("json", made(*findings))))


def test_the_schema_describes_every_key() -> None:
    """And nothing that is not there: it is what other programs are written by."""
    data = json.loads(formats.render("json", made(*FINDINGS)))
    assert list(data) == SCHEMA["required"] == list(SCHEMA["properties"])
    finding = SCHEMA["properties"]["findings"]["items"]
    assert list(data["findings"][0]) == finding["required"] == list(finding["properties"])
    assert finding["properties"]["severity"]["enum"] == [kind.value for kind in Severity]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"fixed": -1}, id="too small"),
        pytest.param({"fixed": "0"}, id="another type"),
        pytest.param({"path": None}, id="null"),
        pytest.param({"counts": {"error": 1}}, id="a key missing"),
        pytest.param({"findings": [{"code": "X1"}]}, id="deep inside"),
    ],
)
def test_the_schema_holds_something(change: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(json.loads(formats.render("json", made())) | change)


@pytest.mark.parametrize("form", formats.FORMATS)
def test_every_format_can_be_asked_for(form: str) -> None:
    shown = formats.render(form, made(*FINDINGS))
    assert shown.endswith("\n")
    assert "N302" in shown
    assert formats.render(form, made()) != shown


def test_summary_names_the_worst_and_the_command() -> None:
    assert report.summary(made(*FINDINGS, path="notes/README.md"), most=2) == (
        "notes/README.md: 1 error, 1 warning, 1 hint. All of them: cs231n-notes check notes/README.md\n"
        "  3: N302 there is no such day as “2026년 13월 45일”\n"
        "  2: N503 GitHub takes <Start> for HTML and does not show it"
    )
