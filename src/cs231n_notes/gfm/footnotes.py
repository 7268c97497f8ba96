"""Footnotes: definitions anywhere in the README, numbered and shown where they are referred to."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

from markdown_it.token import Token

from cs231n_notes import slugs
from cs231n_notes.gfm.ids import Ids
from cs231n_notes.parser import footnote_key

Definitions = Mapping[str, list[Token]]
"""Key of a footnote -> its block tokens."""


class Env(NamedTuple):
    """Link references and footnotes that hold for every text of a page."""

    references: Mapping[str, Any] = MappingProxyType({})
    footnotes: Definitions = MappingProxyType({})

    def for_text(self) -> dict[str, Any]:
        """markdown-it's environment for one text; what the text defines stays in it."""
        return {"references": ChainMap({}, dict(self.references)), "footnote_labels": set(self.footnotes)}


def extract(tokens: list[Token]) -> tuple[list[Token], dict[str, list[Token]]]:
    """The tokens without footnote definitions, and those definitions; the first of a label counts."""
    body: list[Token] = []
    found: dict[str, list[Token]] = {}
    inside: list[list[Token]] = [body]
    for token in tokens:
        if token.type == "footnote_reference_open":
            inside.append([])
            found.setdefault(footnote_key(token.meta["label"]), inside[-1])
        elif token.type == "footnote_reference_close":
            inside.pop()
        else:
            inside[-1].append(token)
    return body, found


class Mark(NamedTuple):
    """One reference to a footnote."""

    number: int
    id: str
    """Its own id, for the way back."""
    target: str
    """The id of the footnote."""
    foreign: bool
    """Whether the footnote is defined outside the text."""


@dataclass(slots=True)
class Note:
    """A footnote that is referred to."""

    number: int
    id: str
    tokens: list[Token]
    foreign: bool
    marks: list[Mark] = field(default_factory=list)


class Footnotes:
    """The footnotes of one text in the order of their first marks."""

    def __init__(self, own: Definitions, elsewhere: Definitions, ids: Ids) -> None:
        self._own = own
        self._elsewhere = elsewhere
        self._ids = ids
        self._notes: dict[str, Note] = {}
        self._order: list[Note] = []

    def mark(self, label: str) -> Mark:
        """A new reference to a footnote that is defined."""
        key = footnote_key(label)
        name = slugs.slug(key) or "note"
        note = self._notes.get(key)
        if note is None:
            tokens = self._own.get(key, self._elsewhere.get(key, []))
            number = len(self._order) + 1
            note = self._notes[key] = Note(number, self._ids.new(f"fn-{name}"), tokens, key not in self._own)
            self._order.append(note)
        mark = Mark(note.number, self._ids.new(f"fnref-{name}"), note.id, note.foreign)
        note.marks.append(mark)
        return mark

    def __getitem__(self, position: int) -> Note:
        """The note at a position, from 0."""
        return self._order[position]

    def __len__(self) -> int:
        return len(self._order)
