"""For each rule, what it must say and where it must keep quiet. ``UPDATE_GOLDEN=1`` writes the places anew.

A case is a title that starts with the code, a README, and the places the rule names, each between dots. ``␣`` is a space
at the end of a line.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from cs231n_notes.rules import RULES
from cs231n_notes.rules.manual import written
from cs231n_notes.rules.rule import Rule
from tests.rules.findings import findings

FILES = sorted((Path(__file__).parent / "cases").glob("*.md"))
CASE = re.compile(r"^(N\d{3}): (.+)\n\.\n((?:.*\n)*?)\.\n((?:\d+:\d+\n)*)\.\n", re.MULTILINE)


class Case(NamedTuple):
    """One README for one rule."""

    code: str
    title: str
    text: str
    places: str

    def __str__(self) -> str:
        return f"{self.code}: {self.title}\n.\n{self.text}.\n{self.places}.\n"


def cases(path: Path) -> list[Case]:
    return [Case(*groups) for groups in CASE.findall(path.read_text(encoding="utf-8"))]


def found(case: Case) -> Case:
    """The case with the places where its rule speaks."""
    found = findings(written(case.text.removesuffix("\n")))
    places = (f"{finding.line}:{finding.column}\n" for finding in found if finding.code == case.code)
    return case._replace(places="".join(places))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_speaks_where_it_must_and_nowhere_else(path: Path) -> None:
    actual = [found(case) for case in cases(path)]
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text("\n".join(map(str, actual)), encoding="utf-8")
    assert cases(path) == actual


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_case_is_well_formed(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == "\n".join(map(str, cases(path)))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_case_of_each_kind(rule: Rule) -> None:
    own = [case for path in FILES for case in cases(path) if case.code == rule.code]
    assert any(case.places for case in own)
    assert any(not case.places for case in own)
