from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cs231n_notes.model import Heading, Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N122",
    "heading-jump",
    Severity.HINT,
    en=(
        "{found} follows {before}: a level is left out (places: {count})",
        "Use one # more than the heading above it has.",
    ),
    ko=("{before} 다음이 {found}입니다. 단계를 건너뜁니다(모두 {count}곳)", "윗제목보다 #을 하나만 더 쓰세요."),
    about_ko="제목의 단계를 건너뜁니다. GitHub의 목차와 화면 낭독기는 단계로 길을 찾습니다. 사이트에서는 빈 단계 없이 보여 줍니다. "
    "같은 모양은 처음 한 곳만 알립니다.",
)
def heading_jump(subject: Subject) -> Iterator[At]:
    """A heading is more than one level below the one above.

    GitHub's outline and screen readers find their way by levels. The site closes the gap. Of jumps of one kind only the
    first is named.

    Bad:
        # 과목

        ## Lecture 1: Introduction

        #### 배운 점
        하나

    Good:
        # 과목

        ## Lecture 1: Introduction

        ### 배운 점
        하나
    """
    kinds: dict[tuple[int, int], list[Heading]] = {}
    for before, heading in pairwise(subject.notes.headings):
        if heading.level > before.level + 1:
            kinds.setdefault((before.level, heading.level), []).append(heading)
    for (before_level, level), headings in kinds.items():
        values = {"before": "#" * before_level, "found": "#" * level, "count": str(len(headings))}
        yield At(headings[0].line, 1, values)
