"""Bare addresses as links, by the rules of GFM: ``www.``, ``http://``, ``https://`` and mail.

mdit-py-plugins has these rules too, but copies the rest of the line at every colon; a long line would take for ever.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

LONGEST = 4096
"""Characters of an address that are looked at, so that time stays bounded."""

_BEFORE_WWW = " \t\r\n\v\f*_~("
_RUN = re.compile(rf"[^\s<]{{1,{LONGEST}}}")
_HOST = re.compile(r"[\w-][\w.-]*")
_LOCAL = re.compile(r"[A-Za-z0-9.+_-]+\Z")
_MAIL_HOST = re.compile(r"(?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9]))+")
_SCHEME = re.compile(r"(?<![A-Za-z])(?:https?|ftp)\Z")
_TRAILING = "?!.,:*_~'\""
_TRAILING_ENTITY = re.compile(r"&[A-Za-z]+;\Z")


def autolinks(md: MarkdownIt) -> None:
    """Add the rules to a parser. The text rule must stop at ``www.``, ``:`` and ``@``."""
    md.inline.ruler.push("autolink_www", _www)
    md.inline.ruler.push("autolink_http", _http)
    md.inline.ruler.push("autolink_mail", _mail)


def _www(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule of markdown-it
    if silent or state.linkLevel or not state.src.startswith("www.", state.pos):
        return False
    if state.pos and state.src[state.pos - 1] not in _BEFORE_WWW:
        return False
    address = _address(state, state.pos, state.pos + 4)
    return bool(address) and _push(state, state.pos, address, f"http://{address}")


def _http(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule of markdown-it
    if silent or state.linkLevel or not state.src.startswith("://", state.pos):
        return False
    scheme = _SCHEME.search(state.pending[-6:])
    start = state.pos - len(scheme[0]) if scheme else state.pos
    address = _address(state, start, state.pos + 3) if scheme else ""
    return bool(address) and _push(state, start, address, address)


def _mail(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule of markdown-it
    if silent or state.linkLevel or state.src[state.pos] != "@":
        return False
    local = _LOCAL.search(state.pending[-LONGEST:])
    host = _MAIL_HOST.match(state.src, state.pos + 1, min(state.posMax, state.pos + LONGEST))
    if not local or not host or "." not in host[0] or not host[0][-1].isalpha():
        return False
    if state.src[host.end() : host.end() + 1] == "@":
        return False
    address = f"{local[0]}@{host[0]}"
    return _push(state, state.pos - len(local[0]), address, f"mailto:{address}")


def _address(state: StateInline, start: int, host_start: int) -> str:
    """The address that starts at ``start``, without the punctuation that ends a sentence; empty if it is none."""
    run = _RUN.match(state.src, start, state.posMax)
    host = _HOST.match(state.src, host_start, run.end()) if run else None
    if not run or not host:
        return ""
    segments = host[0].rstrip("_").split(".")
    if any("_" in segment for segment in segments[-2:]) and len(segments) <= 11:
        return ""
    return _trimmed(run[0])


def _trimmed(address: str) -> str:
    while address:
        last = address[-1]
        if last in _TRAILING:
            address = address.rstrip(_TRAILING)
        elif last == ";":
            entity = _TRAILING_ENTITY.search(address)
            address = address[: entity.start()] if entity else address[:-1]
        elif last == ")" and address.count(")") > address.count("("):
            address = address[:-1]
        else:
            break
    return address


def _push(state: StateInline, start: int, text: str, href: str) -> bool:
    """The link, in place of what the text rule has taken of it already."""
    taken = state.pos - start
    if taken:
        state.pending = state.pending[:-taken]
    link = state.push("link_open", "a", 1)
    link.attrs = {"href": state.md.normalizeLink(href)}
    link.markup, link.info = "autolink", "auto"
    state.push("text", "", 0).content = text
    state.push("link_close", "a", -1)
    state.pos = start + len(text)
    return True
