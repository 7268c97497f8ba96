"""Levels and ids of a page's headings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element

from cs231n_notes import slugs
from cs231n_notes.gfm.ids import Ids

TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LOWEST = 6
_NAMELESS = "section"


def headings(root: Element) -> list[Element]:
    """All headings below an element, in order."""
    return [element for element in root.iter() if element.tag in TAGS]


def shift(found: Iterable[Element], top: int) -> None:
    """Make ``top`` the topmost level and let the others follow by nesting, none skipped: 4, 6, 5 becomes 2, 3, 3."""
    above: list[int] = []
    for heading in found:
        level = int(heading.tag[1])
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        heading.tag = f"h{min(top + len(above) - 1, _LOWEST)}"


def identify(found: Iterable[Element], wanted: Mapping[Element, str], ids: Ids) -> None:
    """Give each heading the id wanted for it, else GitHub's."""
    for heading in found:
        if heading in wanted:
            heading.set("id", wanted[heading])
        elif "id" not in heading.attrib:
            heading.set("id", ids.new(slugs.slug(text_of(heading)) or _NAMELESS))


def text_of(element: Element) -> str:
    """The text as one reads it: of a formula its TeX, of an image its description."""
    if element.tag == "math":
        return element.findtext(".//annotation") or ""
    own = element.get("alt", "") if element.tag == "img" else element.text or ""
    return own + "".join(text_of(child) + (child.tail or "") for child in element)


def label(found: Iterable[Element]) -> None:
    """Name headings with formulas for the table of contents, which would show a formula's text twice.

    The name is read as HTML there; ``&`` must be escaped in the headings already.
    """
    for heading in found:
        if next(heading.iter("math"), None) is not None:
            heading.set("data-toc-label", text_of(heading).strip().replace("<", "&lt;"))


def number(heading: Element, prefix: str) -> None:
    """Set apart the words of a heading that hold its number."""
    holder = heading
    while not (holder.text or "").strip() and len(holder):
        holder = holder[0]
    if not (holder.text or "").startswith(prefix):
        return
    span = Element("span", {"class": "notes-number"})
    span.text, span.tail, holder.text = prefix, (holder.text or "")[len(prefix) :], None
    holder.insert(0, span)
