"""Keywords as links: in a line that lists them, each that the index knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from cs231n_notes import patterns
from cs231n_notes.gfm.texts import Part, divide

_COMMA = re.compile(r"(\s*[,，、]\s*)")
_COLON = re.compile(r"\s*[:：]\s*")
CHIP = "notes-chip"
"""The class of a keyword that is a link."""
_LONGEST = 4
"""Parts a keyword may have that holds commas itself: ``Translation (x, y)``."""


def chips(root: Element, terms: Mapping[str, str]) -> None:
    """Link the keywords of a slice. Its text stays what it was."""
    divide(root, ("a", "math"), lambda text: list(_parts(text, terms)))


def _parts(text: str, terms: Mapping[str, str]) -> Iterator[Part]:
    label = patterns.KEYWORD_LINE.match(text) or _COLON.match(text)  # the colon may stand outside of a bold label
    if label:
        yield label[0]
        text = text[label.end() :]
    pieces = _COMMA.split(text)
    at = 0
    while at < len(pieces):
        ends = range(at + 2 * _LONGEST - 1, at, -2)
        end = next((end for end in ends if "".join(pieces[at:end]).strip() in terms), None)
        if at % 2:
            yield _span(pieces[at])
        elif end is None:
            yield pieces[at]
        else:
            yield from _chip("".join(pieces[at:end]), terms)
        at = end if end and not at % 2 else at + 1


def _span(comma: str) -> Element:
    span = Element("span", {"class": "notes-comma"})
    span.text = comma
    return span


def _chip(text: str, terms: Mapping[str, str]) -> Iterator[Part]:
    word = text.strip()
    start = text.index(word)
    link = Element("a", {"class": CHIP, "href": terms[word]})
    link.text = word
    yield text[:start]
    yield link
    yield text[start + len(word) :]
