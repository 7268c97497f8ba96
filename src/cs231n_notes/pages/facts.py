"""The quiet line of facts under a lecture's title."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from cs231n_notes.model import Lecture
from cs231n_notes.pages.draft import Draft
from cs231n_notes.pages.plan import question_id
from cs231n_notes.progress import LectureProgress, LectureState


class Fact(NamedTuple):
    """A few words, perhaps with a link to their source."""

    label: str
    text: str = ""
    to: str = ""
    state: str = ""
    """Set for the lecture's state, which is drawn as in the map."""


def facts(draft: Draft, lecture: LectureProgress, section: Lecture | None) -> list[Fact]:
    """State, dates, questions and links of a lecture."""
    return [*_progress(draft, lecture, section), *_section(draft, section)]


def _state(lecture: LectureProgress, section: Lecture | None) -> LectureState:
    """The lecture's state; but a second section of it that is still a template does not claim to be written."""
    if lecture.state is LectureState.WRITTEN and section and not section.written:
        return LectureState.WATCHED if lecture.watched else LectureState.PLANNED
    return lecture.state


def _progress(draft: Draft, lecture: LectureProgress, section: Lecture | None) -> Iterator[Fact]:
    labels = draft.site.labels
    state = _state(lecture, section).value
    yield Fact(labels.say(f"state_{state}"), state=state)
    if lecture.week is not None:
        week = draft.site.notes.weeks[lecture.week]
        name = labels.say("week_now", n=week.number) if week.number is not None else week.label
        yield Fact("", name, draft.to(draft.site.plan.weeks[lecture.week]))
    for label, day in (("watched_on", lecture.watched_on), ("written_on", lecture.written_on)):
        if day:
            yield Fact(labels.say(label), labels.date(day, "short"), _entry(draft, lecture, day))


def _entry(draft: Draft, lecture: LectureProgress, day: dt.date) -> str:
    """The address of the log entry of a day that names the lecture; empty when there is none."""
    lines = [entry.span.first for entry in lecture.entries if entry.period and entry.period.last == day]
    return draft.to(draft.site.plan.entries[lines[-1]]) if lines else ""


def _section(draft: Draft, section: Lecture | None) -> Iterator[Fact]:
    if section and section.questions:
        first = draft.site.plan.sections[section.span.first]._replace(id=question_id(section, section.questions[0]))
        yield Fact(draft.site.labels.say("questions"), str(len(section.questions)), draft.to(first))
