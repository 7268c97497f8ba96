"""What is reported: findings with the words and the weight their rules give them."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from cs231n_notes.model import WORST_FIRST, Finding, Severity
from cs231n_notes.rules import wording
from cs231n_notes.rules.catalog import BY_CODE


class Item(NamedTuple):
    """One finding, worded."""

    finding: Finding
    name: str
    """The rule's name: ``short-indent``."""
    severity: Severity
    message: str
    advice: str
    fixable: bool
    """Whether ``--fix`` can put it right."""

    @property
    def weight(self) -> int:
        """0 for the worst."""
        return WORST_FIRST.index(self.severity)


class Report(NamedTuple):
    """Everything found in one README."""

    path: str
    """As the user gave it."""
    language: str
    """``ko`` or ``en``: that of the items, and of what is said around them."""
    lines: Sequence[str]
    """The README as written."""
    items: tuple[Item, ...]
    """By line, column and code."""
    fixed: int = 0
    """How many findings ``--fix`` put right just now; they are not among the items."""


def report(  # noqa: PLR0913 - all there is to say about one README
    findings: Sequence[Finding],
    lines: Sequence[str],
    path: str,
    language: str,
    *,
    fixable: Container[int] = (),
    fixed: int = 0,
) -> Report:
    """The findings in one language. ``fixable`` are those that ``--fix`` can put right, by their place among them."""
    items = (_item(found, language, at in fixable) for at, found in enumerate(findings))
    return Report(path, language, lines, tuple(items), fixed)


def _item(finding: Finding, language: str, fixable: bool) -> Item:  # noqa: FBT001 - one of its fields
    rule, (message, advice) = BY_CODE[finding.code], wording(finding, language)
    return Item(finding, rule.name, rule.severity, message, advice, fixable)
