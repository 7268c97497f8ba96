"""Lines of one paragraph that are questions and answers of their own: where it can be cut so that nothing changes."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from cs231n_notes import parser, patterns
from cs231n_notes.reading.source import Source

_LINE_BREAK = re.compile(r"<br\s*+/?>", re.IGNORECASE)
_BREAKS = frozenset({"softbreak", "hardbreak"})
_ANSWERS = (patterns.ANSWER_MARK,)
_BOTH = (patterns.QUESTION_MARK, *_ANSWERS)
# A line that starts a paragraph wherever it stands: deeper, it would be code.
_QUOTED = re.compile(r" {0,3}> {0,4}\S")
_PLAIN = re.compile(r" {0,3}[^\s>]")


def seams(tokens: Sequence[Token], source: Source) -> Iterator[int]:
    """The lines within paragraphs that start with the mark of a question or an answer, where those can be cut."""
    for paragraph, inline in pairwise(tokens):
        if paragraph.type == "paragraph_open" and paragraph.map and paragraph.level <= 1 and "\n" in inline.content:
            starts = _PLAIN if paragraph.level == 0 else _QUOTED
            first = paragraph.map[0] + 1
            texts = inline.content.split("\n")
            marks = _BOTH if patterns.QUESTION_MARK.match(texts[0]) else _ANSWERS
            marked = [at for at, text in enumerate(texts) if at and any(mark.match(text) for mark in marks)]
            if marked:
                whole = set(_breaks(inline.content, texts))
                yield from (first + at for at in marked if at in whole and starts.match(source.lines[first + at - 1]))


def _breaks(content: str, texts: Sequence[str]) -> Iterator[int]:
    """The lines of a text before which nothing is open: no emphasis, link, code or formula reaches over the break."""
    children = parser.parser().parseInline(content)[0].children or ()
    breaks = [token for token in children if token.type in _BREAKS]
    tags = [token.content for token in children if token.type == "html_inline"]
    if len(breaks) != len(texts) - 1 or not all(map(_LINE_BREAK.fullmatch, tags)):
        return
    if any(text.count("[") != text.count("]") for text in texts):  # may be a link, if its address is known
        return
    for at, (token, before) in enumerate(zip(breaks, texts, strict=False), 1):
        if token.level == 0 and not before.endswith("\\"):
            yield at
