"""All questions of all lectures on one page, or a few where they are many."""

from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Lecture
from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.plan import Sheet, question_id


def question_pages(site: Site) -> Iterator[Draft]:
    """The cards, grouped by lecture."""
    for sheet in site.plan.questions:
        yield _questions(site, sheet)


def _questions(site: Site, sheet: Sheet[Lecture]) -> Draft:
    sheets = site.plan.questions
    label = str(site.labels.say("questions"))
    draft = Draft(site, sheet.path, label, (label,) if len(sheets) > 1 else (), hidden=("toc",), searched=False)
    if sheet is not sheets[0]:
        draft.title = str(site.labels.say("lecture_range", first=sheet.items[0].number, last=sheet.items[-1].number))
    questions = [question for lecture in sheet.items for question in lecture.questions]
    draft.reserve(*(question_id(lecture, question) for lecture in sheet.items for question in lecture.questions))
    draft.reserve(*(f"lecture-{lecture.key}" for lecture in sheet.items))
    return draft.render(
        "questions.html",
        sheet=sheet,
        names=[(each.name, each.path) for each in sheets],
        count=len(questions),
        waiting=sum(question.answer is None for question in questions),
    )
