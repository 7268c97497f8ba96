"""``<details>`` around a lecture, a day or a week: folded away on GitHub, where one page holds everything.

Here it has a page or a place of its own. The element starts in one section and ends in another, so that neither would
show it; its tags are taken away, and what the summary says beyond the heading stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from cs231n_notes import dates, patterns
from cs231n_notes.model import Edit, Repair
from cs231n_notes.repairs.source import Slip, Source

CODE = "N511"
_OPENS = re.compile(
    r"\s*<details\b[^<>]*>\s*(?:<summary\b[^<>]*>(?P<summary>.*?)</summary>)?\s*", re.IGNORECASE | re.DOTALL
)
_CLOSES = re.compile(r"\s*</details\s*>\s*", re.IGNORECASE)
_TAGS = re.compile(r"<[^<>]*>")
_WORD = re.compile(r"\w+")


def wrapped(source: Source) -> Iterator[Slip]:
    """Every ``<details>`` that opens right above such a heading and is closed later on."""
    tops = [
        (at, token) for at, token in enumerate(source.tokens) if token.level == 0 and token.nesting >= 0 and token.map
    ]
    blocks = [token for _, token in tops]
    for place, ((_, token), (at, following)) in enumerate(pairwise(tops)):
        match = _OPENS.fullmatch(token.content) if token.type == "html_block" else None
        if not match or following.type != "heading_open":
            continue
        title = source.tokens[at + 1].content
        end = _end(blocks, place + 1) if starts_section(title) else None
        if end is not None:
            said = _TAGS.sub("", match["summary"] or "").strip()
            known = set(_WORD.findall(title)) >= set(_WORD.findall(said))
            edits = (*_edits(source, token, "" if known else " ".join(said.split())), *_edits(source, end, ""))
            yield Slip(Repair(CODE, _first(token) + 1, 1, "<details>"), edits)


def starts_section(title: str) -> bool:
    """Whether a heading begins a lecture, a week or a day, by its words alone."""
    name = patterns.LEADING.sub("", title)
    return bool(patterns.LECTURE.match(name) or patterns.WEEK.match(name) or dates.period_at_start(name))


def _end(blocks: Sequence[Token], after: int) -> Token | None:
    """The block that closes the element opened before block ``after``, when it does nothing else."""
    depth = 1
    for place in range(after, len(blocks)):
        token = blocks[place]
        if token.type == "html_block":
            depth += len(re.findall(r"<details\b", token.content, re.IGNORECASE))
            depth -= len(re.findall(r"</details\b", token.content, re.IGNORECASE))
            if depth <= 0:
                return token if _CLOSES.fullmatch(token.content) else None
    return None


def _first(token: Token) -> int:
    assert token.map is not None  # the blocks of a document have lines
    return token.map[0]


def _edits(source: Source, token: Token, text: str) -> Iterator[Edit]:
    """Put ``text`` in the place of a block."""
    assert token.map is not None
    for line in range(*token.map):
        yield Edit(line, 0, len(source.lines[line]), text)
        text = ""
