"""The notes as typed, frozen data. Every part knows the README lines it came from.

Behaviour lives elsewhere: :mod:`reading` makes these values, :mod:`progress`, :mod:`rules` and :mod:`pages` use them.
"""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from markdown_it.token import Token


class Span(NamedTuple):
    """Lines of the README, 1-based and inclusive."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}-{self.last}"


class Role(StrEnum):
    """What a section is for, found from its heading and its parent's role."""

    DOCUMENT = "document"
    OVERVIEW = "overview"
    ROADMAP = "roadmap"
    WEEK = "week"
    LOG = "log"
    ENTRY = "entry"
    LECTURE = "lecture"
    LEARNED = "learned"
    QUESTIONS = "questions"
    QUESTION = "question"
    OTHER = "other"


class Section(NamedTuple):
    """A heading with everything up to the next heading that is not lower: a node of the outline."""

    title: str
    """The heading as plain text, without Markdown; empty for the document and for text above the first heading."""
    level: int
    """1 to 6; 0 for the document itself."""
    span: Span
    """Heading, own text and children."""
    heading: Span | None
    """The heading's own lines (two or more for a setext heading)."""
    body: Span | None
    """The text between the heading and the first child, blank lines at its ends left out."""
    children: tuple["Section", ...] = ()


class Period(NamedTuple):
    """Whole days, both ends included."""

    first: dt.date
    last: dt.date


class Action(StrEnum):
    """What a task or a log entry says was done with its subject."""

    STARTED = "started"
    CONTINUED = "continued"
    FINISHED = "finished"
    WATCHED = "watched"
    WRITTEN = "written"
    REVIEWED = "reviewed"


class SubjectKind(StrEnum):
    """What a statement is about."""

    LECTURE = "lecture"
    ASSIGNMENT = "assignment"
    PROJECT = "project"


class Statement(NamedTuple):
    """One subject with what was done: ``Assignment3 - Image Captioning 시작`` or ``Lecture 1~9 수강``."""

    kind: SubjectKind
    numbers: tuple[int, ...]
    """Lectures or assignments named, ranges spelled out; empty for a project."""
    actions: frozenset[Action]
    """Empty when the text names a subject without saying what was done."""
    part: str
    """The part of an assignment, or the title of a lecture, as written; empty when none is named."""
    line: int


class Task(NamedTuple):
    """One checkbox of the roadmap."""

    text: str
    """What stands behind the box, as plain text."""
    done: bool
    span: Span
    statements: tuple[Statement, ...] = ()


class WeekState(StrEnum):
    """As the learner labels a week, or as its tasks imply."""

    DONE = "done"
    DOING = "doing"
    PLANNED = "planned"


class Week(NamedTuple):
    """A week of the roadmap."""

    number: int | None
    label: str
    """The heading without its state: ``1주차``."""
    stated: WeekState | None
    """The state written in the heading, if any."""
    state: WeekState
    """The state shown: the stated one, else what the tasks imply."""
    period: Period | None
    """The dates written in the heading, if any."""
    tasks: tuple[Task, ...]
    span: Span
    lectures: tuple[int, ...] = ()
    """The lectures that its heading or row names, and those whose sections stand below it."""


class Entry(NamedTuple):
    """A day of the log: a heading with what stands below it, an item of a list or a row of a table."""

    title: str
    period: Period | None
    """None for an unfinished date (``2026년``) or a bare ``Day 12`` whose start is unknown."""
    statements: tuple[Statement, ...]
    span: Span
    heading: Span | None


class Keyword(NamedTuple):
    """A keyword as the learner wrote it."""

    text: str
    line: int
    column: int
    """1-based, in characters."""


class Question(NamedTuple):
    """A question of the learner's own, with or without an answer."""

    number: int
    """Its place in the lecture, from 1; the number the learner wrote may repeat."""
    title: str
    """The heading's text without its number, or the first words of the question."""
    span: Span
    heading: Span | None
    answer: int | None
    """The line on which the answer starts; None while the question waits for one."""
    joined: bool = False
    """Whether the answer starts within the question's paragraph, which can be cut there."""
    folded: bool = False
    """Whether the learner folded the answer: the question is the summary of ``<details>``."""


class Part(NamedTuple):
    """A run of lines of a lecture's section, in the order of the README."""

    role: Role
    """LEARNED, QUESTIONS (heading and introduction), QUESTION, or OTHER."""
    span: Span
    filled: bool
    """False for a template that was left as it was: not shown, not counted."""
    question: Question | None = None
    keywords: tuple[Keyword, ...] = ()
    """Not empty only for the line that lists the lecture's keywords."""
    promise: bool = False
    """Whether it only says that something is still to be written: shown, not counted."""
    outline: bool = False
    """Whether it starts with a heading of the learner's own, and not with one of the usual template."""


