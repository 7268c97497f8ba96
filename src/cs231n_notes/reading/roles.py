"""Which section is what: roles come from heading text, in the context of the parent's role, whatever the level."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cs231n_notes import dates, patterns
from cs231n_notes.model import Role, Section, Span
from cs231n_notes.reading.months import is_month, with_whole_days
from cs231n_notes.statements import numbers_in

Extra = Mapping[str, Sequence[re.Pattern[str]]]
"""Patterns of ``course.yml`` by role, tried beside our own."""

_CHAPTER = {"chapter", "ch", "장"}
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
# Roles whose sections stand for themselves wherever they are found below a section of the role on the left.
_SEPARATE: Mapping[Role, frozenset[Role]] = {
    Role.DOCUMENT: frozenset({Role.OVERVIEW, Role.ROADMAP, Role.WEEK, Role.LOG, Role.ENTRY, Role.LECTURE, Role.OTHER}),
    Role.OTHER: frozenset({Role.ROADMAP, Role.WEEK, Role.LOG, Role.ENTRY, Role.LECTURE}),
    Role.OVERVIEW: frozenset({Role.ROADMAP, Role.WEEK, Role.LOG, Role.ENTRY, Role.LECTURE}),
    Role.ROADMAP: frozenset({Role.WEEK, Role.LECTURE}),
    Role.WEEK: frozenset({Role.ENTRY, Role.LECTURE}),
    Role.LOG: frozenset({Role.ENTRY, Role.LECTURE}),
    Role.ENTRY: frozenset({Role.LECTURE}),
    Role.LECTURE: frozenset({Role.LECTURE}),
}
# A container of unknown name is what most of its children are about.
_CONTAINER: Mapping[Role, Role] = {Role.LECTURE: Role.LECTURE, Role.WEEK: Role.ROADMAP, Role.ENTRY: Role.LOG}


# What may be all of a README, below its title.
_ALONE = (Role.LOG, Role.ROADMAP)


class Placed(NamedTuple):
    """A run of lines with the role it plays on the site."""

    role: Role
    section: Section
    span: Span
    whole: bool
    """Whether the run starts with the section's heading and is the thing itself; False for text left over."""
    container: bool = False
    """Whether the section only holds things of this role, under a heading of no known name."""


def title(root: Section, extra: Extra) -> Section | None:
    """The section whose heading names the course: the first, when it stands above the others.

    A log or a roadmap may be all there is.
    """
    if not root.children:
        return None
    first, *others = root.children
    role = _named(first, Role.DOCUMENT, extra)
    if not others and (first.children or role in _ALONE):
        return first if role not in (Role.WEEK, Role.LECTURE, Role.ENTRY) else None
    return first if first.level == 1 and role in (None, Role.OVERVIEW) else None


def place(root: Section, extra: Extra) -> Iterator[Placed]:
    """Every line of the document in runs, each with its role, in order."""
    titled = title(root, extra)
    if not titled:
        yield from _visit(root, Role.DOCUMENT, Role.DOCUMENT, extra)
        return
    if root.body:
        yield Placed(Role.DOCUMENT, root, root.body, whole=False)
    role = _named(titled, Role.DOCUMENT, extra)
    shown = role if role in _ALONE and not _told_below(titled, role, extra) else Role.DOCUMENT
    yield from _visit(with_whole_days(titled) if role is Role.LOG else titled, Role.DOCUMENT, shown, extra)
    rest = Section("", 0, Span(titled.span.last + 1, root.span.last), None, None, root.children[1:])
    yield from _visit(rest, Role.DOCUMENT, Role.DOCUMENT, extra)


def _told_below(titled: Section, role: Role, extra: Extra) -> bool:
    """Whether the log or the roadmap stands below further headings, and the title's own lines only introduce it.

    Weeks may be announced above their sections, days are not.
    """
    told = {Role.LOG, Role.ENTRY} if role is Role.LOG else {Role.ROADMAP}
    months = role is Role.LOG and any(is_month(child.title) for child in titled.children)
    return months or not told.isdisjoint(_known_below(titled, Role.DOCUMENT, extra))


