"""Badges for the learner's README: how far they are, as small pictures that any page can show."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cs231n_notes.beside.subject import Subject
from cs231n_notes.pages.templates import environment

_PAD = 6
_WIDE, _NARROW = 11, 7
"""Pixels of a letter at the badge's size: Hangul and its like, and all others. The picture fits its text to them."""
_DONE, _DOING = "#15803d", "#1d4ed8"


class Badge(NamedTuple):
    """Two words on two colours."""

    label: str
    value: str
    color: str
    pad: int = _PAD

    @property
    def split(self) -> int:
        """Where the second colour begins, in pixels."""
        return _width(self.label)

    @property
    def width(self) -> int:
        """Of the whole picture, in pixels."""
        return self.split + _width(self.value)


def badges(subject: Subject) -> Mapping[str, str]:
    """Path -> SVG; none for what the notes do not count."""
    template = environment().get_template("badge.svg")
    return {path: template.render(badge=badge) for path, badge in _badges(subject)}


def _badges(subject: Subject) -> Iterator[tuple[str, Badge]]:
    """The tasks, or else the lectures, in percent; and the lectures in numbers."""
    progress, say = subject.progress, subject.labels.say
    lectures = (progress.watched, len(progress.lectures))
    done, total = (progress.tasks_done, progress.tasks_total) if progress.tasks_total else lectures
    if total:
        yield "badge.svg", Badge(str(say("badge")), f"{100 * done / total:.0f}%", _color(done, total))
    if progress.lectures:
        watched, known = lectures
        yield "badge-lectures.svg", Badge(str(say("watched_lectures")), f"{watched}/{known}", _color(*lectures))


def _color(done: int, total: int) -> str:
    return _DONE if done >= total else _DOING


def _width(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return 2 * _PAD + wide * _WIDE + (len(text) - wide) * _NARROW
