from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes import patterns
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
        "“{title}”은(는) 아는 종류의 절이 아니어서 따로 한 페이지가 됩니다",
        "아는 종류의 다른 이름이라면 course.yml의 patterns에 적으세요.",
    ),
    about_ko="무엇을 적은 절인지 제목으로 알 수 없습니다. 강의나 일지의 제목을 알아보지 못하면 그 절은 다른 페이지들 사이에 "
    "놓입니다. 참고 자료나 라이선스처럼 흔한 절, 아는 절이 하나도 없는 노트는 따지지 않습니다.",
)
def unknown_section(subject: Subject) -> Iterator[At]:
    """A heading names no known kind of section.

    A lecture or a log whose heading was not recognised ends among the other pages. Sections that every README may have,
    such as references, are left alone, and so are notes of another shape, in which nothing was recognised.

    Bad:
        ## Lecture 1: Introduction
        하나

        ## 렉쳐 노트 둘
        둘

    Good:
        ## Lecture 1: Introduction
        하나

        ## Lecture 2: Linear Classifiers
        둘

        ## 참고 자료
        책 한 권
    """
    notes = subject.notes
    known = any(week.number is not None for week in notes.weeks) or notes.entries or notes.lectures
    for block in notes.blocks if known else ():
        if block.role is Role.OTHER and block.heading and block.title and not _ordinary(block.title):
            yield At(block.heading.first, 1, {"title": block.title})


def _ordinary(title: str) -> bool:
    name = patterns.LEADING.sub("", title)
    return bool(patterns.ORDINARY.search(name) or patterns.QUESTIONS.search(name))
