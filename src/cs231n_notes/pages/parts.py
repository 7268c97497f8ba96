"""Which parts of a lecture say something: a template left as it was is not shown."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from cs231n_notes.model import Lecture, Part, Role

_ASKING = (Role.QUESTIONS, Role.QUESTION)


class Shown(NamedTuple):
    """A part of a lecture as its page shows it."""

    part: Part
    opens: bool
    """The first of the questions: the switch stands beside it."""
    bare: bool
    """The first of questions that have no heading of their own above them: the page adds one."""


def shown(lecture: Lecture) -> tuple[Part, ...]:
    """The filled parts, the headings above filled questions, and what else the learner outlined in a lecture begun."""
    parts = lecture.parts
    begun = any(part.filled for part in parts)
    return tuple(
        part for at, part in enumerate(parts) if part.filled or (part.outline and begun) or _opens_questions(parts, at)
    )


def _opens_questions(parts: Sequence[Part], at: int) -> bool:
    """Whether a heading of questions stands over one that is filled."""
    if parts[at].role is not Role.QUESTIONS:
        return False
    for part in parts[at + 1 :]:
        if part.role is not Role.QUESTION:
            return False
        if part.filled:
            return True
    return False


def arranged(lecture: Lecture) -> Iterator[Shown]:
    """The parts to show, with what the page adds around the questions."""
    opened = False
    parts = shown(lecture)
    for part, following in zip_longest(parts, parts[1:]):
        # A heading of any name that stands over nothing but a question is theirs.
        heads = part.outline and not part.filled and following is not None and following.role is Role.QUESTION
        opens = (part.role in _ASKING or heads) and not opened
        yield Shown(part, opens, opens and part.role is Role.QUESTION)
        opened = opened or opens
