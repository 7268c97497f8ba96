"""Who names which lecture, and in which words: other lectures, days, weeks, any other section."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cs231n_notes import patterns
from cs231n_notes.model import Lecture, Role, Span
from cs231n_notes.pages.draft import Site
from cs231n_notes.pages.naming import Naming
from cs231n_notes.pages.page import Address, within
from cs231n_notes.pages.plan import DASHBOARD_ROLES, LECTURE_ROLES, LOG_ROLES, ROADMAP_ROLES, Plan, question_id
from cs231n_notes.parser import parser, text_of
from cs231n_notes.statements import lectures_in, numbers, whole_words
from cs231n_notes.targets import known

MOST_PLACES = 12
MOST_QUOTES = 3
"""Of one place."""
_BEFORE, _AFTER = 60, 90
"""Characters of a sentence shown around the lecture's name."""
_LETTER = re.compile(r"\S")
_SENTENCE_END = re.compile(r"(?<=[.!?。])\s+")


class Quote(NamedTuple):
    """A sentence, plain and perhaps shortened, that names the lecture."""

    before: str
    found: str
    after: str
    assignments: tuple[int, ...]
    """Those that the sentence is about as well."""


class Place(NamedTuple):
    """A part of the notes that names the lecture."""

    label: str
    to: Address
    quotes: tuple[Quote, ...]


class Mentioned(NamedTuple):
    """Everything about one lecture."""

    places: tuple[Place, ...]
    left: int
    """Further places, not shown."""


class _Home(NamedTuple):
    span: Span
    label: str
    to: Address
    lecture: Lecture | None = None


class Mentions(NamedTuple):
    """Where each lecture is named."""

    env: dict[str, Any]
    """What links and footnotes of the notes refer to, so that their marks are no part of a sentence."""
    homes: Sequence[_Home]
    """Lectures, days, weeks and the rest, in this order: that of the list on the page."""
    named: Mapping[int, Mapping[int, Sequence[Naming]]]
    """Number of a lecture -> places in ``homes`` -> what names it there."""

    def of(self, lecture: Lecture) -> Mentioned:
        """What a lecture's page lists. Sentences are looked at only as far as they are shown."""
        found = sorted(self.named.get(lecture.number, {}).items())
        places: list[Place] = []
        for at, (home, items) in enumerate(found):
            if len(places) == MOST_PLACES:
                return Mentioned(tuple(places), len(found) - at)
            if place := self._place(self.homes[home], items, lecture.number):
                places.append(place)
        return Mentioned(tuple(places), 0)

    def _place(self, home: _Home, items: Sequence[Naming], number: int) -> Place | None:
        quoted = [(item.line, quote) for item in items[:MOST_QUOTES] if (quote := _quote(item.text, number, self.env))]
        if not quoted:
            return None
        return Place(home.label, _closest(home, quoted[0][0]), tuple(quote for _, quote in quoted))


def mentions(site: Site) -> Mentions:
    """Deal what names lectures to the parts of the notes it stands in."""
    homes = list(_homes(site))
    order = sorted(range(len(homes)), key=lambda at: (homes[at].span.first, -homes[at].span.last))
    starts = [homes[at].span.first for at in order]
    named: dict[int, dict[int, list[Naming]]] = {}
    for naming in site.namings.items:
        place = bisect_right(starts, naming.line) - 1
        while place >= 0 and homes[order[place]].span.last < naming.line:  # a week may be a row of a longer block
            place -= 1
        if place < 0 or not naming.text:
            continue
        home = homes[order[place]]
        for number in naming.meant:
            if not (home.lecture and home.lecture.number == number):
                named.setdefault(number, {}).setdefault(order[place], []).append(naming)
    return Mentions(known(site.notes), homes, named)


def _homes(site: Site) -> Iterator[_Home]:
    notes, plan, say = site.notes, site.plan, site.labels.say
    for lecture in notes.lectures:
        label = f"{say('lecture', n=lecture.number)} {lecture.title}"
        yield _Home(lecture.span, label, plan.sections[lecture.span.first], lecture)
    for entry in notes.entries:
        when = site.labels.period(entry.period) if entry.period else entry.title
        yield _Home(entry.span, f"{say('log')} {when}", plan.entries[entry.span.first])
    for week, address in zip(notes.weeks, plan.weeks, strict=True):
        named = week.label if week.number is None else f"{say('roadmap')} {week.label}"
        yield _Home(week.span, named, address)
    pages = _pages(site.plan)
    for block in notes.blocks:
        label, path = pages.get(block.span.first) or pages.get(block.role, ("", ""))
        if path:
            yield _Home(block.span, block.title or str(say(label)), Address(path))


def _pages(plan: Plan) -> Mapping[Role | int, tuple[str, str]]:
    """Role of a block, or its first line -> what the page it stands on is called, and its path."""
    sheets = (
        ("roadmap", ROADMAP_ROLES, plan.roadmap),
        ("log", LOG_ROLES, plan.log),
        ("lectures", LECTURE_ROLES, plan.lectures),
    )
    return {
        **dict.fromkeys(DASHBOARD_ROLES, ("dashboard", "index.md")),
        **{role: (label, found[0].path) for label, roles, found in sheets for role in roles if found},
        **{block.span.first: ("untitled", sheet.path) for sheet in plan.more for block in sheet.items},
    }


def _closest(home: _Home, line: int) -> Address:
    """The question's card, where a question names it."""
    for question in home.lecture.questions if home.lecture else ():
        if within(Span(line, line), question.span) and home.lecture:
            return home.to._replace(id=question_id(home.lecture, question))
    return home.to


def _quote(markdown: str, number: int, env: dict[str, Any]) -> Quote | None:
    """The sentence that names a lecture; None when only code does."""
    tokens = parser().parseInline(markdown, env)[0].children or []
    text = " ".join(text_of(tokens).split())
    for token in tokens:
        if token.type == "code_inline":
            token.content = _LETTER.sub("·", token.content)
    for match in patterns.SUBJECTS.finditer(" ".join(text_of(tokens).split())):
        if lectures_in(match) and number in numbers(match):
            return _shortened(text, match.start(), match.end())
    return None


def _shortened(text: str, start: int, end: int) -> Quote:
    """The sentence around a place of a text, cut at words where it is long."""
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    start, end = whole_words(text, start, end)
    first = max((match.end() for match in _SENTENCE_END.finditer(text, 0, start)), default=0)
    following = _SENTENCE_END.search(text, end)
    last = following.start() if following else len(text)
    about = tuple(
        number
        for match in patterns.SUBJECTS.finditer(text, first, last)
        if match["assignments"]
        for number in numbers(match)
    )
    before, after = text[first:start], text[end:last]
    if len(before) > _BEFORE:
        before = "… " + before[-_BEFORE:].partition(" ")[2]
    if len(after) > _AFTER:
        after = after[:_AFTER].rpartition(" ")[0] + " …"
    return Quote(before, text[start:end], after, about)
