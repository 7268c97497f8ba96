"""Code blocks, coloured at build time by Pygments."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

if TYPE_CHECKING:
    from pygments.lexer import Lexer
    from pygments.token import _TokenType


def highlighted(code: str, language: str) -> Element:
    """``<div class="highlight">`` as Material styles it; plain where the language is unknown.

    >>> highlighted("x = 1", "python").get("class")
    'language-python highlight'
    """
    box = Element("div", {"class": f"language-{language} highlight" if language else "highlight"})
    pre = SubElement(box, "pre")
    SubElement(pre, "span")  # as Pygments writes it: keeps the parser from dropping a first empty line
    inner = SubElement(pre, "code")
    lexer = _lexer(language) if language else None
    if lexer is None:
        inner.text = code
    else:
        _colour(inner, code, lexer)
    return box


@lru_cache(maxsize=32)
def _lexer(language: str) -> Lexer | None:
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - slow to import
    from pygments.util import ClassNotFound  # noqa: PLC0415

    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


@cache
def _name(kind: _TokenType) -> str:
    """The class that styles a kind of token; empty for plain text."""
    from pygments.token import STANDARD_TYPES  # noqa: PLC0415 - slow to import

    return next((STANDARD_TYPES[one] for one in reversed(kind.split()) if one in STANDARD_TYPES), "")


def _colour(parent: Element, code: str, lexer: Lexer) -> None:
    last: Element | None = None
    for kind, value in lexer.get_tokens(code):
        if name := _name(kind):
            last = SubElement(parent, "span", {"class": name})
            last.text = value
        elif last is None:
            parent.text = (parent.text or "") + value
        else:
            last.tail = (last.tail or "") + value
