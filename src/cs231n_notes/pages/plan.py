"""Where everything goes: which pages there are and the address of every entry, lecture and keyword.

All addresses are known before the first page is drawn, so that any page can link to any other.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from cs231n_notes.model import Asked, Block, Lecture, Notes, Question, Role, Span, Week
from cs231n_notes.pages.chronology import DatedEntry, months, newest_first, volumes
from cs231n_notes.pages.days import entries_of_days
from cs231n_notes.pages.page import Address
from cs231n_notes.pages.terms import order
from cs231n_notes.pages.uses import Uses
from cs231n_notes.progress import LectureProgress, Progress
from cs231n_notes.slugs import numbered, slug

HEAVY = 150_000
"""Bytes of HTML from which what a page holds is dealt out to several: with the theme around it a page stays below 200 KB."""
_PIECE, _LINE, _DOLLAR, _CODE = 350, 40, 80, 200
"""What a piece, a line, half a formula and a line of code cost in HTML besides their text."""
_BOOK = 3_000_000
"""Bytes of HTML of all lectures on one page: heavy, but few open it, and only to print it."""
_LECTURES_A_BOOK = 100
_ROWS_A_PAGE = 250
_TERM, _USE = 170, 130
"""What a keyword of the index and a link to where it is named or used cost in HTML besides their text."""
PLACES = 6
"""Places in the notes that the index shows of a keyword."""
_MORE_PAGES = 200

DASHBOARD_ROLES = frozenset({Role.DOCUMENT, Role.OVERVIEW})
ROADMAP_ROLES = frozenset({Role.ROADMAP, Role.WEEK})
LOG_ROLES = frozenset({Role.LOG, Role.ENTRY})
LECTURE_ROLES = frozenset({Role.LECTURE, Role.LEARNED, Role.QUESTIONS, Role.QUESTION})

T = TypeVar("T")
Place = TypeVar("Place", bound=Lecture | Asked)
PlacedWeek = tuple[int, Week]
"""A week with its place in the README, from 0."""


class Row(NamedTuple):
    """A lecture in the index: what is known of it, and one of its sections."""

    progress: LectureProgress
    section: Lecture | None

    @property
    def key(self) -> str:
        """The name of its page and its row: ``02``."""
        return self.section.key if self.section else f"{self.progress.number:02}"


class Sheet(NamedTuple, Generic[T]):
    """One page of a list that may need several."""

    path: str
    name: str
    """What tells it from its sisters: ``2026-01``, ``21–40``; empty for the only one."""
    items: tuple[T, ...]


class Plan(NamedTuple):
    """The pages to draw, and who lives where."""

    log: tuple[Sheet[DatedEntry], ...]
    lectures: tuple[Sheet[Row], ...]
    questions: tuple[Sheet[Lecture | Asked], ...]
    keywords: tuple[Sheet[str], ...]
    more: tuple[Sheet[Block], ...]
    roadmap: tuple[Sheet[PlacedWeek], ...]
    whole: tuple[Sheet[Lecture], ...]
    """All lectures in a row; empty where a single page shows them anyway."""
    weeks: tuple[Address, ...]
    """The anchor of each week, in the order of the README."""
    entries: Mapping[int, Address]
    """First line of a log entry -> its anchor."""
    days: Mapping[dt.date, Address]
    """Day of study -> the log entry to read of it."""
    months: Mapping[tuple[int, int], Address]
    """Year and month -> where its entries begin in the log."""
    sections: Mapping[int, Address]
    """First line of a lecture's section -> its page."""
    numbers: Mapping[int, Address]
    """Number of a lecture -> its page, or its row in the index."""
    terms: Mapping[str, str]
    """Keyword as written -> the canonical one."""
    term_addresses: Mapping[str, Address]
    """Canonical keyword -> its anchor in the index."""


