from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes import patterns
from cs231n_notes.model import Severity, WeekState
from cs231n_notes.rules.overview import line_of
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N117",
    "week-now",
    Severity.WARNING,
    en=("week {stated} is called the present one, but the roadmap is in week {doing}", "Bring the two in line."),
    ko=("현재 {stated}주차라고 적혀 있는데 로드맵은 {doing}주차를 진행 중입니다", "둘을 맞추세요."),
    about_ko="개요에 적은 현재 주와 로드맵에서 진행 중인 주가 다릅니다. 새 주를 시작하면서 한쪽만 고쳤을 때 생깁니다.",
)
def week_now(subject: Subject) -> Iterator[At]:
    """The present week of the introduction is not the one under way in the roadmap.

    It happens when a new week begins and only one of the two is brought up to date.

    Bad:
        ## 개요
        - **현재 상태**: 1주차 진행 중

        ## 로드맵

        ### 1주차 (완료)
        - [x] 강의 1강 수강

        ### 2주차 (진행 중)
        - [ ] 강의 2강 수강

    Good:
        ## 개요
        - **현재 상태**: 2주차 진행 중

        ## 로드맵

        ### 1주차 (완료)
        - [x] 강의 1강 수강

        ### 2주차 (진행 중)
        - [ ] 강의 2강 수강
    """
    stated = subject.notes.overview.stated_week
    doing = [w.number for w in subject.notes.weeks if w.stated is WeekState.DOING and w.number is not None]
    if stated is not None and doing and stated not in doing:
        yield At(
            line_of(subject, patterns.STATED_WEEK), 1, {"stated": str(stated), "doing": ", ".join(map(str, doing))}
        )
