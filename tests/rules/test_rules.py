"""READMEs with every slip beside what is found in them. ``UPDATE_GOLDEN=1 pytest tests/rules`` writes it anew."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from cs231n_notes.course import parse
from cs231n_notes.model import Finding, Severity
from cs231n_notes.rules import RULES, severity, wording
from cs231n_notes.rules.order import misplaced
from cs231n_notes.rules.rule import Rule
from tests.rules.findings import findings

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(GOLDEN.glob("*.md"))


def listed(found: tuple[Finding, ...]) -> str:
    rows = (f"{f.line}:{f.column} {severity(f)} {f.code} {wording(f, 'en').message}\n" for f in found)
    return "".join(rows)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_finds_what_was_agreed(case: Path) -> None:
    found = listed(findings(case.read_text(encoding="utf-8")))
    expected = case.with_suffix(".txt")
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


def test_clean_notes_stay_quiet() -> None:
    """``quiet.md`` holds the good case beside every bad one, and code that looks like a slip."""
    assert findings((GOLDEN / "quiet.md").read_text(encoding="utf-8")) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_both_languages_name_the_same_values(rule: Rule) -> None:
    english, korean = (set(re.findall(r"\{\w+\}", " ".join(words))) for words in (rule.en, rule.ko))
    assert english == korean


def test_codes_are_unique_and_in_order() -> None:
    """A code once given is never another rule's."""
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


def test_only_what_makes_the_site_wrong_is_an_error() -> None:
    """An error fails ``check`` in somebody's CI, so that a new one is a decision."""
    assert [rule.code for rule in RULES if rule.severity is Severity.ERROR] == ["N302"]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_message_finds_its_values(case: Path, language: str) -> None:
    for finding in findings(case.read_text(encoding="utf-8")):
        assert "{" not in "".join(wording(finding, language))


def test_a_course_may_leave_rules_out() -> None:
    text = (GOLDEN / "dates.md").read_text(encoding="utf-8")
    course = parse("ignore: [N301, date-impossible]")
    codes = {finding.code for finding in findings(text, course)}
    assert codes == {finding.code for finding in findings(text)} - {"N301", "N302"}


def test_columns_are_those_of_the_readme_as_written() -> None:
    """The repair of line 1 puts a backslash before what the other rule finds."""
    found = findings("the <Start> token **and more\n")
    assert [(finding.code, finding.column) for finding in found] == [("N503", 5), ("N508", 19)]


@pytest.mark.parametrize(
    ("values", "found"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([1, 2, 2, 3], [], id="rising, equal ones allowed"),
        pytest.param([3, 2, 1], [], id="falling, newest first"),
        pytest.param([1, 3, 2], [2], id="of two that contradict each other, the later"),
        pytest.param([1, 99, 2, 3], [1], id="one far too high is the culprit, not all behind it"),
        pytest.param([9, 1, 2, 3], [0], id="the first itself"),
        pytest.param([9, 8, 1, 7, 6], [2], id="one too low in a falling run"),
    ],
)
def test_names_the_fewest_that_are_out_of_order(values: list[int], found: list[int]) -> None:
    assert [index for index, _ in misplaced(values)] == found


@pytest.mark.parametrize("text", ["", "\n", "text only", "---\ntitle: x\n---\n\n##제목\n"], ids=repr)
def test_notes_of_no_known_shape_are_checked_too(text: str) -> None:
    assert all(1 <= finding.line <= max(text.count("\n"), 1) for finding in findings(text))