def plan(notes: Notes, progress: Progress, used: Uses) -> Plan:
    """Deal the notes out to pages."""
    log = _log(notes)
    # A row of the log stands in a text of its first page, and has no anchor of its own.
    entries = _entries(log) | {row.span.first: Address(log[0].path) for row in notes.rows}
    roadmap = _roadmap(notes)
    lectures = _lectures(notes, progress)
    keywords = _keywords(notes, progress, used)
    sections = {lecture.span.first: Address(f"{lecture.page}.md") for lecture in notes.lectures}
    rows = {row.progress.number: Address(sheet.path, f"lecture-{row.key}") for sheet in lectures for row in sheet.items}
    also = {number: sections[lecture.span.first] for lecture in notes.lectures for number in lecture.also}
    written = {lecture.number: sections[lecture.span.first] for lecture in notes.lectures if lecture.repeat == 1}
    return Plan(
        log=log,
        lectures=lectures,
        questions=_questions(notes),
        keywords=keywords,
        more=_more(notes),
        roadmap=roadmap,
        whole=_whole(notes),
        weeks=tuple(Address(sheet.path, f"week-{place + 1}") for sheet in roadmap for place, _ in sheet.items),
        entries=entries,
        days=entries_of_days(notes.days, entries),
        months=_months(log),
        sections=sections,
        numbers=rows | also | written,
        terms={keyword.text: term for term, uses in progress.keywords.items() for _, keyword in uses},
        term_addresses=_anchors(keywords),
    )


def question_id(place: Lecture | Asked, question: Question) -> str:
    """The anchor of a question's card: ``q-2-3``; ``q-2-2-3`` in a second section of that number, ``q-asked-1-3`` elsewhere."""
    if isinstance(place, Asked):
        return f"q-{place.key}-{question.number}"
    section = f"{place.number}" if place.repeat == 1 else f"{place.number}-{place.repeat}"
    return f"q-{section}-{question.number}"


def size(notes: Notes, span: Span) -> int:
    """The bytes that some lines become in HTML, roughly: a Korean character takes three, a Latin one takes one."""
    text = notes.text(span)
    fenced = sum(part.count("\n") for part in text.split("```")[1::2])
    lines = span.last - span.first + 1
    return _PIECE + 2 * len(text) + _LINE * lines + _DOLLAR * text.count("$") + _CODE * fenced


def _runs(items: Iterable[T], weight: Callable[[T], int], limit: int) -> list[tuple[T, ...]]:
    """The items in order, dealt into runs that stay under the limit; an item that is heavier stands alone."""
    runs: list[list[T]] = []
    total = limit
    for item in items:
        added = weight(item)
        if not runs or total + added > limit:
            runs.append([])
            total = 0
        runs[-1].append(item)
        total += added
    return [tuple(run) for run in runs]


def _log(notes: Notes) -> tuple[Sheet[DatedEntry], ...]:
    entries = newest_first(notes.entries)
    if not entries and not any(block.role in LOG_ROLES and not block.bare for block in notes.blocks):
        return ()
    parts = volumes(entries, [size(notes, dated.entry.span) for dated in entries], HEAVY)
    first = Sheet("log.md", parts[0][0], parts[0][1])
    return first, *(Sheet(f"log/{name}.md", name, items) for name, items in parts[1:])


def _entries(log: tuple[Sheet[DatedEntry], ...]) -> dict[int, Address]:
    result: dict[int, Address] = {}
    for sheet in log:
        taken: dict[str, int] = {}
        for dated in sorted(sheet.items, key=lambda dated: dated.entry.span):
            entry = dated.entry
            wanted = entry.period.first.isoformat() if entry.period else f"entry-{entry.span.first}"
            result[entry.span.first] = Address(sheet.path, numbered(wanted, taken))
    return result


def _months(log: tuple[Sheet[DatedEntry], ...]) -> dict[tuple[int, int], Address]:
    return {
        month: Address(sheet.path, month_id(month) if has_months(sheet) else "")
        for sheet in log
        for month, _ in months(sheet.items)
        if month
    }


def has_months(sheet: Sheet[DatedEntry]) -> bool:
    """Whether a page of the log has headings of months: one that is of a single month says so in its title."""
    return "-" not in sheet.name or sheet.path == "log.md"


def month_id(month: tuple[int, int]) -> str:
    """The anchor of a month in the log: ``2026-01``."""
    return f"{month[0]:04}-{month[1]:02}"


def _roadmap(notes: Notes) -> tuple[Sheet[PlacedWeek], ...]:
    runs = _runs(enumerate(notes.weeks), lambda placed: size(notes, placed[1].span), HEAVY)
    if not runs and any(block.role in ROADMAP_ROLES and not block.bare for block in notes.blocks):
        runs = [()]
    return tuple(
        Sheet(
            f"roadmap/from-week-{run[0][0] + 1}.md" if at else "roadmap.md",
            f"{run[0][1].label} – {run[-1][1].label}" if len(runs) > 1 else "",
            run,
        )
        for at, run in enumerate(runs)
    )


