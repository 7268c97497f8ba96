"""The lectures as the learner wrote them, and a list of them for programs that read text: ``llms.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cs231n_notes.beside.subject import Subject
from cs231n_notes.model import Lecture, Notes
from cs231n_notes.pages.text import one_line

_SPECIAL = re.compile(r"([\\\[\]*_`<>])")


def sections(notes: Notes) -> Mapping[str, str]:
    """Path of a lecture's page as Markdown -> its lines, unrepaired; what is still a template is left out."""
    return {f"{lecture.page}.md": _lines(notes, lecture) for lecture in notes.lectures if lecture.written}


def _lines(notes: Notes, lecture: Lecture) -> str:
    return "\n".join(notes.source[lecture.span.first - 1 : lecture.span.last]) + "\n"


def llms(subject: Subject, written: Mapping[str, str]) -> str:
    """Title, where the learner stands, and every lecture written up (https://llmstxt.org)."""
    return "\n".join([*_head(subject), "", *_list(subject, written)]).rstrip() + "\n"


def _head(subject: Subject) -> Iterator[str]:
    progress, say = subject.progress, subject.labels.say
    counts = [
        say("count_tasks", n=progress.tasks_done, total=progress.tasks_total) if progress.tasks_total else "",
        say("count_watched", n=progress.watched, total=len(progress.lectures)) if progress.lectures else "",
        say("count_written", n=progress.written) if progress.written else "",
        say("as_of", date=subject.labels.date(progress.as_of, "full")) if progress.as_of else "",
    ]
    yield f"# {_text(subject.title)}"
    if any(counts):
        yield ""
        yield f"> {', '.join(filter(None, map(str, counts)))}"
    yield ""
    yield f"[progress.json]({subject.web.address}progress.json)"


def _list(subject: Subject, written: Mapping[str, str]) -> Iterator[str]:
    listed = [lecture for lecture in subject.notes.lectures if f"{lecture.page}.md" in written]
    if listed:
        yield f"## {subject.labels.say('lectures')}"
        yield ""
    for lecture in listed:
        name = f"{lecture.number}. {one_line(lecture.title)}" if lecture.title else f"{lecture.number}."
        keywords = ", ".join(one_line(keyword.text) for keyword in lecture.keywords)
        yield f"- [{_text(name)}]({subject.web.address}{lecture.page}.md)" + (
            f": {_text(keywords)}" if keywords else ""
        )


def _text(text: str) -> str:
    """Words that stand for themselves in Markdown."""
    return _SPECIAL.sub(r"\\\1", one_line(text))
