"""The README as the reader looks at it: lines, the same in NFC, and their outline."""

import re
import unicodedata
from typing import NamedTuple

from cs231n_notes import parser, patterns
from cs231n_notes.model import Span, Statement
from cs231n_notes.outline import Outline, trim
from cs231n_notes.statements import chapters_as_lectures, statements

_COMMENT = re.compile(r"<!--.*?-->")
_MARKER = re.compile(r"^(?:(?:[-*+]|#{1,6}|\d{1,9}[.)]|\[[ xX]\])\s+)+")
_LINE_BREAK = re.compile(r"<br\s*+/?>", re.IGNORECASE)
_OPEN = re.compile(r"(?<!\S)(?:\*\*+|`+)|(?<![*`])(?:\*\*+|`+)(?!\S)")  # emphasis and code that go on in the next line
_ESCAPED = re.compile(r"\\(?=[~<])")
_LONGEST = 60
"""Characters of a title made of first words."""


class Source(NamedTuple):
    """A README's repaired lines."""

    lines: tuple[str, ...]
    words: tuple[str, ...]
    """The lines as :func:`words` has them, to be recognised."""
    outline: Outline
    defining: frozenset[int]
    """Lines of link references, which show nothing where they stand."""
    in_chapters: bool = False
    """Whether its lectures are called chapters (``## 1장``), and only so."""

    def said(self, text: str, line: int) -> tuple[Statement, ...]:
        """What an item of a list or a line of text says was done. ``1장`` may be a sheet, where no heading says otherwise."""
        return statements(chapters_as_lectures(text) if self.in_chapters else text, line)

    def trim(self, span: Span) -> Span | None:
        """``span`` without blank lines and thematic breaks at its ends; None when nothing is left."""
        return trim(span, self.lines, self.outline.separators)

    def filled(self, span: Span) -> bool:
        """Whether the lines hold a word of the learner's own, and not only what a template puts there."""
        return any(
            line not in self.defining and not patterns.EMPTY_LINE.fullmatch(self.words[line - 1])
            for line in range(span.first, span.last + 1)
        )

    def promised(self, span: Span) -> bool:
        """Whether the lines only say that something is still to be written."""
        texts = [text for text in self.words[span.first - 1 : span.last] if not patterns.EMPTY_LINE.fullmatch(text)]
        return bool(texts) and all(map(patterns.PROMISE.fullmatch, texts))

    def plain_start(self, line: int) -> str:
        """The line without the quote marks before it."""
        return self.words[line - 1].lstrip("> \t")

    def first_words(self, span: Span) -> str:
        """A title for lines that have none: their first words."""
        for line in range(span.first, span.last + 1):
            if not patterns.EMPTY_LINE.fullmatch(self.words[line - 1]):
                start = _LINE_BREAK.sub(" ", _MARKER.sub("", self.plain_start(line), count=1))
                text = patterns.QUESTION_MARK.sub("", parser.plain(start), count=1)
                if text := " ".join(_OPEN.sub("", text).split()):
                    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
        return ""


def words(line: str) -> str:
    """A line as patterns know it, every character in its place.

    In NFC, for macOS types Korean decomposed; and comments are blank.
    """
    composed = line if line.isascii() else unicodedata.normalize("NFC", line)
    end = composed.rfind("-->") + 3  # no comment begins behind: a look for its end from each start would take long
    return _COMMENT.sub(lambda match: " " * len(match[0]), composed[:end]) + composed[end:] if end > 2 else composed


def unescaped(text: str) -> str:
    """A piece of a line without the backslashes that repairs put before a sign, to be shown as plain text."""
    return _ESCAPED.sub("", text)
