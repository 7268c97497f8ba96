"""What a rendered page says, heading by heading: read off its tree once, while it is at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from cs231n_notes.search.document import Kind


class Section(NamedTuple):
    """A heading with the text up to the next one, a question or a day as a whole, or the top of a page."""

    id: str
    """Its id on the page; empty for the top, which is always the first."""
    title: str
    text: str
    """One line a block."""
    kind: Kind | None = None
    """None where that depends on the page."""


_BREAK = "\x1f"
"""Between blocks: a letter that no text holds, for a line break within a paragraph is none in what it says."""
_CELL = " | "
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "figcaption"}
    | {"figure", "footer", "header", "hr", "li", "main", "ol", "p", "section", "summary", "table", "tbody", "tfoot"}
    | {"thead", "tr", "ul"}
    | _HEADINGS
)
_SILENT = frozenset({"button", "form", "nav", "object", "script", "select", "style", "svg", "template", "textarea"})
_UNSAID = frozenset({"footnote-backref", "footnote-ref", "headerlink", "notes-keywords"})
"""Classes of what is no text: marks, and keywords, for they have a field of their own. An element's first class counts."""
_CARDS: Mapping[str, Kind] = {"notes-question": Kind.QUESTION, "notes-entry": Kind.ENTRY}
"""Classes of elements that are found as a whole."""
_NUMBER = "notes-number"


def sections(root: Element, *, whole: bool) -> list[Section]:
    """The sections of a page, in order.

    Of a page made by a template only what the learner wrote is said (``data-source-lines``), unless ``whole``. Never
    said is what the page itself adds or leaves out (``data-generated``, ``data-search-exclude``).
    """
    reader = _Reader()
    reader.read(root, said=whole)
    return [section.finished() for section in reader.sections]


class _Open:
    """A section being read."""

    def __init__(self, name: str, kind: Kind | None = None) -> None:
        self.id = name
        self.kind = kind
        self.title = ""
        self.parts: list[str] = []

    @property
    def lines(self) -> list[str]:
        """What was said so far, spaces tidied."""
        return [line for part in "".join(self.parts).split(_BREAK) if (line := " ".join(part.split()))]

    def finished(self) -> Section:
        lines = self.lines
        if self.kind and not self.title and lines:  # a question asked without a title
            return Section(self.id, lines[0], "\n".join(lines[1:]), self.kind)
        return Section(self.id, self.title, "\n".join(lines), self.kind)


class _Reader:
    """Walks a tree. Nesting is as deep as the page's own, which its builder limits."""

    def __init__(self) -> None:
        self.sections = [_Open("")]
        self._now = self.sections[0]
        self._card = False

    def read(self, element: Element, *, said: bool) -> None:
        """Take in an element, without the text behind it."""
        if element.tag in _SILENT:
            return
        name = ""
        if attributes := element.attrib:
            if "data-search-exclude" in attributes or "data-generated" in attributes:
                self._leave_out(element)
                return
            said = said or "data-source-lines" in attributes
            name = attributes.get("class", "").partition(" ")[0]
        if name in _UNSAID or (self._card and name == _NUMBER):
            return
        if name in _CARDS and "id" in attributes:
            self._read_card(element, _CARDS[name])
        elif element.tag in _HEADINGS and not self._card:
            self._read_heading(element, said=said)
        elif element.tag in _HEADINGS and not (self._now.title or self._now.lines):
            self._now.title = self._title(element)
        elif said:
            self._say(element)
        else:
            for child in element:
                self.read(child, said=False)

    def _leave_out(self, element: Element) -> None:
        if element.tag in _HEADINGS and not self._card:
            self._now = _Open("")  # and what stands below it, as Material has it

    def _read_card(self, element: Element, kind: Kind) -> None:
        around, self._now, self._card = self._now, _Open(element.attrib["id"], kind), True
        self.sections.append(self._now)
        self._say(element)
        self._now, self._card = around, False

    def _read_heading(self, heading: Element, *, said: bool) -> None:
        if heading.tag == "h1" and not self.sections[0].title:
            self._now = self.sections[0]
        elif said and "id" in heading.attrib:
            self._now = _Open(heading.attrib["id"])
            self.sections.append(self._now)
        else:
            if said:
                self._say(heading)
            return
        self._now.title = self._title(heading)

    def _title(self, heading: Element) -> str:
        around, self._now = self._now, _Open("")
        self._say(heading)
        title, self._now = " ".join(self._now.lines), around
        return title

    def _say(self, element: Element) -> None:
        tag = element.tag
        if tag in _SPOKEN:
            self._now.parts.append(_SPOKEN[tag](element))
            return
        edge = _BREAK if tag in _BLOCKS else ""
        self._now.parts.append(edge + (element.text or ""))
        for at, child in enumerate(element):
            if at and tag == "tr":
                self._now.parts.append(_CELL)
            self.read(child, said=True)
            if child.tail:
                self._now.parts.append(child.tail)
        self._now.parts.append(edge)


def _formula(element: Element) -> str:
    """Its TeX, once: the MathML beside it says the same in pieces."""
    tex = element.findtext(".//annotation") or "".join(element.itertext())
    return f"{_BREAK}{tex}{_BREAK}" if element.get("display") == "block" else tex


def _code(element: Element) -> str:
    return _BREAK + "".join(element.itertext()).replace("\n", _BREAK) + _BREAK


_SPOKEN: Mapping[str, Callable[[Element], str]] = {
    "br": lambda _: _BREAK,
    "img": lambda image: image.get("alt", ""),
    "math": _formula,
    "pre": _code,
}
"""Elements that say something else than the texts in them."""
