"""A YAML text as a tree whose every value knows its line.

Built from the parser's events, for composing is recursive and resolves what a file of settings is better without:
tags, anchors and aliases are refused, so a small file stays small, and ``no`` stays a word.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import yaml

SIZE = 1_000_000
"""The most characters a text may have."""
DEPTH = 8
"""The most lists and mappings that may stand in each other."""

# libyaml where it is there, as in PyYAML's wheels: ten times as fast.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Node(NamedTuple):
    """A value, or the key of one."""

    line: int
    text: str | None = None
    """None for a list or a mapping."""
    quoted: bool = False
    mapping: bool = False
    items: Sequence["Node"] = ()
    """The items of a list; the keys and values of a mapping in turn."""

    @property
    def empty(self) -> bool:
        """Whether nothing was written behind the key."""
        return self.text in ("", "~", "null") and not self.quoted

    @property
    def pairs(self) -> Iterator[tuple["Node", "Node"]]:
        """Keys and values of a mapping."""
        return zip(self.items[::2], self.items[1::2], strict=True)


class UnreadableError(ValueError):
    """The text is not a YAML document, or not one that is read here."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        super().__init__(message)


def grow(text: str) -> Node | None:
    """The tree of the text's only document; None when there is nothing in it. Raises :class:`UnreadableError`."""
    if len(text) > SIZE:
        raise UnreadableError(1, f"expected at most {SIZE:,} characters, found {len(text):,}")
    if strange := _UNPRINTABLE.search(text):
        line = text.count("\n", 0, strange.start()) + 1
        raise UnreadableError(line, f"expected text, found the control character U+{ord(strange[0]):04X}; delete it")
    documents: list[Node] = []
    open_lists = [documents]
    try:
        for event in yaml.parse(text, Loader=LOADER):
            _add(event, open_lists)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        context = f" {error.context}" if error.context else ""
        raise UnreadableError(mark.line + 1 if mark else 1, f"not YAML: {error.problem}{context}") from error
    except (ValueError, OverflowError) as error:
        # PyYAML without libyaml lets int() and chr() raise for absurd version numbers and escapes.
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError(1, f"not YAML: {error}") from error
    return documents[0] if documents else None


def _add(event: yaml.Event, open_lists: list[list[Node]]) -> None:
    """Put an event where it belongs: into the last of the open lists, each of which is in the one before."""
    line = event.start_mark.line + 1 if event.start_mark else 1
    _refuse(event, line)
    if isinstance(event, yaml.ScalarEvent):
        open_lists[-1].append(Node(line, event.value, quoted=not event.implicit[0]))
    elif isinstance(event, yaml.CollectionEndEvent):
        open_lists.pop()
    elif isinstance(event, yaml.CollectionStartEvent):
        if len(open_lists) > DEPTH:
            raise UnreadableError(line, f"expected at most {DEPTH} lists and mappings in each other, found more")
        items: list[Node] = []
        open_lists[-1].append(Node(line, mapping=isinstance(event, yaml.MappingStartEvent), items=items))
        open_lists.append(items)
    elif isinstance(event, yaml.DocumentStartEvent) and open_lists[0]:
        raise UnreadableError(line, "expected one document, found a second; delete '---'")


def _refuse(event: yaml.Event, line: int) -> None:
    if anchor := getattr(event, "anchor", None):
        raise UnreadableError(line, f"expected plain values, found the anchor {anchor!r}; write it out")
    if tag := getattr(event, "tag", None):
        raise UnreadableError(line, f"expected plain values, found the tag {tag!r}; delete it")
