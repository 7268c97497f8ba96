"""Builds a tree of elements of which none can break the page: raw HTML ends with the Markdown around it."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, TreeBuilder

DEEPEST = 150
"""Elements inside one another; beyond that, text only: other people's tree processors recurse."""


class Builder:
    """A stack of open elements, each opened by Markdown or by a raw tag."""

    def __init__(self) -> None:
        self._out = TreeBuilder()
        self._open: list[tuple[str | None, bool]] = []
        self.root = self.start("div")

    @property
    def depth(self) -> int:
        """Elements open inside the root."""
        return len(self._open) - 1

    def start(self, tag: str, attributes: Mapping[str, str] | None = None, *, raw: bool = False) -> Element:
        """Open an element; too deep inside others, nothing but a place on the stack."""
        if len(self._open) >= DEEPEST:
            self._open.append((None, raw))
            return Element(tag)
        self._open.append((tag, raw))
        return self._out.start(tag, dict(attributes or {}))

    def end(self) -> None:
        """Close the innermost element that Markdown opened, and raw ones left open in it."""
        while self._pop():
            pass

    def end_raw(self, count: int) -> None:
        """Close this many raw elements."""
        while count and self._open[-1][1]:
            self._pop()
            count -= 1

    def finish(self, depth: int = -1) -> None:
        """Close all elements but this many inside the root; the root too unless told otherwise."""
        while self.depth > depth:
            self._pop()
        if depth < 0:
            self._out.close()

    def text(self, value: str) -> None:
        """Append text."""
        self._out.data(value)

    def void(self, tag: str, attributes: Mapping[str, str] | None = None) -> Element:
        """Append an element without content."""
        element = self.start(tag, attributes)
        self._pop()
        return element

    def insert(self, element: Element) -> None:
        """Append a finished element."""
        made = self.void(element.tag, element.attrib)
        made.text = element.text
        made.extend(element)

    def _pop(self) -> bool:
        tag, raw = self._open.pop()
        if tag:
            self._out.end(tag)
        return raw
