"""What a rule is: when it speaks, what it says, and what it is shown."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from cs231n_notes.course import Course
from cs231n_notes.model import Notes, Severity
from cs231n_notes.progress import Progress
from cs231n_notes.reading.source import words
from cs231n_notes.repairs.source import Source
from cs231n_notes.rules.comments import Comment
from cs231n_notes.targets import Target


class Subject(NamedTuple):
    """Everything a rule may look at."""

    notes: Notes
    progress: Progress
    course: Course
    missing: Sequence[Target]
    """Links and images that lead nowhere."""
    source: Source
    """The blocks of the repaired lines, for rules about Markdown."""
    comments: Sequence[Comment]
    """Those that leave findings out."""
    known: Sequence[str]
    """Codes and names of all rules."""

    def words(self, line: int) -> str:
        """A repaired line as patterns know it."""
        return words(self.notes.lines[line - 1])


class At(NamedTuple):
    """A place a rule objects to, and what its message names."""

    line: int
    column: int = 1
    values: Mapping[str, str] = MappingProxyType({})


class Wording(NamedTuple):
    """A finding in one language; ``{name}`` stands for a value."""

    message: str
    advice: str


Find = Callable[[Subject], Iterator[At]]


class Rule(NamedTuple):
    """One kind of slip. What it is about in English, and its examples, are the docstring of ``find``."""

    code: str
    name: str
    severity: Severity
    en: Wording
    ko: Wording
    about_ko: str
    """What it finds, in one sentence, and why that matters: the docstring's words in Korean."""
    find: Find
    mended: bool = False
    """Whether it reports what :mod:`repairs` found, and not what it finds itself."""

    def wording(self, language: str) -> Wording:
        """The templates in ``ko`` or ``en``."""
        return self.ko if language == "ko" else self.en


def rule(  # noqa: PLR0913 - all of a rule but what it does
    code: str,
    name: str,
    severity: Severity,
    *,
    en: tuple[str, str],
    ko: tuple[str, str],
    about_ko: str,
    mended: bool = False,
) -> Callable[[Find], Rule]:
    """Make a rule of a generator.

    Its docstring says what it finds, in one line, and why that matters; then come examples, each a README by itself, below
    ``Bad:`` and ``Good:``, where ``␣`` is a space at the end of a line. ``about_ko`` says the same in Korean. See
    :mod:`manual`, which reads them.
    """
    return lambda find: Rule(code, name, severity, Wording(*en), Wording(*ko), about_ko, find, mended)
