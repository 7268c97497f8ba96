"""Where the README's links and images point, with the place of each."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from urllib.parse import unquote

from markdown_it.token import Token

from cs231n_notes import parser
from cs231n_notes.gfm.sanitizer import ELSEWHERE
from cs231n_notes.model import Notes

_MAYBE = re.compile(r"\]\s*[(\[\]]|\[[^\[\]]+\]|(?:src|href)\s*=", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\b(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""", re.IGNORECASE)
_NAMES = re.compile(r"""<[a-z][a-z0-9]*\s[^<>]*?\b(?:id|name)\s*=\s*["']?([^\s"'<>]+)""", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


class Target(NamedTuple):
    """A link or an image whose address is relative: to this README, to a file beside it, or into the repository."""

    address: str
    """As written, percent-decoded."""
    line: int
    column: int
    """1-based, in characters; 1 where the address cannot be found in the line as it stands."""


def targets(notes: Notes) -> tuple[Target, ...]:
    """Every relative address in the notes, in order. Addresses on other servers are nobody's business."""
    env = known(notes)
    found = [
        _placed(address, token, notes.lines)
        for token in notes.tokens
        if token.map and token.type in ("inline", "html_block") and _may_link(token.content)
        for address in _addresses(token, env)
        if address and not ELSEWHERE.match(address)
    ]
    return tuple(dict.fromkeys(found))


def _may_link(text: str) -> bool:
    return ("]" in text or "=" in text) and bool(_MAYBE.search(text))


def named(notes: Notes) -> dict[str, int]:
    """Names given in raw HTML, ``<a name="week-1"></a>`` -> the line of the heading that is meant."""
    headings = [heading.line for heading in notes.headings]
    found: dict[str, int] = {}
    for token in notes.tokens if headings else ():
        if (
            token.map
            and token.type in ("inline", "html_block")
            and "<" in token.content
            and _NAMES.search(token.content)
        ):
            for line in range(token.map[0] + 1, token.map[1] + 1):
                for name in _NAMES.findall(notes.lines[line - 1]):
                    found.setdefault(name, _meant(line, headings, notes.lines))
    return found


def _meant(line: int, headings: Sequence[int], lines: Sequence[str]) -> int:
    """The heading that a name stands in, or above with nothing between them; else the one it stands below."""
    at = bisect_left(headings, line)
    if at == len(headings):
        return headings[-1]
    between = (_TAG.sub("", text).strip() for text in lines[line - 1 : headings[at] - 1])
    return headings[at] if not at or not any(between) else headings[at - 1]


def known(notes: Notes) -> dict[str, Any]:
    """What links and footnotes of a text refer to that is parsed by itself: markdown-it's environment for it."""
    return {
        "references": {item.label: {"href": item.target, "title": ""} for item in notes.definitions if item.target},
        "footnote_labels": {item.label for item in notes.definitions if not item.target},
    }


def _addresses(token: Token, env: dict[str, Any]) -> Iterator[str]:
    if token.type == "html_block":
        yield from _in_html(token.content)
        return
    for child in parser.parser().parseInline(token.content, env)[0].children or ():
        if child.type == "html_inline":
            yield from _in_html(child.content)
        elif address := child.attrGet("href") or child.attrGet("src"):
            yield unquote(str(address))


def _in_html(html: str) -> Iterator[str]:
    for match in _ATTRIBUTE.finditer(html):
        yield unquote(next((group for group in match.groups() if group), ""))


def _placed(address: str, token: Token, lines: tuple[str, ...]) -> Target:
    assert token.map is not None
    for number in range(token.map[0], token.map[1]):
        for text in (lines[number], unquote(lines[number])):
            if (at := text.find(address)) >= 0:
                return Target(address, number + 1, at + 1)
    return Target(address, token.map[0] + 1, 1)
