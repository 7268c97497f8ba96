"""Asks of markdown-it's block rules only those that can begin with the letter a line begins with.

By itself it asks all fourteen of every line, and most of them of every line that may end the block above: that is
nearly half of what parsing blocks takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock

Rule = Callable[[StateBlock, int, int, bool], bool]

_LETTERS = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "footnote_def": "[",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
"""What blocks begin with, by the names of their rules (CommonMark 0.31.2). A rule that is missing is always asked."""


class LetterRuler(Ruler[Rule]):
    """The rules of another ruler, each chain of them as a single one. Rules must not be added any more."""

    def __init__(self, rules: Ruler[Rule]) -> None:
        super().__init__()
        self.__rules__ = rules.__rules__
        names = {id(rule): name for rule, name in zip(rules.getRules(""), rules.get_active_rules(), strict=True)}
        chains = {"", *(chain for rule in self.__rules__ for chain in rule.alt)}
        self.__cache__ = {
            chain: [_first([(names[id(rule)], rule) for rule in rules.getRules(chain)])] for chain in chains
        }


def _first(rules: Iterable[tuple[str, Rule]]) -> Rule:
    """A rule that is the first to match of some, which are given with their names."""
    named = list(rules)
    others = [rule for name, rule in named if name not in _LETTERS]
    by_letter = {
        letter: [rule for name, rule in named if letter in _LETTERS.get(name, letter)]
        for letter in set("".join(_LETTERS.values()))
    }

    def first(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - a rule of markdown-it
        at = state.bMarks[start] + state.tShift[start]
        for rule in by_letter.get(state.src[at : at + 1], others):  # noqa: SIM110 - a generator costs more than the rule
            if rule(state, start, end, silent):
                return True
        return False

    return first