class Lecture(NamedTuple):
    """The section of one lecture."""

    number: int
    repeat: int
    """1 for the first section of this number, 2 for the second, and so on."""
    title: str
    """The heading without its number."""
    prefix: str
    """The part of the heading that holds the number: ``Lecture 2:``."""
    also: tuple[int, ...]
    """Further lectures that the heading names: 13 in ``Lecture 12 & 13``."""
    span: Span
    heading: Span
    parts: tuple[Part, ...]

    @property
    def written(self) -> bool:
        """Whether the section holds anything of the learner's own."""
        return any(part.filled and not part.promise for part in self.parts)

    @property
    def keywords(self) -> tuple[Keyword, ...]:
        """The keywords, in the order written."""
        return tuple(keyword for part in self.parts for keyword in part.keywords)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions, templates left out."""
        return tuple(part.question for part in self.parts if part.question and part.filled)

    @property
    def key(self) -> str:
        """The name of its page: ``02``, or ``02-2`` when the number repeats."""
        return f"{self.number:02}" if self.repeat == 1 else f"{self.number:02}-{self.repeat}"

    @property
    def page(self) -> str:
        """Where its page is on the site, without an ending: ``lectures/lecture-02``."""
        return f"lectures/lecture-{self.key}"


class Asked(NamedTuple):
    """A section that is no lecture and asks something."""

    number: int
    """Its place among such sections, from 1."""
    title: str
    heading: Span
    questions: tuple[Question, ...]

    @property
    def key(self) -> str:
        """What tells its questions from those of lectures."""
        return f"asked-{self.number}"


class Overview(NamedTuple):
    """What the README says of the course as a whole."""

    title: str
    started: dt.date | None
    ended: dt.date | None
    target_weeks: int | None
    stated_week: int | None
    """The present week as the learner states it (``현재 상태: 4주차 진행 중``)."""


class Block(NamedTuple):
    """Lines that have a place on the site but no structure of their own: an introduction, an unknown section."""

    role: Role
    """The role of the section they belong to; OTHER gets a page of its own."""
    title: str
    span: Span
    heading: Span | None

    @property
    def bare(self) -> bool:
        """Whether it is a heading with nothing below: a section still to be written."""
        return self.heading == self.span


class Heading(NamedTuple):
    """A heading of the README, for addresses."""

    title: str
    level: int
    line: int
    last: int
    """The last line of the heading: another one than ``line`` for a setext heading."""
    anchor: str
    """The id GitHub gives it, unique in the README."""


class Definition(NamedTuple):
    """A link reference or a footnote, which holds for the whole document."""

    label: str
    """Normalised as CommonMark does: case folded, spaces collapsed. Footnotes start with ``^``."""
    span: Span
    target: str
    """The address of a link reference; empty for a footnote."""


class Edit(NamedTuple):
    """A change within one line; nothing ever adds or removes a line."""

    line: int
    """0-based, as markdown-it counts."""
    column: int
    """0-based, in characters."""
    removed: int
    inserted: str


class Repair(NamedTuple):
    """A place where GitHub shows something the author did not mean, and what is shown instead."""

    code: str
    """The rule that reports it."""
    line: int
    column: int
    found: str
    """What stands there, for the message."""
    edits: tuple[Edit, ...] = ()
    """What would put it right in the README as written; empty where that cannot be said, or rendering alone does it."""


class Notes(NamedTuple):
    """A whole README, read."""

    source: tuple[str, ...]
    """The README's lines as written, without line ends."""
    lines: tuple[str, ...]
    """The same lines with repairs applied; line numbers agree."""
    overview: Overview
    title: Span | None
    """The lines of the heading that names the course."""
    blocks: tuple[Block, ...]
    weeks: tuple[Week, ...]
    entries: tuple[Entry, ...]
    rows: tuple[Entry, ...]
    """Days of the log that are items of a list or rows of a table: they count, and are shown where they stand."""
    lectures: tuple[Lecture, ...]
    asked: tuple[Asked, ...]
    """Questions outside of lectures: shown where they stand, and beside those of the lectures."""
    headings: tuple[Heading, ...]
    definitions: tuple[Definition, ...]
    repairs: tuple[Repair, ...]
    front_matter: Span | None
    tokens: list[Token]
    """The blocks of ``lines`` as markdown-it has them, inline text unparsed.

    Parsed once, for all who look again before they are rendered. The last of them takes them away (:mod:`parsed`).
    """

    @property
    def days(self) -> tuple[Entry, ...]:
        """Every day of the log: those with a heading, then those of lists and tables."""
        return self.entries + self.rows

    def text(self, span: Span) -> str:
        """The repaired lines of a span."""
        return "\n".join(self.lines[span.first - 1 : span.last])


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.HINT)


class Finding(NamedTuple):
    """A slip in the notes, as data; wording and layout are the reporter's."""

    code: str
    line: int
    column: int = 1
    """1-based, in characters."""
    values: Mapping[str, str] = MappingProxyType({})
    """What the message names: ``{found}`` and the like."""
