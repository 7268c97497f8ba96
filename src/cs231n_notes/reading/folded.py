"""Questions that the learner folded together with their answers: ``<details><summary>Q1. …</summary> … </details>``."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from cs231n_notes import patterns
from cs231n_notes.model import Span
from cs231n_notes.reading import answers
from cs231n_notes.reading.source import Source

_SUMMARY = re.compile(r"\s*<details\b[^<>]*+>\s*+<summary\b[^<>]*+>(.*?)</summary\s*+>", re.IGNORECASE | re.DOTALL)
_OPENS = re.compile(r"<details\b", re.IGNORECASE)
_CLOSES = re.compile(r"</details\s*>", re.IGNORECASE)
_TAG = re.compile(r"</?(?!img\b)[a-z][^<>]*+>", re.IGNORECASE)  # an image says something


def questions(tokens: Sequence[Token], source: Source) -> Iterator[tuple[Span, bool]]:
    """The lines of each, from the tag that opens it to the one that closes it, and whether it is marked as a question."""
    first = depth = 0
    marked = False
    for token in tokens:
        if token.type != "html_block" or token.level or not token.map:
            continue
        if not depth:
            summary = _summary("\n".join(source.words[token.map[0] : token.map[1]]))
            marked = bool(patterns.QUESTION_MARK.match(summary))
            first = token.map[0] + 1 if answers.asks(summary) else 0
        depth = max(0, depth + len(_OPENS.findall(token.content)) - len(_CLOSES.findall(token.content)))
        if first and not depth:
            yield Span(first, token.map[1]), marked
            first = 0


def _summary(text: str) -> str:
    found = _SUMMARY.match(text)
    return " ".join(_TAG.sub("", found[1]).split()) if found else ""


def read(span: Span, source: Source) -> tuple[str, int | None]:
    """The title of one, and the line on which its answer starts."""
    text = "\n".join(source.words[span.first - 1 : span.last])
    found = _SUMMARY.match(text)
    assert found is not None  # it is one
    title = patterns.ITEM_NUMBER.sub("", _summary(text), count=1)
    below = text[found.end() :].split("\n")
    answer = answers.begins(_TAG.sub("", text) for text in below)
    return title, None if answer is None else span.last - len(below) + 1 + answer
