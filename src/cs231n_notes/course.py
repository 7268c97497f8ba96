"""What is known of the course from outside the README: ``course.yml`` and the profiles shipped with the package.

Every key of ``course.yml`` may be left out, and so may the file::

    title: CS231n - Deep Learning for Computer Vision
    total: 18                     # lectures of the course
    started: 2025-12-24
    target_weeks: 5
    target_end: 2026-01-28        # where the last day matters more than the weeks
    titles:                       # of lectures, by number
      1: Introduction
    links:                        # of the course: what the link says, and where it leads
      강의 홈페이지: https://cs231n.stanford.edu/
    lecture_links:                # the same for single lectures
      1:
        강의 자료: https://cs231n.stanford.edu/slides/2025/lecture_1.pdf
    aliases:                      # names of one term, the one to show first
      - [역전파, Backpropagation, 백프롭]
    patterns:                     # further headings to recognise, as regular expressions, by role
      learned:
        - 오늘 얻은 것
    ignore:                       # findings that `cs231n-notes check` leaves out, by name or code
      - empty-bullet
"""

import datetime as dt
import difflib
import functools
import re
import warnings
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from cs231n_notes import settings, shipped, terms, yamltree
from cs231n_notes.model import Role
from cs231n_notes.settings import BadValueError, Problem, Reader
from cs231n_notes.yamltree import Node

_T = TypeVar("_T")
_K = TypeVar("_K")


class Link(NamedTuple):
    """Somewhere else to read or watch."""

    title: str
    url: str
    """Starts with ``http://`` or ``https://``."""


@dataclass(frozen=True, slots=True)
class Course:
    """Everything ``course.yml`` can say; empty where it says nothing."""

    title: str = ""
    total: int | None = None
    """Lectures of the course."""
    started: dt.date | None = None
    target_weeks: int | None = None
    target_end: dt.date | None = None
    titles: Mapping[int, str] = field(default_factory=dict)
    """Number of a lecture -> its title."""
    links: tuple[Link, ...] = ()
    """Of the course as a whole."""
    lecture_links: Mapping[int, tuple[Link, ...]] = field(default_factory=dict)
    aliases: tuple[terms.Group, ...] = ()
    """Names of one term each, the one to show first."""
    patterns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Role, or ``keywords`` -> regular expressions that its headings may match as well."""
    ignore: tuple[str, ...] = ()
    """Names or codes of findings to leave out."""
    _names: Mapping[str, terms.Group] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_names", terms.lookup(self.aliases))

    def names(self, term: str) -> terms.Group:
        """All names of a term, the one to show first; the term alone when it has no other.

        Case, spaces and hyphens make no difference, and different terms never share their first name.
        """
        return terms.names(self._names, term)


class CourseError(ValueError):
    """A ``course.yml`` that cannot be used, with everything that is wrong with it."""

    def __init__(self, name: str, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(f"{name}:{line}: {message}" for line, message in self.problems))


def parse(text: str, name: str = "course.yml", rules: Collection[str] = ()) -> Course:
    """The course a file describes. Raises :class:`CourseError`, whose messages call the file ``name``.

    ``rules`` are the codes and names that ``ignore`` may hold; without them anything that looks like one is taken.
    """
    try:
        tree = yamltree.grow(text)
        return _course(tree, rules) if tree and not tree.empty else Course()
    except yamltree.UnreadableError as error:
        raise CourseError(name, [Problem(error.line, str(error))]) from error
    except BadValueError as error:
        raise CourseError(name, error.problems) from error


def profile_for(title: str) -> Course:
    """The shipped profile that a README's title names, in any case and spacing; else an empty course."""
    for name in PROFILES:
        spaced = r"[\s_-]*".join(name)
        if re.search(rf"(?<![a-z0-9]){spaced}(?![a-z0-9])", title.lower()):
            return _profile(name)
    return Course()


PROFILES = ("cs231n",)
"""The files in ``profiles/``: the most particular first, where a title could name several."""


@functools.cache
def _profile(name: str) -> Course:
    return parse(shipped.text(f"profiles/{name}.yml"), f"{name}.yml")


def merge(own: Course, profile: Course) -> Course:
    """What the learner's own file says, completed from a profile.

    A title, a number or a date of one's own wins. Lists are added together, one's own first; a link of one's own
    replaces the profile's link of the same title, and groups of names that belong together become one.
    """
    if own == Course():  # most learners have no file: the profile's own table of names is ready
        return profile
    return Course(
        title=own.title or profile.title,
        total=own.total or profile.total,
        started=own.started or profile.started,
        target_weeks=own.target_weeks or profile.target_weeks,
        target_end=own.target_end or profile.target_end,
        titles={**profile.titles, **own.titles},
        links=_merge_links(own.links, profile.links),
        lecture_links=_merge_by_key(own.lecture_links, profile.lecture_links, _merge_links),
        aliases=terms.join(own.aliases, profile.aliases),
        patterns=_merge_by_key(own.patterns, profile.patterns, _distinct),
        ignore=_distinct(own.ignore, profile.ignore),
    )


