"""Elements put into the texts of a finished tree, where words become links."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from xml.etree.ElementTree import Element

Part = str | Element


def divide(root: Element, untouched: Collection[str], parts: Callable[[str], Sequence[Part]]) -> None:
    """Replace every text below ``root``, but for elements of some tags, by its parts. Texts together stay the same."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        children = [child for child in element if child.tag not in untouched]
        for child in list(element):
            if child.tail:
                put(element, child, "tail", parts(child.tail))
        if element.text:
            put(element, element, "text", parts(element.text))
        waiting.extend(children)


def put(parent: Element, holder: Element, slot: str, parts: Sequence[Part]) -> None:
    """Put the parts of a text where it stood: behind ``holder``, or at the start of ``parent``."""
    if all(isinstance(part, str) for part in parts):
        return
    at = list(parent).index(holder) + 1 if slot == "tail" else 0
    setattr(holder, slot, None)
    for part in parts:
        if isinstance(part, Element):
            parent.insert(at, part)
            at, holder, slot = at + 1, part, "tail"
        else:
            setattr(holder, slot, (getattr(holder, slot) or "") + part)
