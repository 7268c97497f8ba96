from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.repairs import bullets
from cs231n_notes.rules.repaired import reported
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    bullets.CODE,
    "empty-bullet",
    Severity.HINT,
    en=("an empty bullet is left at the end of the list", "Take it away."),
    ko=("목록 끝에 빈 항목이 남아 있습니다", "지우세요."),
    about_ko="목록 끝에, 흔히 다음 제목 바로 앞에, 빈 `-`가 남아 있습니다. GitHub에는 빈 점으로 보입니다. 사이트에는 보이지 "
    "않습니다.",
    mended=True,
)
def empty_bullet(subject: Subject) -> Iterator[At]:
    """An empty bullet is left at the end of a list, often right before a heading.

    GitHub shows a dot with nothing behind it. The site does not.

    Bad:
        - 하나
        - 둘
        -

        ## 다음

    Good:
        - 하나
        - 둘

        ## 다음
    """
    return reported(subject, bullets.CODE)
