"""Every rule's own examples, its explanation on the terminal, and the page of the documentation."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from cs231n_notes.model import Severity
from cs231n_notes.rules import RULES, severity
from cs231n_notes.rules.manual import explain, manual, named, nearest, page, written
from cs231n_notes.rules.rule import Rule
from tests.rules.findings import findings

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"
HANGUL = re.compile("[가-힣]")

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
BAD = [pytest.param(rule, text, id=f"{rule.code} {n}") for rule in RULES for n, text in enumerate(manual(rule).bad, 1)]
GOOD = [
    pytest.param(rule, text, id=f"{rule.code} {n}") for rule in RULES for n, text in enumerate(manual(rule).good, 1)
]


@every_rule
def test_every_rule_says_why_with_an_example_of_each_kind(rule: Rule) -> None:
    found = manual(rule)
    assert found.bad
    assert found.good
    assert re.fullmatch(r"[^가-힣]+\.", found.about.split("\n")[0])
    assert "Bad:" not in found.about
    assert HANGUL.search(rule.about_ko)
    assert rule.about_ko.endswith(".")


def test_an_example_keeps_its_indentation() -> None:
    """Even where its first line stands further left than all others."""
    rule = named("N514")
    assert rule
    assert manual(rule).bad[0].split("\n")[:2] == ["1. **활성화 함수**", "   - 비선형성을 더함"]


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_speaks_in_its_bad_example(rule: Rule, example: str) -> None:
    assert rule.code in {finding.code for finding in findings(written(example))}


@pytest.mark.parametrize(("rule", "example"), GOOD)
def test_says_nothing_in_its_good_example(rule: Rule, example: str) -> None:
    """Nor does any other rule say more than a hint."""
    found = findings(written(example))
    assert [finding for finding in found if finding.code == rule.code or severity(finding) is not Severity.HINT] == []


@every_rule
def test_a_module_is_found_by_the_code_and_the_name(rule: Rule) -> None:
    stem = f"{rule.code}_{rule.name}".replace("-", "_").lower()
    assert rule.find.__module__ == f"cs231n_notes.rules.{stem}"


def test_no_module_is_left_out_of_the_catalog() -> None:
    folder = Path(__file__).parents[2] / "src" / "cs231n_notes" / "rules"
    assert {path.stem for path in folder.glob("n[0-9]*.py")} == {
        rule.find.__module__.rpartition(".")[2] for rule in RULES
    }


@pytest.mark.parametrize("language", ["ko", "en"])
@every_rule
def test_explains_every_rule(rule: Rule, language: str) -> None:
    text = explain(rule, language)
    assert text.startswith(f"{rule.code} {rule.name} (")
    assert manual(rule).bad[0].split("\n")[0] in text
    assert f"notes: ignore {rule.code}" in text
    assert "␣" not in text or "␣" in manual(rule).bad[0] + manual(rule).good[0]


@pytest.mark.parametrize("name", ["N204", "n204", "keyword-comma", "Keyword-Comma"])
def test_a_rule_goes_by_its_code_and_its_name(name: str) -> None:
    rule = named(name)
    assert rule
    assert rule.code == "N204"


@pytest.mark.parametrize("name", ["keyword-coma", "N2O4"])
def test_names_the_nearest_rule(name: str) -> None:
    assert named(name) is None
    assert nearest(name).code == "N204"


def test_the_page_of_the_documentation_is_up_to_date() -> None:
    """``UPDATE_GOLDEN=1 pytest tests/rules`` writes it anew."""
    if os.environ.get("UPDATE_GOLDEN"):
        PAGE.write_text(page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page()
