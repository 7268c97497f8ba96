"""The first use on a page of a keyword of another lecture, as a quiet link that says which lecture it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from cs231n_notes.gfm.texts import Part, put
from cs231n_notes.slices import Hint
from cs231n_notes.terms import occurrence

HINT = "notes-hint"
"""The class of such a link; what it says stands in ``data-hint``, for style sheets to show on hover and focus."""


class Hints:
    """The keywords of one page. It goes through the page in order and links each once."""

    def __init__(self, hints: Iterable[Hint], untouched: Collection[str]) -> None:
        self._names = {name: hint for hint in hints for name in hint.names}
        self._longest_first = sorted(self._names, key=len, reverse=True)
        self._waiting = {name for name, hint in self._names.items() if hint.to}
        self._untouched = untouched

    def put(self, root: Element, source: str) -> None:
        """Link what the Markdown ``source`` uses for the first time. The text stays what it was."""
        if self._waiting and self._may_use(source):
            for place in list(self._places(root)):
                self._put(*place)

    def _may_use(self, text: str) -> bool:
        lowered = text.lower()
        return any(name in lowered for name in self._waiting)

    def _put(self, parent: Element, holder: Element, slot: str) -> None:
        text: str = getattr(holder, slot)
        if self._may_use(text) and len(text.lower()) == len(text):
            put(parent, holder, slot, list(self._parts(text)))

    def _places(self, element: Element) -> Iterator[tuple[Element, Element, str]]:
        """(parent, holder, slot) of every text below an element that may use a name, in the order of reading."""
        if not self._may_use("".join(element.itertext())):
            return
        if element.text:
            yield element, element, "text"
        for child in element:
            if child.tag not in self._untouched:
                yield from self._places(child)
            if child.tail:
                yield element, child, "tail"

    def _parts(self, text: str) -> Iterator[Part]:
        end = 0
        for use in self._uses(text.lower()):
            if use.name not in self._waiting:
                continue
            hint = self._names[use.name]
            self._waiting.difference_update(hint.names)
            yield text[end : use.first]
            link = Element("a", {"class": HINT, "href": hint.to, "data-hint": hint.says})
            link.text = text[use.first : use.end]
            yield link
            end = use.end
        yield text[end:]

    def _uses(self, lowered: str) -> Sequence[_Use]:
        """Names in a text, in order: of names in one another the longest, also where it was used before."""
        found: list[_Use] = []
        for name in self._longest_first:
            place = occurrence(name, lowered)
            while place:
                if not any(use.first < place[1] and place[0] < use.end for use in found):
                    found.append(_Use(*place, name))
                place = occurrence(name, lowered, place[1])
        return sorted(found)


class _Use(NamedTuple):
    first: int
    end: int
    name: str
