"""Where the answer to a question starts: at its mark, else behind a question that stands by itself."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markdown_it.token import Token

from cs231n_notes import patterns
from cs231n_notes.model import Span
from cs231n_notes.reading.source import Source

# Ends of elements, line breaks, anchors and comments: nothing one could read.
_SILENT = re.compile(
    r"(?:\s*+(?:</[a-z0-9]++\s*+>|<br\s*+/?>|<a\s[^<>]*+>|<!--(?:(?!-->).)*+-->))++\s*+", re.IGNORECASE | re.DOTALL
)


class Block(NamedTuple):
    """A paragraph, list, quote, … among the lines of a run."""

    span: Span
    level: int
    kind: str


class Blocks(NamedTuple):
    """The blocks of a run, those inside others behind them, and where each starts."""

    blocks: Sequence[Block]
    firsts: Sequence[int]

    def after(self, line: int) -> int:
        """The place of the first block that starts behind a line."""
        return bisect_left(self.firsts, line + 1)


def blocks(tokens: Sequence[Token]) -> Blocks:
    """The blocks of some tokens."""
    found = tuple(_blocks(tokens))
    return Blocks(found, [block.span.first for block in found])


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    for token in tokens:
        if token.map and token.nesting >= 0 and token.level <= _DEEPEST and token.type not in _NO_BLOCKS:
            silent = token.type == "html_block" and _SILENT.fullmatch(token.content)
            yield Block(Span(token.map[0] + 1, token.map[1]), token.level, "" if silent else token.type)


_DEEPEST = 2
"""The paragraph of an item is two levels down."""
_NO_BLOCKS = frozenset({"inline", "thead_open", "tbody_open", "tr_open", "th_open", "td_open"})
_SILENT_KINDS = frozenset({"", "hr", "footnote_reference_open"})
_CODE = frozenset({"fence", "code_block"})


def asks(title: str) -> bool:
    """Whether a heading is a question and no mere name of one: ``Q1. 왜?``, not ``질문 1``."""
    mark = patterns.QUESTION_MARK.match(title)
    return bool(mark and title[mark.end() :].strip()) or bool(patterns.QUESTION_END.search(title))


def marks(line: int, source: Source) -> bool:
    """Whether a line starts an answer and says so."""
    start = source.plain_start(line).lstrip("-+ ")
    return bool(patterns.ANSWER_MARK.match(start) or patterns.FOLDED_ANSWER.match(start))


def marked(span: Span, source: Source, known: Blocks) -> int | None:
    """The line that says that the answer starts here. What code says does not count."""
    lines = (line for line in range(span.first, span.last + 1) if marks(line, source))
    return next((line for line in lines if not _is_code(line, known)), None)


def _is_code(line: int, known: Blocks) -> bool:
    at = known.after(line)
    return at > 0 and known.blocks[at - 1].kind in _CODE and known.blocks[at - 1].span.last >= line


def unmarked(span: Span, source: Source, known: Blocks, *, asked: bool, usual: bool) -> int | None:
    """The line on which an answer without a mark starts: that of the first block behind the question.

    The question is the heading above the lines (``asked``), else their first paragraph, which then is one or ends in a
    question mark. Where the lecture has marks elsewhere (not ``usual``), more paragraphs of a question may only explain it.
    """
    at, floor, opened = known.after(span.first - 1), 0, 0
    while at < len(known.blocks) and (block := known.blocks[at]).span.first <= span.last and block.level >= floor:
        asking = _asking(block, known, at, source)
        if asking:
            if not usual or not source.filled(asking.span):
                return None
            asked, block = True, asking
            floor = asking.level if asking.level == _DEEPEST else 0
        elif block.kind not in _SILENT_KINDS and source.filled(block.span):
            if not asked or block.kind != "heading_open":
                return (opened or block.span.first) if asked else None
            opened = opened or block.span.first
        at = known.after(block.span.last)
    return None


def _asking(block: Block, known: Blocks, at: int, source: Source) -> Block | None:
    """The paragraph at the start of a block that asks something."""
    same = known.blocks[at : known.after(block.span.first)]
    paragraph = next((inner for inner in same if inner.kind == "paragraph_open"), None)
    return paragraph if paragraph and _asks(paragraph.span, source) else None


def _asks(span: Span, source: Source) -> bool:
    start = source.plain_start(span.first).lstrip("-*+0123456789.) ")
    return bool(patterns.QUESTION_MARK.match(start) or patterns.QUESTION_END.search(source.words[span.last - 1]))


def given(span: Span, source: Source) -> bool:
    """Whether lines answer."""
    said = (source.words[line - 1] for line in range(span.first, span.last + 1) if line not in source.defining)
    return begins(said) is not None


def begins(texts: Iterable[str]) -> int | None:
    """Which of some lines is the first that answers: they hold a word of the learner's that is no promise to write one."""
    said = (patterns.ANSWER_MARK.sub("", text.lstrip("-+> \t"), count=1) for text in texts)
    filled = {at: text for at, text in enumerate(said) if not patterns.EMPTY_LINE.fullmatch(text)}
    return None if all(map(patterns.NO_ANSWER.fullmatch, filled.values())) else min(filled)
