"""READMEs before and after, side by side. ``UPDATE_GOLDEN=1 pytest tests/fixes`` writes those after anew."""

from __future__ import annotations

import itertools
import os
import unicodedata
from pathlib import Path

import pytest

from cs231n_notes.fixes import offered, plan
from cs231n_notes.fixes.catalog import FIXES
from tests.fixes.cases import CASES, checked, mended, source

cases = pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)


def fixed(case: Path) -> str:
    return source(case.with_suffix(".fixed.md"))


@cases
def test_mends_as_agreed(case: Path) -> None:
    found = mended(source(case)).text
    if os.environ.get("UPDATE_GOLDEN"):
        case.with_suffix(".fixed.md").write_bytes(found.encode())
    assert found == fixed(case)


@cases
def test_a_second_run_changes_nothing(case: Path) -> None:
    again = mended(fixed(case))
    assert (again.text, again.count) == (fixed(case), 0)


@cases
def test_nothing_that_can_be_mended_is_left(case: Path) -> None:
    assert plan(*checked(fixed(case))) == ()


@cases
def test_what_can_be_mended_is_offered(case: Path) -> None:
    before = checked(source(case))
    planned = {(fix.finding.code, fix.finding.line) for fix in plan(*before)}
    assert {(before.findings[at].code, before.findings[at].line) for at in offered(*before)} == planned


def test_what_is_no_slip_stays() -> None:
    """Templates, code, and tags that only the author can judge."""
    (case,) = (case for case in CASES if case.stem == "untouched")
    assert fixed(case) == source(case)


@pytest.mark.parametrize("code", FIXES)
def test_every_fix_is_seen_at_work(code: str) -> None:
    assert any(code == fix.finding.code for case in CASES for fix in plan(*checked(source(case))))


def test_what_would_change_the_site_stays_and_all_else_is_mended() -> None:
    """With the space behind the box, the empty bullet below would fall out of its item."""
    once = mended("* [x]*가*\n   - \n\n<Start>\n")
    assert (once.text, once.count) == ("* [x]*가*\n   - \n\n\\<Start>\n", 1)


ENDS = {"CRLF": ["\r\n"], "CR": ["\r"], "mixed": ["\n", "\r\n", "\n", "\n"]}
"""The ends of the lines, one after the other and from the first again."""


@cases
@pytest.mark.parametrize("ends", ENDS)
def test_line_ends_stay_as_they_are(case: Path, ends: str) -> None:
    def rewritten(text: str) -> str:
        first, *others = text.split("\n")
        return first + "".join(end + row for end, row in zip(itertools.cycle(ENDS[ends]), others, strict=False))

    assert mended(rewritten(source(case))).text == rewritten(fixed(case))


@cases
def test_the_mark_at_the_start_stays(case: Path) -> None:
    assert mended("\ufeff" + source(case)).text == "\ufeff" + fixed(case)


def test_a_fix_on_the_first_line_counts_from_behind_the_mark() -> None:
    assert mended("\ufeff<Start> 토큰").text == "\ufeff\\<Start> 토큰"


@cases
def test_the_last_line_need_not_end(case: Path) -> None:
    assert mended(source(case).rstrip("\n")).text == fixed(case).rstrip("\n")


@cases
def test_decomposed_letters_stay_decomposed(case: Path) -> None:
    """MacOS types Korean so; a fix must not compose what it does not touch, nor miss a column over it."""
    assert mended(unicodedata.normalize("NFD", source(case))).text == unicodedata.normalize("NFD", fixed(case))
