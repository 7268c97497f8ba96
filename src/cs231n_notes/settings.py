"""Values of a settings file, checked: readers that turn a node into a value or say what is wrong with it.

Readers of lists and mappings look at everything they hold before they complain, so that one run tells all.
"""

import datetime as dt
import difflib
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple, TypeAlias, TypeVar

from cs231n_notes.yamltree import Node

_T = TypeVar("_T")
_K = TypeVar("_K")
Reader: TypeAlias = Callable[[Node], _T]
"""Raises :class:`BadValueError`."""

_MOST = 9999  # lectures or weeks: each has its place on the site, so a slip of the finger must not ask for a million
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_URL = re.compile(r"https?://[^\s<>\"'/?#][^\s<>\"']*", re.IGNORECASE)


class Problem(NamedTuple):
    """One thing wrong with the file."""

    line: int
    message: str
    """What was expected, what was found and, where it is not plain, what to do."""


class BadValueError(ValueError):
    """A value that cannot be used, with everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)


def wrong(node: Node, expected: str, advice: str = "") -> BadValueError:
    """The usual complaint about one node."""
    return BadValueError([Problem(node.line, f"expected {expected}, found {found(node)}" + (advice and f"; {advice}"))])


def found(node: Node) -> str:
    """A node as a message names it."""
    if node.text is None:
        return "lines of the form 'key: value'" if node.mapping else f"a list of {len(node.items)}"
    return "nothing" if node.empty else repr(node.text if len(node.text) <= 60 else f"{node.text[:59]}…")


def attempt(read: Reader[_T], node: Node, problems: list[Problem]) -> Iterator[_T]:
    """Yields the value, or adds to the problems and yields nothing."""
    try:
        value = read(node)
    except BadValueError as problem:
        problems.extend(problem.problems)
    else:
        yield value


def text(node: Node) -> str:
    """Any words, spaces tidied, NFC."""
    value = " ".join(unicodedata.normalize("NFC", node.text or "").split())
    if not value or node.empty:
        raise wrong(node, "text")
    return value


def number(node: Node) -> int:
    """A count, or the number of a lecture."""
    digits = node.text or ""
    if not re.fullmatch(r"\d{1,4}", digits, re.ASCII) or not int(digits):
        raise wrong(node, f"a whole number from 1 to {_MOST}")
    if node.quoted:
        raise wrong(node, "a number", "leave out the quotation marks")
    return int(digits)


def date(node: Node) -> dt.date:
    """A day, in quotation marks or without."""
    value = node.text or ""
    if not _DATE.fullmatch(value):
        raise wrong(node, "a date such as 2025-12-24")
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise wrong(node, "a day of the calendar") from None


def address(node: Node) -> str:
    """The address of a page on the web."""
    value = node.text or ""
    if not _URL.fullmatch(value):
        raise wrong(node, "an address that starts with https:// or http://")
    return value


def one_of(what: str, known: Collection[str]) -> Reader[str]:
    """The reader of a word that must be one of a few."""

    def read(node: Node) -> str:
        if node.text is None:
            raise wrong(node, f"a {what}")
        if node.text in known:
            return node.text
        near = difflib.get_close_matches(node.text.casefold(), known, n=1)
        advice = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
        raise BadValueError([Problem(node.line, f"unknown {what} {found(node)}; {advice}")])

    return read


def sequence(read: Reader[_T]) -> Reader[tuple[_T, ...]]:
    """The reader of a list."""

    def read_sequence(node: Node) -> tuple[_T, ...]:
        if node.text is not None or node.mapping:
            raise wrong(node, "a list", "start the line of each item with '- '")
        problems: list[Problem] = []
        values = tuple(value for item in node.items for value in attempt(read, item, problems))
        if problems:
            raise BadValueError(problems)
        return values

    return read_sequence


def mapping(read_key: Reader[_K], read: Callable[[_K], Reader[_T]]) -> Reader[dict[_K, _T]]:
    """The reader of keys and values; ``read`` gives the reader of a key's value."""

    def read_mapping(node: Node) -> dict[_K, _T]:
        if not node.mapping:
            raise wrong(node, "lines of the form 'key: value'")
        problems: list[Problem] = []
        lines: dict[_K, int] = {}
        values: dict[_K, _T] = {}
        for key_node, value_node in node.pairs:
            for key in attempt(read_key, key_node, problems):
                if key in lines:
                    problems.append(_repeated(key_node, lines[key]))
                lines[key] = key_node.line
                values.update((key, value) for value in attempt(read(key), value_node, problems))
        if problems:
            raise BadValueError(problems)
        return values

    return read_mapping


def _repeated(node: Node, line: int) -> Problem:
    return Problem(node.line, f"expected every key once, found {found(node)} on line {line} too; delete one of them")
