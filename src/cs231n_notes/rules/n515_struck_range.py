from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.repairs import ranges
from cs231n_notes.rules.repaired import reported
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    ranges.CODE,
    "struck-range",
    Severity.WARNING,
    en=("GitHub strikes “{found}” through, for it stands between two ~", "Put a \\ before the ~ of a range."),
    ko=("GitHub에서는 두 ~ 사이의 “{found}”에 취소선이 그어집니다", "범위를 뜻하는 ~ 앞에 \\를 붙이세요."),
    about_ko="범위를 뜻하는 `~`가 둘이면 GitHub은 그 사이에 취소선을 긋습니다. `1~3강, 5~6강`에서 `~`는 보이지 않고 `3강, 5`가 지워진 글이 됩니다. 사이트는 뜻한 대로 보여 줍니다. 글자를 감싼 `~취소~`와 `~~취소~~`는 따지지 않습니다.",
    mended=True,
)
def struck_range(subject: Subject) -> Iterator[At]:
    r"""Two ranges with a `~` stand in one text.

    GitHub takes the two for a strikethrough: of `1~3강, 5~6강` it shows no `~`, and strikes `3강, 5` through. The site
    shows what was meant. Words in tildes, `~취소~` and `~~취소~~`, are left alone.

    Bad:
        - 1~3강, 5~6강 수강

    Good:
        - 1\~3강, 5\~6강 수강
        - 1~3강 수강
        - ~2강 복습~
    """
    return reported(subject, ranges.CODE)
