"""Asks of markdown-it's rules only those that can match where a letter stands.

By itself it asks all fourteen block rules of every line, most of them also of every line that may end the block above, and
nineteen inline rules of every mark in a text. Reading large notes took a twelfth longer so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_BLOCKS = {
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
_INLINES = {
    "linkify": ":",
    "newline": "\n",
    "backslash": "\\",
    "math": "$",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "emoji": ":",
    "footnote_ref": "[",
    "link": "[",
    "image": "!",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
    "autolink_www": "w",
    "autolink_http": ":",
    "autolink_mail": "@",
}
"""The same for what stands in a text."""

Rule = Callable[..., bool]
Asked = Mapping[str, list[Rule]]


def ask_by_letter(md: MarkdownIt) -> None:
    """Have a parser choose its rules by letters. None may be added any more."""
    md.block.ruler = _LetterRuler(md.block.ruler, _BLOCKS, _block_rule)
    md.inline.ruler = _LetterRuler(md.inline.ruler, _INLINES, _inline_rule)


class _LetterRuler(Ruler[Any]):
    """The rules of another ruler, each chain of them as a single one."""

    def __init__(
        self, rules: Ruler[Any], letters: Mapping[str, str], combined: Callable[[Asked, list[Rule]], Rule]
    ) -> None:
        super().__init__()
        self.__rules__ = rules.__rules__
        names = {id(rule): name for rule, name in zip(rules.getRules(""), rules.get_active_rules(), strict=True)}
        chains = {"", *(chain for rule in self.__rules__ for chain in rule.alt)}
        named = {chain: [(names[id(rule)], rule) for rule in rules.getRules(chain)] for chain in chains}
        self.__cache__ = {chain: [combined(*_sorted(rules, letters))] for chain, rules in named.items()}


def _sorted(rules: Iterable[tuple[str, Rule]], letters: Mapping[str, str]) -> tuple[Asked, list[Rule]]:
    """Rules with their names by letter, and those to ask at any other."""
    named = list(rules)
    asked = {
        letter: [rule for name, rule in named if letter in letters.get(name, letter)]
        for letter in set("".join(letters.values()))
    }
    return asked, [rule for name, rule in named if name not in letters]


def _block_rule(asked: Asked, others: list[Rule]) -> Rule:
    def first(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - a rule of markdown-it
        at = state.bMarks[start] + state.tShift[start]
        for rule in asked.get(state.src[at : at + 1], others):  # noqa: SIM110 - a generator would cost as much as a rule
            if rule(state, start, end, silent):
                return True
        return False

    return first


def _inline_rule(asked: Asked, others: list[Rule]) -> Rule:
    def first(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule of markdown-it
        for rule in asked.get(state.src[state.pos], others):  # noqa: SIM110
            if rule(state, silent):
                return True
        return False

    return first
