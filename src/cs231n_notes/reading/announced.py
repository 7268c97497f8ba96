"""Weeks that a table or a list announces and a section tells of: one week each, and not two."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

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
    rows: dict[Span, WeekText] = {}
    sections: dict[Span, Span] = {}
    for text, part in _nearest_first(texts):
        number, mine = text.week.number, text.week.span
        if number is not None and mine not in sections and (span := _taken(part, free[number])):
            rows[span], sections[mine] = text, span
    by_span = {text.week.span: text for text in texts}
    spans = dict.fromkeys(sections.get(text.week.span, text.week.span) for text in texts)
    for span in spans:
        yield _with(by_span[span], rows[span]) if span in rows else by_span[span]


def _nearest_first(texts: Sequence[WeekText]) -> Iterator[tuple[WeekText, Span]]:
    """The rows, each with where its section may be: below its own heading first, for the next one may announce weeks, too."""
    found = [(at, text, part) for text in texts for at, part in enumerate(text.told_in)]
    return ((text, part) for _, text, part in sorted(found, key=itemgetter(0)))


def _taken(part: Span, sections: list[Span]) -> Span | None:
    """The first section of a number that stands in a part and that no row has taken."""
    at = bisect_left(sections, part)
    return sections.pop(at) if at < len(sections) and sections[at].last <= part.last else None


def _with(text: WeekText, row: WeekText) -> WeekText:
    """A section's week, with what only its row says."""
    week, other = text.week, row.week
    tasks, stated = week.tasks or other.tasks, week.stated or other.stated
    whole = week._replace(
        tasks=tasks, stated=stated, state=stated or implied(tasks), lectures=week.lectures + other.lectures
    )
    return text._replace(week=whole, written=text.written or row.written)
