from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes import patterns
from cs231n_notes.model import Severity
from cs231n_notes.rules.days import at
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N301",
    "date-unfinished",
    Severity.WARNING,
    en=("the date “{title}” is unfinished", "Write the whole date, or take it away."),
    ko=("날짜 “{title}”이(가) 끝나지 않았습니다", "날짜를 끝까지 쓰거나 지우세요."),
    about_ko="일지의 날짜를 쓰다 말았습니다. 언제의 기록인지 알 수 없어 어느 날로도 세지 않습니다.",
)
def date_unfinished(subject: Subject) -> Iterator[At]:
    """A date of the log was begun and not finished.

    Nobody knows which day it is, so that it counts for none.

    Bad:
        # 과목

        ## Daily Log

        ### 2026년

    Bad:
        ## Daily Log

        - 2026년 1월 9일: Lecture 3 수강
        - 2026년 1월

    Good:
        # 과목

        ## Daily Log

        ### 2026년 1월 14일
        1. Lecture 3 수강
    """
    for entry in subject.notes.days:
        if not entry.period and patterns.UNFINISHED_DATE.match(patterns.LEADING.sub("", entry.title)):
            yield at(subject, entry, {"title": entry.title})
