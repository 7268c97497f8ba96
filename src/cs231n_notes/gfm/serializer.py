"""A page's tree as HTML: as Python-Markdown writes it, but what is HTML already stays as it is.

Python-Markdown's own takes nearly twice as long, and would have to be led past such HTML with placeholders in the text.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import HTML_EMPTY, Element

from markdown.serializers import RE_AMP, to_xhtml_string

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
    if not isinstance(tag, str):  # a comment, as another extension may add
        write(to_xhtml_string(element))
        return
    if tag == FINISHED:
        write(text or "")
    else:
        said = f"<{tag}"
        for name in sorted(attributes) if len(attributes) > 1 else attributes:
            value: str | None = attributes[name]
            if value is None:  # Python-Markdown's extensions mean the bare name
                said += f" {name}"
                continue
            if "&" in value or "<" in value or ">" in value or '"' in value:  # asked here: few hold any
                value = _escaped(value).replace('"', "&quot;")
            said += f' {name}="{value}"'
        write(said)
        if tag in HTML_EMPTY:
            write(" />")
        else:
            write(">")
            if text:
                write(_escaped(text) if ("&" in text or "<" in text or ">" in text) and tag not in _RAW else text)
            for child in element:
                _write(child, write)
            write(f"</{tag}>")
    if tail:
        write(_escaped(tail) if "&" in tail or "<" in tail or ">" in tail else tail)


def _escaped(text: str) -> str:
    return RE_AMP.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;")