def _visit(section: Section, context: Role, shown: Role, extra: Extra, *, container: bool = False) -> Iterator[Placed]:
    """The runs of ``section``: its own lines up to the first child that stands for itself, that child, and so on.

    ``context`` is the role that its children's headings are read in, ``shown`` the one its own lines play.
    """
    first, last = section.span.first, section.span.first - 1
    if section.heading:
        last = section.heading.last
    if section.body:
        last = section.body.last
    whole = not container
    for child, name in zip(section.children, _roles(section, context, extra), strict=True):
        role = _role(child, name, section, context, extra)
        if role is None and not _holds_known(child, context, extra):
            if shown is not Role.OTHER or first == section.span.first:
                last = child.span.last
                continue
            role = Role.OTHER  # behind what stands for itself, each of the others does, too
        if last >= first:
            yield Placed(shown, section, Span(first, last), whole, container)
        inner = role or _container(child, context, extra)
        below = _context(inner, role, context)
        begins = below is Role.LOG and context is not Role.LOG
        told = with_whole_days(child) if begins else child
        yield from _visit(told, below, inner, extra, container=role is None)
        first, last, whole = child.span.last + 1, child.span.last, False
    if last >= first:
        yield Placed(shown, section, Span(first, last), whole, container)


def _context(shown: Role, named: Role | None, context: Role) -> Role:
    """The role children are read in. A lecture index is no lecture; a week or a group inside a log is still the log."""
    if named is None and shown is Role.LECTURE:
        return Role.OTHER if context is Role.DOCUMENT else context
    return shown


def _role(child: Section, name: Role | None, parent: Section, context: Role, extra: Extra) -> Role | None:
    """The role of ``child``, whose heading names ``name``, if it stands for itself below ``context``."""
    if (
        name is None
        and context is Role.DOCUMENT
        and is_month(child.title)
        and _named(parent, context, extra) is Role.LOG
    ):
        return _named(child, Role.LOG, extra) or Role.LOG  # a month, where the title names the log
    if context is Role.LECTURE:
        return name if name is Role.LECTURE and _next_lecture(child, parent) else None
    if name in _SEPARATE[context]:
        return name
    return Role.OTHER if context is Role.DOCUMENT and not _holds_known(child, context, extra) else None


def _roles(section: Section, context: Role, extra: Extra) -> list[Role | None]:
    """The roles that the headings below a section name. ``3. SQL 소개`` is a chapter if most of the numbered ones name none."""
    named = [(_named(child, context, extra), bool(_NUMBERED.match(child.title))) for child in section.children]
    others = [role for role, numbered in named if numbered and role is not Role.OVERVIEW]
    chapters = others.count(None) * 2 > len(others)
    return [None if role is Role.OVERVIEW and numbered and chapters else role for role, numbered in named]


def _named(section: Section, context: Role, extra: Extra) -> Role | None:
    """The role the heading names, in its context."""
    title = patterns.LEADING.sub("", section.title)
    for role, names in _NAMES.items():
        if names(title, context) or named(title, role, extra):
            return None if role is Role.ENTRY and _groups_days(section) else role
    return None


def _groups_days(section: Section) -> bool:
    """Whether a heading such as ``2026년 1월`` only stands over the days of the log."""
    if dates.period_at_start(patterns.LEADING.sub("", section.title)):
        return False
    return any(_holds_day(child) for child in section.children)


def _holds_day(section: Section) -> bool:
    title = patterns.LEADING.sub("", section.title)
    if patterns.LECTURE.match(title):
        return False
    return bool(dates.period_at_start(title)) or any(_holds_day(child) for child in section.children)


def _is_entry(title: str, context: Role) -> bool:
    if context is Role.ROADMAP:
        return False
    return bool(dates.period_at_start(title) or (context is Role.LOG and patterns.UNFINISHED_DATE.match(title)))


