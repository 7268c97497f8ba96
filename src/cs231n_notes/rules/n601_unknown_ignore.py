from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N601",
    "unknown-ignore",
    Severity.WARNING,
    en=(
        "{found} is no rule, so that this comment leaves nothing out",
        "Did you mean {near}? Write the code or name of a rule.",
    ),
    ko=(
        "주석에 적은 “{found}”은(는) 규칙이 아니어서 아무것도 끄지 않습니다",
        "{near}을(를) 뜻했나요? 규칙의 코드나 이름을 적으세요.",
    ),
    about_ko="규칙을 끄는 주석에 없는 코드나 이름을 적었거나 아무것도 적지 않았습니다. 그런 주석은 아무것도 끄지 않습니다.",
)
def unknown_ignore(subject: Subject) -> Iterator[At]:
    """A comment that leaves findings out names no rule, or one that does not exist.

    It leaves nothing out then.

    Bad:
        첫 입력은 <Start> 토큰 <!-- notes: ignore N999 -->

    Good:
        첫 입력은 <Start> 토큰 <!-- notes: ignore N503 -->
    """
    for comment in subject.comments:
        for name in comment.names or ("",):
            if name not in subject.known:
                near = get_close_matches(name, subject.known, n=1, cutoff=0.0)[0]
                yield At(comment.line, comment.column, {"found": name, "near": near})
