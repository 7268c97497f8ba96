"""N12x: sections that are not what they seem."""

from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Role, Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N121",
    "unknown-section",
    Severity.HINT,
    en=(
        "“{title}” is no kind of section that is known; it gets a page of its own",
        "If it is a known kind under another name, say so in course.yml (patterns).",
    ),
    ko=(
        "“{title}”은(는) 아는 종류의 절이 아니어서 따로 한 쪽이 됩니다",
        "아는 종류의 다른 이름이라면 course.yml의 patterns에 적으세요.",
    ),
)
def unknown(subject: Subject) -> Iterator[At]:
    """A lecture or a log under a heading that was not recognised ends among the other pages.

    Bad: ``## 렉쳐 노트 둘`` for a lecture. Good: ``## Lecture 2``; ``## 참고 자료`` is fine as it is.
    """
    notes = subject.notes
    known = notes.weeks or notes.entries or notes.lectures
    for block in notes.blocks if known else ():  # notes of no known shape are all such sections
        if block.role is Role.OTHER and block.heading and block.title:
            yield At(block.heading.first, 1, {"title": block.title})
