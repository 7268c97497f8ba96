"""The dashboard's figures: numbers first, each a link to where it comes from."""

from typing import NamedTuple

from cs231n_notes.pages.draft import Site
from cs231n_notes.pages.page import Address
from cs231n_notes.progress import AssignmentState
from cs231n_notes.progress.calendar import length


class Tile(NamedTuple):
    """One figure with what it is out of."""

    label: str
    value: int
    rest: str
    """What follows the figure in small: ``/18``."""
    note: str
    to: Address


def tiles(site: Site) -> list[Tile]:
    """The figures there is something to say of."""
    return [tile for figure in _FIGURES if (tile := figure(site))]


def _tasks(site: Site) -> Tile | None:
    done, total = site.progress.tasks_done, site.progress.tasks_total
    if not total:
        return None
    return Tile(
        site.labels.say("tasks"), done, f"/{total}", f"{100 * done / total:.0f}%", Address(site.plan.roadmap[0].path)
    )


def _lectures(site: Site) -> Tile | None:
    progress, labels = site.progress, site.labels
    if not progress.lectures:
        return None
    index, rest = Address(site.plan.lectures[0].path), f"/{len(progress.lectures)}"
    if progress.written and not progress.watched:  # of notes that keep no account of watching
        return Tile(labels.say("written_lectures"), progress.written, rest, "", index)
    note = labels.say("written_short", n=progress.written)
    return Tile(labels.say("watched_lectures"), progress.watched, rest, note, index)


def _assignments(site: Site) -> Tile | None:
    assignments, labels = site.progress.assignments, site.labels
    if not assignments:
        return None
    done = sum(assignment.state is AssignmentState.DONE for assignment in assignments)
    doing = [assignment.number for assignment in assignments if assignment.state is AssignmentState.DOING]
    note = str(labels.say("assignment_doing", n=doing[-1])) if doing else ""
    source = Address((site.plan.roadmap or site.plan.log)[0].path)
    return Tile(labels.say("assignments"), done, f"/{len(assignments)}", note, source)


def _streak(site: Site) -> Tile | None:
    streak, labels = site.progress.current_streak, site.labels
    if not streak or not site.plan.log:
        return None
    note = labels.say("since", date=labels.date(streak.first, "short"))
    return Tile(labels.say("streak"), length(streak), labels.say("days"), note, Address(site.plan.log[0].path))


_FIGURES = (_tasks, _lectures, _assignments, _streak)
