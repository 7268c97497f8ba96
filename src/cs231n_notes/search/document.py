"""What can be found: a heading of the site with the text below it."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a document is, for its rank and for the label of a result."""

    LECTURE = "lecture"
    QUESTION = "question"
    ENTRY = "entry"
    PAGE = "page"
    """Everything else: the overview, weeks, pages of other sections, pages written by hand."""


class Document(NamedTuple):
    """One result: a page (the text above its first heading of level 2), or a heading with the text up to the next one."""

    location: str
    """From the root of the site: ``lectures/lecture-02/`` for the page itself, with ``#배운-점`` for a heading."""
    title: str
    """The heading as plain text."""
    text: str
    """Plain text, one line a block (paragraph, list item, cell row, code line); a formula is its TeX."""
    kind: Kind = Kind.PAGE
    keywords: tuple[str, ...] = ()
    """The keywords of the lecture, on the document of its page only."""
    lecture: int | None = None
    """The number of the lecture the page is about."""
