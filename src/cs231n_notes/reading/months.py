"""Months that group the days of a log: ``2026년 3월`` over ``3월 3일``, over ``3일``, or over ``- 3/3 1강 수강``."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cs231n_notes import dates, patterns
from cs231n_notes.model import Section


class Month(NamedTuple):
    """What the headings above a day say of its date."""

    year: int | None = None
    number: int | None = None


UNKNOWN = Month()


class Months(NamedTuple):
    """The month that every line of a README stands under."""

    lines: Sequence[int]
    """Where headings stand, in order."""
    months: Sequence[Month]
    """What holds from there on."""

    def over(self, line: int) -> Month:
        """The month of the headings over a line."""
        at = bisect_right(self.lines, line)
        return self.months[at - 1] if at else UNKNOWN


def months(root: Section) -> Months:
    """The months of a README's headings."""
    found = list(_walk(root, UNKNOWN))
    return Months([line for line, _ in found], [month for _, month in found])


def _walk(section: Section, above: Month) -> Iterator[tuple[int, Month]]:
    month = _month(section.title, above)
    yield section.span.first, month
    for child in section.children:
        yield from _walk(child, month)


def _month(title: str, above: Month) -> Month:
    text = patterns.LEADING.sub("", title)
    match = next((match for pattern in patterns.MONTH_HEADINGS if (match := pattern.match(text))), None)
    if not match:
        return above
    groups = match.groupdict()
    year, number = groups.get("y"), groups.get("m")
    whole = int(year) + (2000 if len(year) == len("26") else 0) if year else above.year
    return Month(whole, int(number) if number else None)


def is_month(title: str) -> bool:
    """Whether a heading names a month or a year, and no day of it."""
    return _month(title, UNKNOWN) != UNKNOWN


def with_whole_days(section: Section, above: Month = UNKNOWN) -> Section:
    """A section of the log with titles that say the month of a day: ``3월 3일`` for ``3일`` below ``3월``."""
    if patterns.LECTURE.match(patterns.LEADING.sub("", section.title)):
        return section
    month = _month(section.title, above)
    children = (child._replace(title=whole_day(child.title, month)) for child in section.children)
    return section._replace(children=tuple(with_whole_days(child, month) for child in children))


def whole_day(title: str, month: Month) -> str:
    """A title that starts with a day of the month above it, with the month; any other as it is."""
    leading = patterns.LEADING.match(title)
    start = leading.end() if leading else 0
    match = next((match for pattern in patterns.DAYS_BELOW_MONTH if (match := pattern.match(title, start))), None)
    if not match or not month.number or dates.period_at_start(title[start:]):
        return title
    groups = match.groupdict()
    if int(groups.get("m") or month.number) != month.number:
        return title
    if month.year and (sep := groups.get("sep")):
        day = f"{month.year}{sep}{groups['m']}{sep}{groups['d']}"
    else:
        day = f"{month.number}월 {groups['d']}일"
    return title[:start] + day + title[match.end() :]


def in_year(written: dates.WrittenPeriod | None, month: Month) -> dates.WrittenPeriod | None:
    """Dates without a year in that of the heading above them, where they are of its month."""
    if not written or not written.first or not written.last or not month.year:
        return written
    if written.first.year or written.last.year or month.number not in (None, written.first.month):
        return written
    first = written.first._replace(year=month.year)
    return written._replace(first=first, last=dates.near_start(written.last, first))
