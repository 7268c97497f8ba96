"""What GitHub's own parser makes of a text, and both results as plain structure, so that they can be compared.

The structure is a list of events of the parsed HTML: tags with the attributes that mean something, and text. Left out
on purpose, each because it is meant to differ or means nothing:

- white space: runs count as one space, and none at the ends of a text; what is blank at the end of a code block;
- ids, and the names and addresses of footnotes: ours are readable and Korean;
- Pygments' spans and the box around code, ``<label>`` around a task, ``<span>`` in place of a link that leads nowhere;
- the place of a checkbox: it is an attribute of its item here (GitHub puts it before the paragraph, we inside);
- ``<strong>`` right inside ``<strong>``, which cmark-gfm leaves out;
- how addresses are percent-encoded: both are decoded;
- ``align`` against ``style`` in tables: both count as ``align``.
"""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import unquote
from xml.etree.ElementTree import Element, fromstring

import cmarkgfm
import html5lib
import markdown
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt

from cs231n_notes.gfm.emphasis import CjkInline

Event = tuple[str, ...]
_SEEN_THROUGH = {"span", "label", "section", "html", "head", "body"}
_KEPT = {"href", "src", "alt", "title", "start", "align"}


def github(markdown: str) -> str:
    """cmark-gfm's HTML, raw HTML let through as GitHub's sanitizer comes later."""
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
    return str(cmarkgfm.github_flavored_markdown_to_html(markdown, options=options))


def ours(text: str) -> str:
    """The extension's HTML of any text."""
    extension = "cs231n_notes.gfm"
    return markdown.markdown(text, extensions=[extension], extension_configs={extension: {"always": True}})


def well_formed(html: str) -> Element:
    """The HTML as XML, which forgives nothing; raises when a tag is out of place."""
    return fromstring(f"<div>{html}</div>")  # noqa: S314 - the text under test is our own


def structure(html: str) -> list[Event]:
    """The events of a piece of HTML."""
    events: list[Event] = []
    _walk(html5lib.parse(html, namespaceHTMLElements=False), events)
    stripped = [(event[0], event[1].strip()) if event[0] == "text" else event for event in events]
    return [event for event in stripped if event != ("text", "")]


def _walk(element: Element, events: list[Event]) -> None:
    tag = element.tag
    if not isinstance(tag, str):  # a comment
        return
    if tag == "input":
        _mark_item(events, "x" if element.get("checked") is not None else " ")
        return
    if tag == "pre":
        text = "".join(element.itertext()).rstrip()
        events.append(("pre", text))
        return
    shown = tag not in _SEEN_THROUGH and not (tag == "div" and "highlight" in element.get("class", ""))
    if tag == "strong" and events and events[-1][1] == "strong":
        shown = False
    if shown:
        events.append(("<", tag, *_attributes(element)))
    _text(element.text, events)
    for child in element:
        _walk(child, events)
        _text(child.tail, events)
    if shown:
        events.append((">", tag))


def _mark_item(events: list[Event], state: str) -> None:
    at = max(at for at, event in enumerate(events) if event[:2] == ("<", "li"))
    events[at] = (*events[at], f"[{state}]")


def _attributes(element: Element) -> list[str]:
    if "footnote-backref" in element.get("class", "") or element.get("href", "").startswith("#fn"):
        return []
    found = dict(element.items())
    if found.get("style", "").startswith("text-align:"):
        found["align"] = found["style"].partition(":")[2]
    return [f"{name}={unquote(value)}" for name, value in sorted(found.items()) if name in _KEPT]


def _text(value: str | None, events: list[Event]) -> None:
    """Append text; the pieces between seen-through elements are one text."""
    if not value:
        return
    joined = (events.pop()[1] + value) if events and events[-1][0] == "text" else value
    events.append(("text", re.sub(r"\s+", " ", joined)))


@cache
def _strict() -> MarkdownIt:
    return MarkdownIt("gfm-like2", {"linkify": False})


@cache
def _lenient() -> MarkdownIt:
    md = MarkdownIt("gfm-like2", {"linkify": False})
    md.inline = CjkInline()
    return md.configure("gfm-like2", {"linkify": False})


def differs(text: str) -> bool:
    """Whether an inline text has emphasis here that GitHub would show as bare asterisks."""
    if not any(mark in text for mark in "*_~") or text.isascii():
        return False
    return _markup(_strict(), text) != _markup(_lenient(), text)


def _markup(md: MarkdownIt, text: str) -> list[tuple[str, str]]:
    return [(token.type, token.content) for token in md.parseInline(text)[0].children or ()]
