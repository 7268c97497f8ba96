"""Weeks that a table or a list announces and a section tells of: one week each, and not two."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from cs231n_notes.model import Section, Span
from cs231n_notes.reading.roadmap import WeekText, implied


def around(section: Section) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """Where the weeks may stand that a section announces: below it, or beside it."""
    for child in section.children:
        yield child.span, (child.span, section.span)
        yield from around(child)


def joined(texts: Sequence[WeekText]) -> Iterator[WeekText]:
    """The weeks, each once: an item or row and the section of its number are one, which stands where the first of them does."""
    free: Mapping[int | None, list[Span]] = defaultdict(list)
    for text in texts:
        if not text.told_in:
            free[text.week.number].append(text.week.span)
    rows = {
        span: text
        for text in texts
        if text.told_in and text.week.number is not None and (span := _taken(text, free[text.week.number]))
    }
    sections = {row.week.span: span for span, row in rows.items()}
    by_span = {text.week.span: text for text in texts}
    spans = dict.fromkeys(sections.get(text.week.span, text.week.span) for text in texts)
    for span in spans:
        yield _with(by_span[span], rows[span]) if span in rows else by_span[span]


def _taken(row: WeekText, sections: list[Span]) -> Span | None:
    """The first section of a row's number that no other row has taken."""
    for part in row.told_in:
        at = bisect_left(sections, part)
        if at < len(sections) and sections[at].last <= part.last:
            return sections.pop(at)
    return None


def _with(text: WeekText, row: WeekText) -> WeekText:
    """A section's week, with what only its row says."""
    week, other = text.week, row.week
    tasks, stated = week.tasks or other.tasks, week.stated or other.stated
    whole = week._replace(
        tasks=tasks, stated=stated, state=stated or implied(tasks), lectures=week.lectures + other.lectures
    )
    return text._replace(week=whole, written=text.written or row.written)
