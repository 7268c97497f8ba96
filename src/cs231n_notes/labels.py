"""Every word the interface says, in Korean and English, and how it writes dates."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup, escape

from cs231n_notes.model import Period

LANGUAGES = ("ko", "en")

WORDS: Mapping[str, tuple[str, str]] = {
    # pages
    "dashboard": ("대시보드", "Dashboard"),
    "lectures": ("강의", "Lectures"),
    "lecture": ("{n}강", "Lecture {n}"),
    "lecture_range": ("{first}–{last}강", "Lectures {first}–{last}"),
    "log": ("학습 일지", "Log"),
    "questions": ("질문", "Questions"),
    "keywords": ("키워드", "Keywords"),
    "roadmap": ("로드맵", "Roadmap"),
    "more": ("더 보기", "More"),
    "whole": ("한 페이지로 보기", "All on one page"),
    "whole_hint": (
        "모든 강의를 이어서 담은 페이지입니다. 인쇄하면 답까지 나옵니다.",
        "All lectures in a row, to read or to print, answers included.",
    ),
    "contents": ("차례", "Contents"),
    "notes": ("학습 노트", "Study notes"),
    "untitled": ("제목 없음", "Untitled"),
    # the dashboard's first line
    "started": ("{date} 시작", "Started {date}"),
    "target": ("{n}주 목표", "{n}-week target"),
    "week_now": ("{n}주차", "Week {n}"),
    "as_of": ("{date} 기록까지", "as of {date}"),
    # tiles
    "tiles": ("한눈에", "At a glance"),
    "tasks": ("할 일", "Tasks"),
    "watched_lectures": ("수강한 강의", "Lectures watched"),
    "written_lectures": ("정리한 강의", "Lectures written up"),
    "written_short": ("정리 {n}", "{n} written up"),
    "assignments": ("과제", "Assignments"),
    "assignment_doing": ("A{n} 진행 중", "A{n} in progress"),
    "streak": ("연속 학습", "Days in a row"),
    "days": ("일", " d"),
    "since": ("{date}부터", "since {date}"),
    # the map
    "map": ("강의 지도", "Lecture map"),
    "map_other": ("그 밖의 강의", "Other lectures"),
    "state_written": ("정리 완료", "Written up"),
    "state_watched": ("수강 완료", "Watched"),
    "state_watching": ("수강 중", "Watching"),
    "state_planned": ("예정", "Planned"),
    "question_count": ("질문 수", "questions"),
    "week_done": ("완료", "Done"),
    "week_doing": ("진행 중", "In progress"),
    "week_planned": ("예정", "Planned"),
    # pace
    "pace": ("속도", "Pace"),
    "pace_forecast": ("지금 속도라면 {date} 완강", "Done on {date} at this pace"),
    "pace_finished": ("{date}에 모두 수강", "All watched on {date}"),
    "pace_early": ("목표보다 {n}일 빠름", "{n} d ahead of target"),
    "pace_late": ("목표보다 {n}일 늦음", "{n} d behind target"),
    "pace_exact": ("목표한 날", "right on target"),
    "pace_title": ("날짜별 수강한 강의 수", "Lectures watched over time"),
    "pace_now": ("{n}강", "{n} lectures"),
    "pace_target": ("목표 {date}", "Target {date}"),
    "pace_line": ("수강", "Watched"),
    "pace_forecast_line": ("이 속도라면", "At this pace"),
    "pace_target_line": ("목표", "Target"),
    "date": ("날짜", "Date"),
    "as_table": ("표로 보기", "As a table"),
    # what next
    "next": ("다음 할 일", "What next"),
    "contradicted": ("{n}강은 {date}에 수강", "Lecture {n} was watched on {date}"),
    "contradicted_undated": ("{n}강은 이미 수강", "Lecture {n} was watched already"),
    "contradicted_many": (
        "{n}강 등 강의 {count}개는 이미 수강",
        "Lecture {n} and others, {count} in all, were watched already",
    ),
    "watching_now": ("보는 강의", "Watching"),
    "to_write": ("정리할 강의", "To write up"),
    "to_answer": ("답을 기다리는 질문", "Questions waiting"),
    "and_more": ("외 {n}", "{n} more"),
    # recent entries and calendar
    "recent": ("최근 기록", "Recent entries"),
    "see_all": ("모두 보기", "See all"),
    "calendar": ("학습 달력", "Study days"),
    "calendar_days": ("{total}일 중 {n}일", "{n} of {total} days"),
    "calendar_count": ("공부한 날", "Days studied"),
    "calendar_dates": ("날짜", "Dates"),
    "count_of_days": ("{n}일간", "{n} d"),
    "month": ("달", "Month"),
    "to_fill": ("아직 비어 있는 절", "Still empty"),
    "to_tidy": ("정리할 것 {n}", "To tidy up: {n}"),
    "line": ("{n}행", "line {n}"),
    "to_tidy_all": ("모두 보고 고치기", "To see and mend all of them"),
    "error": ("오류", "Error"),
    "warning": ("경고", "Warning"),
    "hint": ("힌트", "Hint"),
    "nothing_yet": ("아직 적은 것이 없습니다.", "Nothing written yet."),
    "front_matter": ("README 머리말", "Front matter"),
    # a lecture
    "watched_on": ("수강", "Watched"),
    "written_on": ("정리", "Written up"),
    "course_links": ("강의 자료", "Material"),
    "link_home": ("강의 홈페이지", "Course page"),
    "link_schedule": ("강의 일정", "Schedule"),
    "link_notes": ("강의 노트", "Course notes"),
    "link_material": ("강의 자료", "Slides"),
    "questions_and_answers": ("질문과 답", "Questions and answers"),
    "answer": ("답", "Answer"),
    "unanswered": ("답을 기다리는 중", "Waiting for an answer"),
    "show_answers": ("답 모두 보기", "Show all answers"),
    "hide_answers": ("답 모두 숨기기", "Hide all answers"),
    "not_written": ("아직 정리하지 않은 강의입니다.", "This lecture has not been written up yet."),
    "assignment": ("과제 {n}", "Assignment {n}"),
    "more_places": ("외 {n}곳", "and {n} more places"),
    "source": ("README 원문 {first}–{last}행", "Source: README, lines {first}–{last}"),
    "mentioned": ("언급한 곳", "Mentioned in"),
    # the feed and the badges
    "news_written": ("{n}강 정리: {title}", "Lecture {n} written up: {title}"),
    "badge": ("학습 진도", "progress"),
    # cs231n-notes init
    "init_lecture": ("강의 {n}개", "{n} lecture"),
    "init_lectures": ("강의 {n}개", "{n} lectures"),
    "init_week": ("{n}주", "{n} week"),
    "init_weeks": ("{n}주", "{n} weeks"),
    "init_entry": ("일지 {n}개", "{n} log entry"),
    "init_entries": ("일지 {n}개", "{n} log entries"),
    "init_task": ("할 일 {n}개", "{n} task"),
    "init_tasks": ("할 일 {n}개", "{n} tasks"),
    "init_question": ("질문 {n}개", "{n} question"),
    "init_questions": ("질문 {n}개", "{n} questions"),
    "init_nothing": (
        "아는 모양의 제목이 없습니다: 절마다 한 페이지가 됩니다",
        "no heading of a known kind: each section becomes a page",
    ),
    "init_differs": (
        "이미 있고 내용이 다릅니다. 바꾸려면 --force",
        "it is there and differs; --force replaces it",
    ),
    "init_not_root": (
        "저장소의 맨 위 폴더가 아닙니다. 워크플로는 그곳에만 둘 수 있습니다",
        "this is not the top of its repository, where workflows belong",
    ),
    "init_outside": ("폴더 밖으로 이어진 링크입니다", "a link that leads out of the folder"),
    "init_next": ("다음에 할 일", "Next"),
    "init_serve": (
        "http://127.0.0.1:8000 에서 보면서 README를 고칩니다",
        "shows the site on http://127.0.0.1:8000 while you edit the README",
    ),
    "init_check": ("고칠 것을 줄 번호와 함께 봅니다", "lists what looks like a slip"),
    "init_push": (
        "Settings > Pages > Source를 GitHub Actions로 하면 발행됩니다",
        'publishes, once Settings > Pages > Source is "GitHub Actions"',
    ),
    "init_package": (
        "PACKAGE에 이 패키지를 설치할 곳을 적으세요",
        "name in PACKAGE where to install this package from",
    ),
    # questions and keywords
    "find": ("질문 찾기", "Find a question"),
    "found": ("{n}개 찾음", "{n} found"),
    "found_none": ("찾는 질문이 없습니다.", "No question found."),
    "only_unanswered": ("답 없는 질문만", "Unanswered only"),
    "count_questions": ("질문 {n}", "Questions: {n}"),
    "count_keywords": ("키워드 {n}", "Keywords: {n}"),
    "count_entries": ("기록 {n}", "Entries: {n}"),
    "count_days": ("공부한 날 {n}일", "{n} days studied"),
    "count_watched": ("수강 {n}/{total}", "Watched {n}/{total}"),
    "count_written": ("정리 {n}", "Written up {n}"),
    "count_waiting": ("답 없음 {n}", "Unanswered {n}"),
    "count_tasks": ("할 일 {n}/{total}", "Tasks {n}/{total}"),
    "undated": ("날짜 없음", "No date"),
    "other_pages": ("다른 페이지", "Other pages"),
    "letters": ("글자", "Letters"),
    "other_letters": ("기타", "Other"),
    # an address that leads nowhere
    "missing_page": ("페이지를 찾을 수 없습니다", "Page not found"),
    "missing_page_hint": (
        "주소가 바뀌었거나 아직 없는 페이지입니다. 아래에서 고르거나 검색해 보세요.",
        "It has moved or does not exist yet. Choose one of these, or search.",
    ),
    # search
    "search_question": ("질문", "Question"),
    "search_entry": ("학습 일지", "Log"),
    "search_broken": ("검색을 쓸 수 없습니다", "Search does not work"),
    "search_broken_hint": (
        "검색 색인을 읽지 못했습니다. 페이지를 새로 고쳐 보세요.",
        "The search index could not be read. Try to reload the page.",
    ),
}
"""Key -> the words in the order of :data:`LANGUAGES`; names in braces are filled in by :meth:`Labels.say`."""

_WEEKDAYS = {"ko": "월화수목금토일", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DATES: Mapping[str, Mapping[str, str]] = {
    "ko": {
        "day": "{m}월 {d}일",
        "weekday": "{m}월 {d}일 {w}",
        "full": "{y}년 {m}월 {d}일",
        "month": "{y}년 {m}월",
        "year": "{y}년",
        "month_name": "{m}월",
        "short": "{m}/{d}",
        "short_month": "{y}.{m}",
    },
    "en": {
        "day": "{n} {d}",
        "weekday": "{w}, {n} {d}",
        "full": "{n} {d}, {y}",
        "month": "{n} {y}",
        "year": "{y}",
        "month_name": "{n}",
        "short": "{n} {d}",
        "short_month": "{n} {y}",
    },
}


class Labels(NamedTuple):
    """The words of one language."""

    language: str
    """One of :data:`LANGUAGES`."""

    def say(self, key: str, **values: object) -> Markup:
        """The words of ``key`` with ``values`` filled in, escaped unless they are markup."""
        words = WORDS[key][LANGUAGES.index(self.language)]
        filled = words.format(**{name: escape(value) for name, value in values.items()}) if values else words
        return Markup(filled)  # noqa: S704 -- our own words, with values escaped

    def link(self, title: str) -> str:
        """The title of a link in this language, where it is one that the package gives; any other as it is."""
        own = (words for key, words in WORDS.items() if key.startswith("link_") and words[0] == title)
        return next(own, (title, title))[LANGUAGES.index(self.language)]

    def date(self, day: dt.date, form: str = "day") -> str:
        """A date as ``day``, ``weekday``, ``full``, ``month``, ``year``, ``month_name``, ``short`` or ``short_month``."""
        names = {"y": day.year, "m": day.month, "d": day.day, "n": _MONTHS[day.month - 1]}
        return _DATES[self.language][form].format(w=self.weekdays[day.weekday()], **names)

    def period(self, period: Period) -> str:
        """A period; a single day as itself."""
        first, last = (self.date(day, "short") for day in period)
        return first if period.first == period.last else f"{first} – {last}"

    @property
    def weekdays(self) -> tuple[str, ...]:
        """Short names of the days of the week, Monday first."""
        return tuple(_WEEKDAYS[self.language])


def labels(language: str) -> Labels:
    """The labels of a language. Regions are ignored (``ko-KR``); an unknown language gets English."""
    short = language.lower().replace("_", "-").split("-")[0]
    return Labels(short if short in LANGUAGES else "en")
