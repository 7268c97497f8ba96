"""README text -> :class:`~cs231n_notes.model.Notes`. Never raises on what a learner wrote."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cs231n_notes import dates, patterns, repairs
from cs231n_notes.model import Block, Lecture, Notes, Role, Section, Span, Week
from cs231n_notes.outline import outline
from cs231n_notes.reading import announced, asked, lecture, log, overview, roadmap, roles
from cs231n_notes.reading.months import Months, months
from cs231n_notes.reading.roles import Extra, Placed
from cs231n_notes.reading.source import Source, words
from cs231n_notes.repairs import Repaired

__all__ = ["read"]

_FRONT_MATTER_KEY = re.compile(r"[\w-]+\s*:")


def read(text: str, extra: Mapping[str, Sequence[str]] | None = None) -> Notes:
    """The notes of a whole README.

    ``extra`` holds further heading patterns by role, from ``course.yml``. A byte order mark and CRLF line ends are taken
    off; lines are counted as GitHub counts them.
    """
    written = _lines(text)
    front = _front_matter(written)
    hidden = written[: front.last] if front else ()  # front matter is not Markdown and stays out of it
    repaired = repairs.repair(("",) * len(hidden) + written[len(hidden) :])
    source = _source(repaired)
    compiled: Extra = {role: [re.compile(pattern) for pattern in found] for role, found in (extra or {}).items()}
    over = months(source.outline.root)
    titled = roles.title(source.outline.root, compiled)
    found = roles.place(source.outline.root, compiled)
    placed = [part for item in found for part in _settled(item, titled, source, over)]
    intro = [item.span for item in placed if item.role in (Role.DOCUMENT, Role.OVERVIEW)]
    about = overview.overview(titled.title if titled else overview.leading_title(source), intro, source)
    year = _year(source, intro)
    days = [item for item in placed if item.whole and item.role is Role.ENTRY]
    rows = [row for item in placed if item.role is Role.LOG for row in log.rows(item.span, source, over)]
    periods = dates.resolve([log.written_period(item, over) for item in days], about.started, year)
    of_rows = dates.resolve([row.written for row in rows], about.started, year)
    started = about.started or min((day.first for day in (*periods, *of_rows) if day), default=None)
    return Notes(
        source=written,
        lines=hidden + repaired.lines[len(hidden) :],
        overview=about,
        title=titled.heading if titled else None,
        blocks=tuple(_blocks(placed, titled, source)),
        weeks=_weeks(placed, source, compiled, started, year),
        entries=tuple(log.entry(item, period, source) for item, period in zip(days, periods, strict=True)),
        rows=tuple(row.entry(period) for row, period in zip(rows, of_rows, strict=True)),
        lectures=tuple(_lectures(placed, source, compiled)),
        asked=tuple(asked.asked(placed, source, compiled)),
        headings=source.outline.headings,
        definitions=source.outline.definitions,
        repairs=repaired.repairs,
        front_matter=front,
        tokens=repaired.blocks.tokens,
    )


def _settled(placed: Placed, titled: Section | None, source: Source, over: Months) -> Iterator[Placed]:
    """A run by what its lines bear out: a title that names the log or the roadmap stands over an introduction first."""
    if not titled or placed.section.heading != titled.heading or placed.role is Role.DOCUMENT:
        yield log.grouped(placed, source, over)
        return
    days = (row.span for row in log.rows(placed.span, source, over))
    weeks = (text.week.span for text in roadmap.weeks_in(placed.span, "", source))
    first = min(days if placed.role is Role.LOG else weeks, default=None)
    begins = source.outline.block_at(first.first) if first else placed.span.last + 1
    yield placed._replace(role=Role.DOCUMENT, span=Span(placed.span.first, begins - 1))
    if first:
        yield placed._replace(span=Span(begins, placed.span.last), whole=False)


def _lines(text: str) -> tuple[str, ...]:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(lines[:-1] if len(lines) > 1 and not lines[-1] else lines)


def _source(repaired: Repaired) -> Source:
    found = outline(repaired.lines, repaired.blocks)
    defining = {
        line
        for definition in found.definitions
        if definition.target
        for line in range(definition.span.first, definition.span.last + 1)
    }
    titles = [heading.title for heading in found.headings]
    lines = repaired.lines
    return Source(lines, tuple(map(words, lines)), found, frozenset(defining), roles.in_chapters(titles))


def _front_matter(lines: Sequence[str]) -> Span | None:
    """YAML between two ``---`` at the very top, as GitHub shows in a table. A plain thematic break is none."""
    if len(lines) < 2 or lines[0].rstrip() != "---" or not _FRONT_MATTER_KEY.match(lines[1]):
        return None
    end = next((number for number, line in enumerate(lines[1:], 2) if line.rstrip() in ("---", "...")), None)
    return Span(1, end) if end else None


def _year(source: Source, intro: Sequence[Span]) -> int | None:
    """Any year the README names in a heading or its introduction: the last resort for dates without one."""
    titles = [heading.title for heading in source.outline.headings]
    texts = titles + [source.words[line - 1] for span in intro for line in range(span.first, span.last + 1)]
    return next((int(match[1]) for text in texts if (match := patterns.YEAR.search(text))), None)


def _blocks(placed: Sequence[Placed], titled: Section | None, source: Source) -> Iterator[Block]:
    """Everything that is no week, no entry and no lecture: introductions, unknown sections, text left over."""
    headings = {heading.line: heading for heading in source.outline.headings}
    for item in placed:
        if item.whole and item.role in _LEFT_OVER:
            continue
        span = item.span
        if titled and titled.heading and span.first == titled.heading.first:
            span = Span(titled.heading.last + 1, span.last)
        if trimmed := source.trim(span):
            heading = headings.get(trimmed.first)
            yield Block(
                item.role if item.container else _LEFT_OVER.get(item.role, item.role),
                heading.title if heading else "",
                trimmed,
                Span(heading.line, heading.last) if heading else None,
            )


# Where text goes that is left over in a section of these roles, after a part of it became a page of its own.
_LEFT_OVER: Mapping[Role, Role] = {Role.WEEK: Role.ROADMAP, Role.ENTRY: Role.LOG, Role.LECTURE: Role.OTHER}


def _weeks(
    placed: Sequence[Placed], source: Source, extra: Extra, started: dt.date | None, year: int | None
) -> tuple[Week, ...]:
    around = dict(announced.around(source.outline.root))
    found: list[roadmap.WeekText] = []
    for item in placed:
        if item.role is Role.WEEK and item.whole:
            found.append(roadmap.week(item, source, extra))
        elif item.role is Role.ROADMAP:
            rows = roadmap.weeks_in(item.span, item.section.title, source)
            found.extend(row._replace(told_in=around[item.section.span]) for row in rows)
    texts = list(announced.joined(found))
    return roadmap.resolved(texts, dates.resolve([text.written for text in texts], started, year))


def _lectures(placed: Sequence[Placed], source: Source, extra: Extra) -> Iterator[Lecture]:
    repeats: Counter[int] = Counter()
    for item in placed:
        if item.role is Role.LECTURE and item.whole:
            found = lecture.lecture(item, source, extra)
            repeats[found.number] += 1
            yield found._replace(repeat=repeats[found.number])
