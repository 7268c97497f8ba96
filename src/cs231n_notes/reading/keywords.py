"""Keywords: ``> **Main Keywords:** a, b`` on one or more lines, or a list below a heading."""

import re
from collections.abc import Iterator

from cs231n_notes import patterns
from cs231n_notes.model import Keyword, Span
from cs231n_notes.reading.source import Source, unescaped

# Between commas. A comma inside brackets separates nothing.
_KEYWORD = re.compile(r"(?:\[[^\[\]]*+\]\([^()]*+\)|\([^()]*+\)|[^,、;()]++)+|[()]+")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_QUOTE, _BULLET = "> \t", "> \t-*+"


def keywords(span: Span, source: Source) -> Iterator[Keyword]:
    """The keywords that some lines list, in order."""
    for line in range(span.first, span.last + 1):
        text = source.words[line - 1]
        for match in _KEYWORD.finditer(text, _start(text)):
            linked = _LINK.fullmatch(match[0].strip(" \t*_"))
            if word := (linked[1] if linked else match[0]).strip(" \t*_`#"):
                yield Keyword(unescaped(word), line, match.start() + match[0].index(word) + 1)


def _start(text: str) -> int:
    """Where the first keyword of a line may stand: behind its marks and its label."""
    lead = 0
    for marks in (_QUOTE, _BULLET):  # the label first, whose ** a bullet's * would take away
        lead = len(text) - len(text.lstrip(marks))
        if label := patterns.KEYWORD_LINE.match(text, lead):
            return label.end()
    return lead