def _lectures(notes: Notes, progress: Progress) -> tuple[Sheet[Row], ...]:
    """Every lecture known, and every section, also where a number stands twice."""
    sections: dict[int, list[Lecture | None]] = {}
    for section in notes.lectures:
        sections.setdefault(section.number, []).append(section)
    no_section: list[Lecture | None] = [None]
    rows = [
        Row(lecture, section) for lecture in progress.lectures for section in sections.get(lecture.number, no_section)
    ]
    runs = _runs(rows, lambda _: 1, _ROWS_A_PAGE)
    return tuple(
        Sheet(f"lectures/from-{run[0].key}.md" if at else "lectures/index.md", _range(run, len(runs)), run)
        for at, run in enumerate(runs)
    )


def _range(run: tuple[Row, ...], count: int) -> str:
    return f"{run[0].progress.number}–{run[-1].progress.number}" if count > 1 else ""


def _questions(notes: Notes) -> tuple[Sheet[Lecture | Asked], ...]:
    places: list[Lecture | Asked] = [*(lecture for lecture in notes.lectures if lecture.questions), *notes.asked]
    runs = _runs(places, lambda place: sum(size(notes, question.span) for question in place.questions), HEAVY)
    return _by_lecture("questions", runs)


def _whole(notes: Notes) -> tuple[Sheet[Lecture], ...]:
    def weight(lecture: Lecture) -> int:
        return max(size(notes, lecture.span), _BOOK // _LECTURES_A_BOOK)

    return _by_lecture("print", _runs(notes.lectures, weight, _BOOK) if len(notes.lectures) > 1 else [])


def _by_lecture(path: str, runs: Sequence[tuple[Place, ...]]) -> tuple[Sheet[Place], ...]:
    """A page for each run of lectures; all but the first are told apart by the lecture they begin with."""
    return tuple(
        Sheet(f"{path}/from-{run[0].key}.md" if at else f"{path}.md", _between(run) if len(runs) > 1 else "", run)
        for at, run in enumerate(runs)
    )


def _between(run: Sequence[Lecture | Asked]) -> str:
    numbers = [place.number for place in run if isinstance(place, Lecture)]
    return f"{numbers[0]}–{numbers[-1]}" if numbers else run[0].title


def _keywords(notes: Notes, progress: Progress, used: Uses) -> tuple[Sheet[str], ...]:
    def weight(term: str) -> int:
        named = [_USE + 3 * len(lecture.title) for lecture, _ in progress.keywords[term]]
        places = [_USE + 6 * len(notes.headings[at].title) for at in used.places.get(term, ())]
        shown = min(len(places), PLACES) * sum(places) // max(len(places), 1)
        return _TERM + 12 * len(term) + sum(named) + shown

    runs = _runs(sorted(progress.keywords, key=order), weight, HEAVY)
    return tuple(
        Sheet(f"keywords/part-{at + 1}.md" if at else "keywords.md", str(at + 1) if len(runs) > 1 else "", run)
        for at, run in enumerate(runs)
    )


def _anchors(keywords: tuple[Sheet[str], ...]) -> dict[str, Address]:
    result: dict[str, Address] = {}
    for sheet in keywords:
        taken: dict[str, int] = {}
        for term in sheet.items:
            result[term] = Address(sheet.path, numbered(slug(term).strip("-") or "keyword", taken))
    return result


def empty_sections(notes: Notes, plan: Plan) -> list[Block]:
    """Sections with a heading alone, which have no page to stand on."""
    drawn = {ROADMAP_ROLES: plan.roadmap, LOG_ROLES: plan.log, LECTURE_ROLES: plan.lectures}
    pages = {role: bool(sheets) for roles, sheets in drawn.items() for role in roles}
    return [block for block in notes.blocks if block.bare and not pages.get(block.role)]


def _more(notes: Notes) -> tuple[Sheet[Block], ...]:
    """A page for each section of no known kind; neighbours share one where there are very many."""
    blocks = [block for block in notes.blocks if block.role is Role.OTHER and not block.bare]
    together = -(-len(blocks) // _MORE_PAGES)
    taken = {"index": 0}
    sheets = []
    for run in _runs(blocks, lambda _: 1, together):
        wanted = slug(run[0].title).strip("-")[:80] or f"section-{run[0].span.first}"
        name = numbered(wanted, taken)
        sheets.append(Sheet(f"more/{name}.md", name, run))
    return tuple(sheets)
