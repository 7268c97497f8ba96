from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.repairs import tags
from cs231n_notes.rules.repaired import reported
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    tags.WORD,
    "no-element",
    Severity.WARNING,
    en=(
        "GitHub takes {found} for HTML and does not show it",
        "Write it as code, `{found}`, or put a backslash before it.",
    ),
    ko=("GitHub은 {found}을(를) HTML로 보고 표시하지 않습니다", "`{found}`처럼 코드로 쓰거나 앞에 \\를 붙이세요."),
    about_ko="꺾쇠로 감싼 말이 GitHub에서 사라집니다. HTML 요소로 보기 때문입니다. 사이트에는 글자로 보입니다.",
    mended=True,
)
def no_element(subject: Subject) -> Iterator[At]:
    """A word in angle brackets is not shown on GitHub, which takes it for HTML.

    The site shows it as text.

    Bad:
        첫 입력은 <Start> 토큰

    Good:
        첫 입력은 `<Start>` 토큰
    """
    return reported(subject, tags.WORD)
