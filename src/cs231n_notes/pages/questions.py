"""All questions on one page, or a few where they are many: those of the lectures, then those that stand elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Asked, Lecture
from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.plan import Sheet, question_id


def question_pages(site: Site) -> Iterator[Draft]:
    """The cards, grouped by lecture or by the section they stand in."""
    for sheet in site.plan.questions:
        yield _questions(site, sheet)


def _questions(site: Site, sheet: Sheet[Lecture | Asked]) -> Draft:
    sheets = site.plan.questions
    label = str(site.labels.say("questions"))
    draft = Draft(site, sheet.path, label, (label,) if len(sheets) > 1 else (), hidden=("toc",), searched=False)
    if sheet is not sheets[0]:
        draft.title = _title(site, sheet)
    questions = [question for place in sheet.items for question in place.questions]
    draft.reserve(*(question_id(place, question) for place in sheet.items for question in place.questions))
    groups = [_group(draft, place) for place in sheet.items]
    draft.reserve(*(name for name, _, _ in groups))
    return draft.render(
        "questions.html",
        sheet=sheet,
        groups=groups,
        names=[(each.name, each.path) for each in sheets],
        count=len(questions),
        waiting=sum(question.answer is None for question in questions),
    )


def _title(site: Site, sheet: Sheet[Lecture | Asked]) -> str:
    lectures = [place.number for place in sheet.items if isinstance(place, Lecture)]
    return str(site.labels.say("lecture_range", first=lectures[0], last=lectures[-1])) if lectures else sheet.name


def _group(draft: Draft, place: Lecture | Asked) -> tuple[str, str, str]:
    """The id of a group's heading, its text, and where it leads: to the lecture, or to the section that asks."""
    site = draft.site
    if isinstance(place, Lecture):
        return f"lecture-{place.key}", f"{place.number}. {place.title}", draft.to(site.plan.sections[place.span.first])
    there = site.places.get(place.heading.first)
    return place.key, place.title, draft.to(there) if there else ""
