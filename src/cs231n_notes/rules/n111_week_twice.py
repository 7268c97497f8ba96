from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.parents import parents
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N111",
    "week-twice",
    Severity.WARNING,
    en=("week {number} is there already, on line {first}", "Correct the number, or join the two weeks."),
    ko=("{number}주차는 {first}행에 이미 있습니다", "번호를 고치거나 두 주를 합치세요."),
    about_ko="같은 번호의 주가 두 번 나옵니다. 베껴 쓰고 번호를 고치지 않았을 때 생깁니다. 과정이 여러 부로 나뉘어 있으면 부마다 1주차부터 세어도 됩니다.",
)
def week_twice(subject: Subject) -> Iterator[At]:
    """Two weeks of the roadmap have one number.

    It happens when a week is copied and its number is left as it was. Each part of a course may begin with week 1.

    Bad:
        ## 로드맵

        ### 1주차
        - [x] 강의 1강 수강

        ### 1주차
        - [ ] 강의 2강 수강

    Good:
        ## 로드맵

        ### 1주차
        - [x] 강의 1강 수강

        ### 2주차
        - [ ] 강의 2강 수강
    """
    weeks = [week for week in subject.notes.weeks if week.number is not None]
    above = parents(subject.notes.headings, {week.span.first for week in weeks})
    lines = [0, *sorted(above)]
    first: dict[tuple[int, int | None], int] = {}
    for week in weeks:
        own = week.span.first
        # A week that is an item or a row stands below the nearest heading.
        place = above.get(own, lines[bisect_right(lines, own) - 1])
        line = first.setdefault((place, week.number), own)
        if line != own:
            yield At(own, 1, {"number": str(week.number), "first": str(line)})
