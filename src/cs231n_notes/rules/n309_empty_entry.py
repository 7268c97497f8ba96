from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cs231n_notes import patterns
from cs231n_notes.model import Severity
from cs231n_notes.rules.days import written
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N309",
    "empty-entry",
    Severity.HINT,
    en=("nothing stands below this date", "Write a line, or take the heading away."),
    ko=("이 날짜 아래에 아무것도 없습니다", "한 줄이라도 적거나 제목을 지우세요."),
    about_ko="날짜만 있고 기록이 없습니다. 빈 날도 공부한 날로 셉니다.",
)
def empty_entry(subject: Subject) -> Iterator[At]:
    """An entry of the log is a date and nothing more.

    It counts as a day of study all the same.

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
    for entry in subject.notes.entries:
        if entry.period and entry.heading == entry.span and not below.get(entry.span.first):
            title = patterns.LEADING.sub("", entry.title)
            period = written(entry)
            if period and not any(letter.isalnum() for letter in title[period.length :]):
                yield At(entry.span.first)
