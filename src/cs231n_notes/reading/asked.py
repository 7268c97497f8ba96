"""Questions that stand outside of lectures: in a section of their own, in that of a day or of a week."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from cs231n_notes import patterns
from cs231n_notes.model import Asked, Question, Role, Span
from cs231n_notes.reading import answers, lecture, parts
from cs231n_notes.reading.parts import Run
from cs231n_notes.reading.roles import Extra, Placed
from cs231n_notes.reading.source import Source

_ROLES = frozenset({Role.ROADMAP, Role.WEEK, Role.LOG, Role.ENTRY, Role.OTHER})


def asked(placed: Iterable[Placed], source: Source, extra: Extra) -> Iterator[Asked]:
    """The sections that ask something, with their questions."""
    number = 0
    for item in placed:
        heading = item.section.heading
        if item.role in _ROLES and heading and (found := tuple(_questions(item, source, extra))):
            number += 1
            numbered = tuple(question._replace(number=at) for at, question in enumerate(found, 1))
            yield Asked(number, item.section.title, heading, numbered)


def _questions(placed: Placed, source: Source, extra: Extra) -> Iterator[Question]:
    own = placed.role is Role.OTHER and lecture.asks(placed.section.title, extra)
    runs = list(lecture.runs(placed, extra, Role.QUESTIONS if own else Role.OTHER))
    named = list(_named(runs))
    if not named and not _marked(placed.span, source):
        return
    starts = [span.first for span in named]
    for part in parts.parts(runs, source):
        at = bisect_right(starts, part.span.first)
        under = at > 0 and part.span.first <= named[at - 1].last
        if part.question and part.filled and (under or _unmistakable(part.question, source)):
            yield part.question


def _named(runs: Sequence[Run]) -> Iterator[Span]:
    """The runs below a heading that names questions."""
    asking = False
    for run in runs:
        asking = run.role is Role.QUESTIONS or (asking and run.role is Role.QUESTION)
        if asking:
            yield run.span


def _marked(span: Span, source: Source) -> bool:
    lines = (source.plain_start(line).lstrip("-*+#0123456789.) ") for line in range(span.first, span.last + 1))
    return any(map(patterns.QUESTION_MARK.match, lines))


def _unmistakable(question: Question, source: Source) -> bool:
    """Whether a ``Q`` is a question, and no part of an assignment: ``Q1: Two-Layer Network``."""
    if question.answer and answers.marks(question.answer, source):
        return True
    last = (question.answer or question.span.last + 1) - 1
    return any(patterns.QUESTION_END.search(line) for line in source.words[question.span.first - 1 : last])
