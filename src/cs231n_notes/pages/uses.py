"""Where the notes use the keywords, by any of their names: the section of each heading, looked at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cs231n_notes.course import Course
from cs231n_notes.model import Keyword, Lecture, Notes
from cs231n_notes.terms import occurrence

_HEAD = re.compile(r"\b(?:[a-z0-9]+|[가-힣]{2})")
"""The start of a word: the first two syllables in Korean, where particles follow."""
_SHORTEST = 2
_BRACKETED = re.compile(r"([^()]{2,})\(([^()]{2,})\)")

Keywords = Mapping[str, Sequence[tuple[Lecture, Keyword]]]
"""Canonical keyword -> where it is listed."""


class Uses(NamedTuple):
    """Which section uses which keyword."""

    sections: Sequence[Mapping[str, str]]
    """For each heading of the notes: the names its own text uses -> their canonical keyword."""
    places: Mapping[str, Sequence[int]]
    """Canonical keyword -> the headings, by their place in the notes, below which it is used."""


def uses(notes: Notes, keywords: Keywords, course: Course) -> Uses:
    """Read all of the notes once."""
    index = _index(_names(keywords, course))
    sections = [_used(text, index) for text in _texts(notes)] if index else [{} for _ in notes.headings]
    places: dict[str, list[int]] = {}
    for at, used in enumerate(sections):
        for keyword in dict.fromkeys(used.values()):
            places.setdefault(keyword, []).append(at)
    return Uses(sections, places)


def _names(keywords: Keywords, course: Course) -> dict[str, str]:
    """Every name in lower case -> its keyword. A name that stands for another keyword is that one's."""
    names: dict[str, str] = {}
    for keyword, listed in keywords.items():
        written = dict.fromkeys([keyword, *(item.text for _, item in listed), *course.names(keyword)])
        for name in [*written, *(part for text in written for part in _parts(text))]:
            if course.names(name)[0] in (keyword, name):
                names.setdefault(unicodedata.normalize("NFC", name).lower().strip(), keyword)
    return names


def _parts(name: str) -> Iterable[str]:
    """The two names in ``역전파(Backpropagation)``."""
    bracketed = _BRACKETED.fullmatch(name)
    return map(str.strip, bracketed.groups()) if bracketed else ()


def _index(names: Mapping[str, str]) -> dict[str, list[tuple[str, str]]]:
    """The start of a name -> names with their keywords."""
    index: dict[str, list[tuple[str, str]]] = {}
    for name, keyword in names.items():
        head = _HEAD.match(name)
        if head and len(name) >= _SHORTEST and not name.isdecimal():
            index.setdefault(head[0], []).append((name, keyword))
    return index


def _texts(notes: Notes) -> Iterator[str]:
    """What stands below each heading, up to the next, in lower case: without the heading, and lists of keywords."""
    silent = {
        line
        for lecture in notes.lectures
        for part in lecture.parts
        if part.keywords
        for line in range(part.span.first, part.span.last + 1)
    }
    ends = [heading.line for heading in notes.headings[1:]] + [len(notes.lines) + 1]
    for heading, end in zip(notes.headings, ends, strict=True):
        lines = (notes.lines[at - 1] for at in range(heading.last + 1, end) if at not in silent)
        yield unicodedata.normalize("NFC", "\n".join(lines)).lower()


def _used(text: str, index: Mapping[str, Sequence[tuple[str, str]]]) -> dict[str, str]:
    heads = index.keys() & set(_HEAD.findall(text))
    found = [(name, keyword) for head in heads for name, keyword in index[head] if occurrence(name, text)]
    return dict(sorted(found))
