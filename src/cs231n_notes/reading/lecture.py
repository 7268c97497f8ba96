"""The section of one lecture -> its parts, in the order written."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from cs231n_notes import patterns
from cs231n_notes.model import Lecture, Part, Role, Section, Span
from cs231n_notes.reading import parts, roles
from cs231n_notes.reading.parts import Run
from cs231n_notes.reading.roles import Extra, Placed
from cs231n_notes.reading.source import Source
from cs231n_notes.statements import numbers_in


def lecture(placed: Placed, source: Source, extra: Extra) -> Lecture:
    """The lecture of a section whose heading names one. ``repeat`` is left at 1."""
    section = placed.section
    assert section.heading is not None  # its role came from there
    number, end = roles.lecture_number(section.title, extra)
    found = parts.parts(list(runs(placed, extra)), source)
    return Lecture(
        number,
        1,
        section.title[end:].strip(),
        section.title[:end].strip(),
        tuple(other for other in numbers_in(section.title[:end]) if other != number),
        placed.span,
        section.heading,
        tuple(_numbered(found)),
    )


def _numbered(found: Iterable[Part]) -> Iterator[Part]:
    number = 0
    for part in found:
        if part.question:
            number += 1
            yield part._replace(question=part.question._replace(number=number))
        else:
            yield part


def runs(placed: Placed, extra: Extra, own: Role = Role.OTHER) -> Iterator[Run]:
    """The section cut at headings that start something: what was learned, the questions, each single question.

    ``own`` is the role of what stands right below its heading.
    """
    section = _from(placed.section, placed.span.first)
    assert section.heading is not None
    run = Run(own, Span(max(section.heading.last + 1, placed.span.first), placed.span.last), None)
    asking = section if own is Role.QUESTIONS else None
    for parent, child in _below(section):
        if child.span.first > placed.span.last:
            break
        if asking and child.level <= asking.level:
            asking = None
        role = _role(child, parent, asking, section, extra)
        if role is None:
            continue
        yield run._replace(span=Span(run.span.first, child.span.first - 1))
        asking = child if role is Role.QUESTIONS else asking
        run = Run(role, Span(child.span.first, placed.span.last), child.heading, child.title)
    yield run


def _from(section: Section, line: int) -> Section:
    """A section without the children above a line."""
    at = bisect_left(section.children, line, key=lambda child: child.span.first)
    return section._replace(children=section.children[at:]) if at else section


def _below(section: Section) -> Iterator[tuple[Section, Section]]:
    """(parent, child) for every section below, in order."""
    for child in section.children:
        yield section, child
        yield from _below(child)


def _role(child: Section, parent: Section, asking: Section | None, lecture: Section, extra: Extra) -> Role | None:
    """What a heading inside a lecture starts; None when it belongs to what came before."""
    name = patterns.LEADING.sub("", child.title)
    if patterns.QUESTION_HEADING.match(name) or roles.named(name, Role.QUESTION, extra):
        return Role.QUESTION
    if asking:
        return Role.QUESTION if parent is asking and not patterns.ANSWER_MARK.match(name) else None
    if patterns.LEARNED.search(name) or roles.named(name, Role.LEARNED, extra):
        return Role.LEARNED
    if asks(child.title, extra):
        return Role.QUESTIONS
    return Role.OTHER if parent is lecture else None


def asks(title: str, extra: Extra) -> bool:
    """Whether a heading names questions."""
    name = patterns.LEADING.sub("", title)
    return bool(patterns.QUESTIONS.search(name)) or roles.named(name, Role.QUESTIONS, extra)