def _merge_by_key(
    own: Mapping[_K, tuple[_T, ...]],
    profile: Mapping[_K, tuple[_T, ...]],
    combine: Callable[[tuple[_T, ...], tuple[_T, ...]], tuple[_T, ...]],
) -> dict[_K, tuple[_T, ...]]:
    return {key: combine(own.get(key, ()), profile.get(key, ())) for key in {**profile, **own}}


def _merge_links(own: tuple[Link, ...], profile: tuple[Link, ...]) -> tuple[Link, ...]:
    titles = {link.title for link in own}
    return (*own, *(link for link in profile if link.title not in titles))


def _distinct(own: tuple[str, ...], profile: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*own, *profile)))


# What the keys of the file may hold

_PATTERN_LENGTH = 200  # characters; longer than any heading these notes have
_ROLES = sorted({role.value for role in Role} - {Role.DOCUMENT, Role.OTHER} | {"keywords"})
_CODE = re.compile(r"[Nn]\d{3}")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _rule(known: Collection[str]) -> Reader[str]:
    """The reader of a rule's code, in any case, or name."""

    def read(node: Node) -> str:
        value = (node.text or "").upper() if _CODE.fullmatch(node.text or "") else node.text or ""
        if not (_CODE.fullmatch(value) or _NAME.fullmatch(value)):
            raise settings.wrong(node, "the name or code of a rule such as empty-bullet or N502")
        if known and value not in known:
            near = difflib.get_close_matches(value, known, n=1, cutoff=0.0)[0]
            raise settings.wrong(node, "the name or code of a rule", f"did you mean {near!r}?")
        return value

    return read


def _pattern(node: Node) -> str:
    """A regular expression that compiles without warning and is not true of every heading."""
    pattern = settings.text(node)
    if len(pattern) > _PATTERN_LENGTH:
        raise settings.wrong(node, f"at most {_PATTERN_LENGTH} characters", "use several patterns")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            compiled = re.compile(pattern)
    except (re.error, OverflowError, RecursionError, Warning) as error:
        raise settings.wrong(node, "a regular expression", str(error)) from error
    if compiled.search(""):
        raise settings.wrong(node, "a pattern that only some headings match", "this one matches every heading")
    return pattern


def _group(node: Node) -> terms.Group:
    """Names of one term: at least two, all different."""
    names = settings.sequence(settings.text)(node)
    if len(names) < 2:
        raise settings.wrong(node, "two names of a term or more", "add its other name or delete the line")
    if len(set(names)) < len(names):
        twice = next(name for at, name in enumerate(names) if name in names[:at])
        raise settings.wrong(node, "every name of a term once", f"delete one {twice!r}")
    return names


def _links(node: Node) -> tuple[Link, ...]:
    """Title -> address."""
    links = settings.mapping(settings.text, lambda _: settings.address)(node)
    return tuple(Link(title, url) for title, url in links.items())


_READERS: Mapping[str, Reader[Any]] = {
    "title": settings.text,
    "total": settings.number,
    "started": settings.date,
    "target_weeks": settings.number,
    "target_end": settings.date,
    "titles": settings.mapping(settings.number, lambda _: settings.text),
    "links": _links,
    "lecture_links": settings.mapping(settings.number, lambda _: _links),
    "aliases": settings.sequence(_group),
    "patterns": settings.mapping(settings.one_of("role", _ROLES), lambda _: settings.sequence(_pattern)),
}


def _course(tree: Node, rules: Collection[str]) -> Course:
    """The course of a whole file."""
    readers = {**_READERS, "ignore": settings.sequence(_rule(rules))}
    values = settings.mapping(settings.one_of("key", readers), lambda key: _value(key, readers[key]))(tree)
    course = Course(**{key: value for key, value in values.items() if value is not None})
    if course.started and course.target_end and course.target_end < course.started:
        node = next(value for key, value in tree.pairs if key.text == "target_end")
        raise settings.wrong(node, f"target_end to be later than started, {course.started}")
    return course


def _value(key: str, reader: Reader[Any]) -> Reader[Any]:
    """The reader of a key's value, which names the key in its messages. Nothing behind the key counts as not given."""

    def read(node: Node) -> object:
        try:
            return None if node.empty else reader(node)
        except BadValueError as error:
            raise BadValueError(Problem(line, f"{key}: {message}") for line, message in error.problems) from error

    return read
