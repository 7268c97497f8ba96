"""A page's tree as HTML: as Python-Markdown writes it, but what is HTML already stays as it is.

Python-Markdown's own would take twice as long, and leads such HTML past every processor as a placeholder in the text.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import HTML_EMPTY, Element

from markdown.serializers import RE_AMP

from cs231n_notes.gfm.math import FINISHED

_RAW = frozenset({"script", "style"})


def to_html(root: Element) -> str:
    """The HTML of an element whose texts hold ``&`` escaped; other entities are left alone, and attributes sorted."""
    parts: list[str] = []
    _write(root, parts.append)
    return "".join(parts)


def _write(element: Element, write: Callable[[str], None]) -> None:
    """Write an element, what is in it and what stands behind it."""
    tag, text, tail, attributes = element.tag, element.text, element.tail, element.attrib
    if tag == FINISHED:
        write(text or "")
    else:
        names = sorted(attributes) if len(attributes) > 1 else attributes
        said = "".join([f' {name}="{_attribute(attributes[name])}"' for name in names]) if attributes else ""
        if tag in HTML_EMPTY:
            write(f"<{tag}{said} />")
        else:
            write(f"<{tag}{said}>")
            if text:
                write(text if tag in _RAW else _text(text))
            for child in element:
                _write(child, write)
            write(f"</{tag}>")
    if tail:
        write(_text(tail))


def _text(text: str) -> str:
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def _attribute(text: str) -> str:
    return _text(text).replace('"', "&quot;")