def _is_week(title: str, context: Role) -> bool:
    if context is Role.LOG:  # weeks that group the days of a log
        return False
    return bool(patterns.WEEK.match(title) or (context is Role.ROADMAP and dates.period_at_start(title)))


# In order: the first that fits wins. A week may be dated, a log may be called "daily roadmap".
_NAMES: Mapping[Role, Callable[[str, Role], bool]] = {
    Role.WEEK: _is_week,
    Role.LECTURE: lambda title, _: bool(patterns.LECTURE.match(title)),
    Role.ENTRY: _is_entry,
    Role.ROADMAP: lambda title, _: bool(patterns.ROADMAP.search(title)),
    Role.LOG: lambda title, _: bool(patterns.LOG.search(title)),
    Role.OVERVIEW: lambda title, _: bool(patterns.OVERVIEW.search(title)),
}


def _next_lecture(child: Section, parent: Section) -> bool:
    """Whether a lecture's heading one level too deep starts the next lecture, and is no chapter of this one."""
    mine = patterns.LECTURE.match(patterns.LEADING.sub("", parent.title))
    other = patterns.LECTURE.match(patterns.LEADING.sub("", child.title))
    if not mine or not other:
        return False
    return (_word(mine) in _CHAPTER) == (_word(other) in _CHAPTER) and _number(mine) != _number(other)


def _word(match: re.Match[str]) -> str:
    return (match["word"] or match["word_ko"] or match["suffix"]).lower()


def in_chapters(titles: Iterable[str]) -> bool:
    """Whether headings name lectures as ``1장``, and none otherwise: there a chapter is no part of a lecture."""
    named = [match for title in titles if (match := patterns.LECTURE.match(patterns.LEADING.sub("", title)))]
    return {_word(match) for match in named} == {"장"}


def _number(match: re.Match[str]) -> int:
    return int(match["number"] or match["number_ko"] or match["number_suffix"])


def lecture_number(title: str, extra: Extra) -> tuple[int, int]:
    """The lecture's number in a heading that names one, and where its title starts."""
    leading = patterns.LEADING.match(title)
    at = leading.end() if leading else 0
    if match := patterns.LECTURE.match(title, at):
        return _number(match), match.end()
    for pattern in extra.get(Role.LECTURE.value, ()):
        if match := pattern.search(title, at):
            digits = re.search(r"\d{1,4}", match[0])
            return int(digits[0]) if digits else 0, match.end()
    return 0, 0


def lectures_below(section: Section, extra: Extra) -> Iterator[int]:
    """The numbers of the lectures whose headings stand below a section's; chapters of a lecture are none."""
    for child in section.children:
        number, end = lecture_number(child.title, extra)
        if end:
            yield from dict.fromkeys((number, *numbers_in(child.title[:end])))
        else:
            yield from lectures_below(child, extra)


def named(title: str, role: Role, extra: Extra) -> bool:
    """Whether a pattern of ``course.yml`` gives a heading this role."""
    return any(pattern.search(title) for pattern in extra.get(role.value, ()))


def _holds_known(section: Section, context: Role, extra: Extra) -> bool:
    return context is not Role.LECTURE and any(True for _ in _known_below(section, context, extra))


def _known_below(section: Section, context: Role, extra: Extra) -> Iterator[Role]:
    for child in section.children:
        role = _named(child, context, extra)
        if role in _SEPARATE[context] and role is not Role.OVERVIEW:
            yield role
        else:
            yield from _known_below(child, context, extra)


def _container(section: Section, context: Role, extra: Extra) -> Role:
    """What a heading of no known name is for, from what stands below it."""
    if context not in (Role.DOCUMENT, Role.OTHER):
        return context
    below = [_CONTAINER[role] for role in _known_below(section, context, extra) if role in _CONTAINER]
    return max(set(below), key=lambda role: (below.count(role), role)) if below else Role.OTHER
