"""What stands beside the pages, for programs and for others to read by: feed, badges, Markdown."""

from collections.abc import Mapping
from typing import NamedTuple

from cs231n_notes.beside.badges import badges
from cs231n_notes.beside.feed import feed
from cs231n_notes.beside.markdown import llms, sections
from cs231n_notes.beside.subject import Subject, Web

__all__ = ["FEED", "Beside", "Subject", "Web", "make"]

FEED = "feed.xml"


class Beside(NamedTuple):
    """Path on the site -> text."""

    data: Mapping[str, str]
    """What holds wherever the pages are rendered."""
    published: Mapping[str, str]
    """What only a finished site has: Markdown where a generator would look for pages, and what names addresses."""


def make(subject: Subject) -> Beside:
    """Everything for one README."""
    markdown = sections(subject.notes)
    listed = llms(subject, markdown)
    news = feed(subject) if subject.web.address else ""
    return Beside(badges(subject), {**markdown, "llms.txt": listed, **({FEED: news} if news else {})})
