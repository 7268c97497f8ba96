from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cs231n_notes import patterns
from cs231n_notes.model import Entry, Severity
from cs231n_notes.rules.days import at, runs, said, slips
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N309",
    "empty-entry",
    Severity.HINT,
    en=("nothing is said of this day", "Write a line, or take the date away."),
    ko=("이 날짜에 아무것도 적지 않았습니다", "한 줄이라도 적거나 날짜를 지우세요."),
    about_ko="날짜만 있고 기록이 없습니다. 빈 날도 공부한 날로 셉니다. 날짜만 여럿인 목록이나 표는 따지지 않습니다.",
)
def empty_entry(subject: Subject) -> Iterator[At]:
    """An entry of the log is a date and nothing more.

    It counts as a day of study all the same. A list or a table with many bare dates was put down ahead, or is one of days.

    Bad:
        # 과목

        ## Daily Log

        ### 2026년 1월 9일

        ### 2026년 1월 10일
        1. Lecture 1 수강

    Good:
        # 과목

        ## Daily Log

        ### 2026년 1월 9일: 쉼

        ### 2026년 1월 10일
        1. Lecture 1 수강
    """
    below = {heading.line: after.level > heading.level for heading, after in pairwise(subject.notes.headings)}
    for run in runs(subject.notes):
        empty = (entry for entry in run if entry.period and _is_empty(entry, subject))
        for entry in slips((entry for entry in empty if not below.get(entry.span.first)), run):
            yield at(subject, entry)


def _is_empty(entry: Entry, subject: Subject) -> bool:
    """Whether an entry is a date alone. In a row, a mark or a picture stands for something done."""
    if entry.heading:
        rest = patterns.LEADING.sub("", entry.title).removeprefix(said(entry))
        return entry.heading == entry.span and not any(letter.isalnum() for letter in rest)
    _, date, rest = subject.words(entry.span.first).partition(said(entry))
    return entry.span.first == entry.span.last and bool(date) and not rest.strip(" \t|*_:")
