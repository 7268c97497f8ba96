"""The Atom feed (RFC 4287): the newest entries of the log and the lectures written up last."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cs231n_notes import parser
from cs231n_notes.beside.subject import Subject
from cs231n_notes.model import Notes, Span
from cs231n_notes.pages.page import Address
from cs231n_notes.pages.plan import Plan, plan
from cs231n_notes.pages.templates import environment
from cs231n_notes.pages.text import one_line
from cs231n_notes.pages.uses import Uses
from cs231n_notes.slugs import numbered
from cs231n_notes.targets import known

_MOST = 20
"""Entries: who reads the feed comes by more often than that many are added."""
_LONG = 1000
"""Characters of an entry's text."""


_NO_USES = Uses((), {})
"""The keyword index has no news."""


class News(NamedTuple):
    """One entry of the feed."""

    day: dt.date
    id: str
    """For ever the same, wherever on the site it moves: shaped like an address, and need not lead anywhere."""
    title: str
    url: str
    span: Span
    """The lines it tells of."""


def feed(subject: Subject) -> str:
    """The feed's XML; empty when nothing is dated. The site's address must be known."""
    places = plan(subject.notes, subject.progress, _NO_USES)
    found = [*_entries(subject, places), *_lectures(subject, places)]
    newest = sorted(found, key=lambda news: news.day, reverse=True)[:_MOST]
    texts = _texts(subject.notes, [news.span for news in newest])
    return environment().get_template("feed.xml").render(subject=subject, newest=newest, texts=texts) if newest else ""


def _entries(subject: Subject, places: Plan) -> Iterator[News]:
    """The log's entries that have a date."""
    taken: dict[str, int] = {}
    for entry in subject.notes.entries:
        if entry.period:
            name = numbered(entry.period.first.isoformat(), taken)
            url = subject.url(places.entries[entry.span.first])
            yield News(entry.period.last, f"{subject.web.address}log/#{name}", one_line(entry.title), url, entry.span)


def _lectures(subject: Subject, places: Plan) -> Iterator[News]:
    """The lectures of which the log says when they were written up."""
    for lecture in subject.progress.lectures:
        if lecture.written_on and lecture.section and lecture.section.written:
            page = Address(places.sections[lecture.section.span.first].path)
            title = subject.labels.say("news_written", n=lecture.number, title=one_line(lecture.title)).unescape()
            yield News(lecture.written_on, subject.url(page), title.strip(), subject.url(page), lecture.section.span)


def _texts(notes: Notes, spans: Sequence[Span]) -> Mapping[Span, str]:
    """The plain text of some lines, headings left out: a line a paragraph or item."""
    order = sorted(spans)
    starts = [span.first for span in order]
    lines: dict[Span, list[str]] = {span: [] for span in order}
    heading, defined = False, known(notes)
    for token in notes.tokens:
        if token.type == "inline" and token.map and not heading:
            at = bisect_right(starts, token.map[0] + 1) - 1
            if at >= 0 and token.map[0] < order[at].last and sum(map(len, lines[order[at]])) < _LONG:
                lines[order[at]].append(one_line(parser.plain(token.content, defined)))
        heading = token.type == "heading_open"
    return {span: _cut("\n".join(filter(None, text))) for span, text in lines.items()}


def _cut(text: str) -> str:
    return text if len(text) <= _LONG else text[: _LONG - 1].rstrip() + "…"
