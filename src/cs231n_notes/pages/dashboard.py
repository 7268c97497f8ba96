"""The dashboard: where am I, am I on time, what next, what did I do."""

import datetime as dt
import re
from functools import partial
from itertools import islice
from typing import NamedTuple

from cs231n_notes.charts import PaceChart, pace_chart
from cs231n_notes.model import Block, Entry, Span, Task, Week, WeekState
from cs231n_notes.pages.days import latest, weekday
from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.plan import DASHBOARD_ROLES, empty_sections
from cs231n_notes.pages.tiles import tiles
from cs231n_notes.progress import LectureProgress, LectureState, Progress

_RECENT = 3
_LONG_ENTRY = 14
"""Lines from which an entry is only named here."""
_SHORT_INTRODUCTION = 6
"""Lines up to which the text above the first section stands before the figures, not after them."""
_TASKS = 6
_FEW = 4
"""Lectures that are named with their titles."""
_NAMED = 12
_FAR = 300
"""Days from which a date needs its year."""
_DENSE = 120
"""Lectures from which the map draws small cells."""
_LEGEND = (LectureState.WRITTEN, LectureState.WATCHED, LectureState.WATCHING, LectureState.PLANNED)
_COURSE_CODE = re.compile(r"[^\s:]{1,12}(?=\s+[-–—|:]\s|:\s)")


class MapWeek(NamedTuple):
    """A week of the map; ``week`` is None for lectures that no week names."""

    week: Week | None
    place: int
    done: int
    total: int
    lectures: tuple[LectureProgress, ...]


class ToDo(NamedTuple):
    """An open task, as a slice where its lines can stand alone."""

    task: Task
    alone: bool
    contradicted: tuple[LectureProgress, ...]


def dashboard(site: Site) -> Draft:
    """The front page."""
    notes, progress = site.notes, site.progress
    draft = Draft(site, "index.md", str(site.labels.say("dashboard")), hidden=("toc",))
    blocks = [block for block in notes.blocks if block.role in DASHBOARD_ROLES]
    titled = bool(notes.overview.title and not notes.title)  # in the HTML at the top, which then is the page's heading
    above = [block for block in blocks if not block.heading and (titled or _length(block) <= _SHORT_INTRODUCTION)][:1]
    todos = _todos(site)
    states = {state: [lecture for lecture in progress.lectures if lecture.state is state] for state in LectureState}
    pace = _pace(progress)
    return draft.render(
        "dashboard.html",
        title=site.title,
        prefix=_prefix(site),
        titled=titled,
        above=above,
        below=[block for block in blocks if block not in above and not block.bare],
        empty=empty_sections(site.notes, site.plan),
        more=[(block, sheet.path) for sheet in site.plan.more[:_NAMED] for block in sheet.items],
        as_of_form=_form(progress.started, progress.as_of),
        week_now=_week_now(site),
        tiles=tiles(site),
        weeks=_map(site),
        dense=len(progress.lectures) > _DENSE,
        legend=[state for state in _LEGEND if states[state]],
        pace=pace,
        tick_form="short_month" if pace and (pace.dates[-1].day - pace.dates[0].day).days > _FAR else "short",
        form=_form(progress.as_of, progress.pace.forecast if progress.pace else None),
        early=_early(progress),
        finished=_finished(progress),
        finished_form=_form(progress.as_of, _finished(progress)),
        todos=todos[:_TASKS],
        todos_left=max(len(todos) - _TASKS, 0),
        watching=states[LectureState.WATCHING],
        unwritten=states[LectureState.WATCHED],
        named=_NAMED,
        recent=_recent(site),
        calendar=latest(progress.days),
        weekday=partial(weekday, site.labels),
        few=_FEW,
        span_of_days=_span_of_days(progress),
    )


def _week_now(site: Site) -> int | None:
    """The present week as stated, else the first one under way."""
    doing = (week.number for week in site.notes.weeks if week.state is WeekState.DOING)
    return site.notes.overview.stated_week or next(doing, None)


def _early(progress: Progress) -> int | None:
    """Days by which the forecast is ahead of the target; negative when it is behind."""
    forecast = progress.pace.forecast if progress.pace else None
    return (progress.target_end - forecast).days if forecast and progress.target_end else None


def _finished(progress: Progress) -> dt.date | None:
    """The day on which the last lecture was watched; None while there is one to watch."""
    points = progress.pace.points if progress.pace else ()
    return next((day for day, count in points if count >= len(progress.lectures)), None)


def _prefix(site: Site) -> str:
    """The course's code at the head of the title, to be set apart: ``CS231n``."""
    headings = site.headings(site.notes.title) if site.notes.title else ()
    code = _COURSE_CODE.match(headings[0].title) if headings else None
    return code[0] if code else ""


def _length(block: Block) -> int:
    return block.span.last - block.span.first + 1


def _map(site: Site) -> list[MapWeek]:
    """Lectures by the week that names them, those that no week names last."""
    groups: dict[int, list[LectureProgress]] = {at: [] for at in range(len(site.notes.weeks))}
    others: list[LectureProgress] = []
    for lecture in site.progress.lectures:
        (others if lecture.week is None else groups[lecture.week]).append(lecture)
    weeks = [
        MapWeek(week, at, sum(task.done for task in week.tasks), len(week.tasks), tuple(groups[at]))
        for at, week in enumerate(site.notes.weeks)
    ]
    return [*weeks, MapWeek(None, len(weeks), 0, 0, tuple(others))] if others else weeks


def _pace(progress: Progress) -> PaceChart | None:
    pace, as_of = progress.pace, progress.as_of
    if not pace or len(pace.points) < 2 or not as_of or as_of == pace.points[0][0]:
        return None
    return pace_chart(
        pace.points, total=len(progress.lectures), as_of=as_of, forecast=pace.forecast, target_end=progress.target_end
    )


def _form(known: dt.date | None, day: dt.date | None) -> str:
    """How to write a day beside a known one: with its year where that is not clear."""
    far = known and day and abs((day - known).days) > _FAR
    return "full" if far else "day"


def _todos(site: Site) -> list[ToDo]:
    return [ToDo(item.task, _stands_alone(site, item.task), item.contradicted) for item in site.progress.open_tasks]


def _stands_alone(site: Site, task: Task) -> bool:
    """Whether the task's lines mean the same without those above: indented by four they would be code."""
    line = site.notes.lines[task.span.first - 1].expandtabs(4)
    return len(line) - len(line.lstrip()) < 4 and line.lstrip()[:1] in "-*+0123456789"


def _recent(site: Site) -> list[tuple[Entry, Span]]:
    """The last entries with the lines to show of each; an unfinished date with nothing below it tells of nothing."""
    newest = (dated.entry for sheet in site.plan.log[:1] for dated in sheet.items)
    telling = (entry for entry in newest if entry.period or entry.span != entry.heading)
    return [(entry, _shown(entry)) for entry in islice(telling, _RECENT)]


def _shown(entry: Entry) -> Span:
    long = entry.span.last - entry.span.first >= _LONG_ENTRY
    return entry.heading if long and entry.heading else entry.span


def _span_of_days(progress: Progress) -> int:
    """The days from the first one studied to the last the log covers."""
    return (progress.as_of - min(progress.days)).days + 1 if progress.days and progress.as_of else 0
