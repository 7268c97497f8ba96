"""Keywords: ``> **Main Keywords:** a, b`` on one or more lines, or a list below a heading."""

import re
from collections.abc import Iterator

from cs231n_notes import patterns
from cs231n_notes.model import Keyword, Span
from cs231n_notes.reading.source import Source, unescaped

# Between commas. A comma inside brackets separates nothing.
_KEYWORD = re.compile(r"(?:\[[^\[\]]*+\]\([^()]*+\)|\([^()]*+\)|[^,、;()]++)+|[()]+")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_MARKS = re.compile(r"^[>\s]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*")


def keywords(span: Span, source: Source) -> Iterator[Keyword]:
    """The keywords that some lines list, in order."""
    for line in range(span.first, span.last + 1):
        text = source.words[line - 1]
        lead = _MARKS.sub("", text, count=1)
        label = patterns.KEYWORD_LINE.match(lead)
        for match in _KEYWORD.finditer(text, len(text) - len(lead) + (label.end() if label else 0)):
            linked = _LINK.fullmatch(match[0].strip(" \t*_"))
            if word := (linked[1] if linked else match[0]).strip(" \t*_`").lstrip("#"):  # #CNN, but C#
                yield Keyword(unescaped(word), line, match.start() + match[0].index(word) + 1)
