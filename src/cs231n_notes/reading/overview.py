"""What the README says of the course as a whole: its period, its target, where the learner is."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator, Sequence

from cs231n_notes import dates, parser, patterns
from cs231n_notes.model import Overview, Span
from cs231n_notes.reading.source import Source


def overview(title: str, spans: Sequence[Span], source: Source) -> Overview:
    """The overview from the introduction and the sections that give one."""
    texts = [text for span in spans for text in _texts(span, source)]
    period = next(_periods(texts), [])
    return Overview(
        title,
        _day(period, 0),
        _day(period, 1),
        next(_numbers(patterns.TARGET_WEEKS, texts), None),
        next(_numbers(patterns.STATED_WEEK, texts), None),
    )


def leading_title(source: Source) -> str:
    """The title in the HTML with which many a README starts: a centred ``<h1>``, or a heading inside of ``<div>``."""
    body = source.outline.root.body
    if not body:
        return ""
    for heading in source.outline.headings:
        if heading.level == 1 and body.first <= heading.line <= body.last:
            return heading.title
    blocks = (token.content for token in source.outline.tokens_in(body) if token.type == "html_block")
    opened = next(((match, text) for text in blocks if (match := _TITLE.search(text))), None)
    closed = _TITLE_END.search(opened[1], opened[0].end()) if opened else None
    if not opened or not closed:
        return ""
    return html.unescape(" ".join(_TAG.sub(" ", opened[1][opened[0].end() : closed.start()]).split()))


_TITLE = re.compile(r"<h1\b[^<>]*>", re.IGNORECASE)
_TITLE_END = re.compile(r"</h1\s*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


def _texts(span: Span, source: Source) -> Iterator[str]:
    for token in source.outline.tokens_in(span):
        if token.type == "inline":
            yield from (parser.plain(line) for line in token.content.split("\n"))


def _periods(texts: Sequence[str]) -> Iterator[list[dates.Written]]:
    for text in texts:
        if patterns.PERIOD_LINE.search(text) and (found := dates.dates_in(text)):
            yield found


def _day(period: Sequence[dates.Written], index: int) -> dt.date | None:
    if index >= len(period):
        return None
    written = period[index]
    year = written.year or (period[0].year if index else None)
    day = written.on(year) if year else None
    start = _day(period, 0) if index else None
    if start and day and day < start:  # 2025년 12월 24일 ~ 1월 28일
        return written.on(day.year + 1) if not written.year else None
    return day


def _numbers(pattern: re.Pattern[str], texts: Sequence[str]) -> Iterator[int]:
    for text in texts:
        if match := pattern.search(text):
            yield int(next(group for group in match.groups() if group))
