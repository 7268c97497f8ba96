"""Rendered pages put together on one: their ids kept apart, their headings a level lower, their links led along.

Looks at tags alone, as Python-Markdown writes them: ``<``, ``>`` and quotes never stand bare in a value.
"""

import posixpath
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

_TAG = re.compile(
    r'<a class="headerlink"[^<>]*>[^<>]*</a>|<(?:/?h[1-6]\b|[a-z]+\s(?=[^<>]*\b(?:id|href|src)="))[^<>]*>'
)
_LEVEL = re.compile(r"^(</?h)([1-5])\b")
_NAME = re.compile(r'\b(id|href|src|for|aria-labelledby|aria-describedby)="([^"]*)"')
_OWN = frozenset({"id", "for", "aria-labelledby", "aria-describedby"})


class Rendered(NamedTuple):
    """One page as HTML."""

    key: str
    """Its id on the page they are gathered on: ``lecture-02``."""
    url: str
    """Its address from the root of the site."""
    html: str


def gathered(pages: Iterable[Rendered], url: str) -> str:
    """The pages as sections of the page at ``url``; links from one to another stay on it."""
    every = list(pages)
    keys = {page.url: page.key for page in every}
    known: dict[tuple[str, str], str] = {}
    return "\n".join(
        f'<section class="notes-gathered" id="{page.key}">\n{_moved(page, url, keys, known)}\n</section>'
        for page in every
    )


def redirected(html: str, url: str, pages: Mapping[str, str]) -> str:
    """Links of the page at ``url`` to gathered pages (address -> key) lead to their sections."""
    return _TAG.sub(lambda tag: _NAME.sub(lambda name: _settled(name, "", url, url, pages), tag[0]), html)


def _moved(page: Rendered, url: str, keys: Mapping[str, str], known: dict[tuple[str, str], str]) -> str:
    """The HTML of one page. ``known`` remembers addresses that lead out of its folder: they recur on its neighbours."""
    above = posixpath.dirname(posixpath.dirname(page.url))

    def name(match: re.Match[str]) -> str:
        if not match[2].startswith("../"):
            return _settled(match, page.key, page.url, url, keys)
        if (above, match[0]) not in known:
            known[above, match[0]] = _settled(match, page.key, page.url, url, keys)
        return known[above, match[0]]

    def tag(match: re.Match[str]) -> str:
        if match[0].startswith('<a class="headerlink"'):
            return ""
        return _NAME.sub(name, _LEVEL.sub(_lower, match[0]))

    return _TAG.sub(tag, page.html)


def _lower(heading: re.Match[str]) -> str:
    return f"{heading[1]}{int(heading[2]) + 1}"


def _settled(match: re.Match[str], key: str, old: str, new: str, keys: Mapping[str, str]) -> str:
    """An attribute of the page at ``old``, as it reads on the page at ``new``."""
    attribute, value = match.groups()
    if attribute in _OWN:
        return f'{attribute}="{" ".join(_id(key, each) for each in value.split())}"'
    if value.startswith("#"):
        return f'{attribute}="#{_id(keys.get(old, key), value[1:])}"'
    address = urlsplit(value)
    if address.scheme or address.netloc or not value:
        return match[0]
    path = posixpath.normpath(posixpath.join(posixpath.dirname(old), address.path)) if address.path else old
    path += "/" if address.path.endswith("/") or path + "/" in keys else ""
    if path in keys:
        return f'{attribute}="#{_id(keys[path], address.fragment)}"'
    rest = "".join(mark + part for mark, part in (("?", address.query), ("#", address.fragment)) if part)
    return f'{attribute}="{_relative(path, new)}{rest}"'


def _id(key: str, name: str) -> str:
    return ":".join(filter(None, (key, name)))


def _relative(path: str, url: str) -> str:
    made = posixpath.relpath(path, posixpath.dirname(url) or ".")
    return f"{made}/" if path.endswith("/") else made
