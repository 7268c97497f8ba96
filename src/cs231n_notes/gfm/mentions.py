"""Lectures named in running text, as links to their pages: ``Lecture 3``, ``3강``, ``강의 5, 6강``, ``Lecture 1 ~ 9``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from cs231n_notes import patterns
from cs231n_notes.gfm.headings import TAGS
from cs231n_notes.gfm.texts import Part, divide
from cs231n_notes.statements import lectures_in, may_name_lectures, whole_words

MENTION = "notes-mention"
"""The class of such a link."""
_NUMBER = re.compile(r"(\d+)(?:\s*강)?")
UNTOUCHED = frozenset({"a", "code", "pre", "math", "label", "summary"}) | TAGS
"""Elements without links by themselves: code, links, formulas, headings, and what a click on already does something."""


def mentions(root: Element, lectures: Mapping[str, str]) -> None:
    """Link the lectures that a slice names. Its text stays what it was."""
    if lectures and may_name_lectures("".join(root.itertext())):
        divide(root, UNTOUCHED, lambda text: list(_parts(text, lectures)) if may_name_lectures(text) else (text,))


def _parts(text: str, lectures: Mapping[str, str]) -> Iterator[Part]:
    end = 0
    for first, last, number in _places(text):
        target = lectures.get(number)
        if target and first >= end:
            yield text[end:first]
            link = Element("a", {"class": MENTION, "href": target})
            link.text = text[first:last]
            yield link
            end = last
    yield text[end:]


def _places(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, number) of every lecture named; the first of a list brings its ``Lecture`` along.

    A link never ends inside a word: particles belong to it (``3강에서``), for a reader as for whoever counts words.
    """
    for subject in patterns.SUBJECTS.finditer(text):
        if not lectures_in(subject):
            continue
        start = subject.start()
        for number in _NUMBER.finditer(text, subject.start(), subject.end()):
            yield *whole_words(text, min(start, number.start()), number.end()), str(int(number[1]))
            start = subject.end()
