from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.repairs import headings
from cs231n_notes.rules.repaired import reported
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    headings.CODE,
    "heading-space",
    Severity.WARNING,
    en=("“{found}” needs a space behind the # to be a heading", "Put a space between the # and the title."),
    ko=("“{found}”: # 뒤에 빈칸이 없어 제목이 아닙니다", "#과 제목 사이를 띄우세요."),
    about_ko="`#` 뒤에 빈칸이 없어 GitHub에서는 제목이 되지 못하고, 그 아래의 글은 앞 절에 붙습니다. 사이트는 뜻한 대로 보여 줍니다. `#태그`처럼 하나뿐인 `#`은 따지지 않습니다.",
    mended=True,
)
def heading_space(subject: Subject) -> Iterator[At]:
    """A heading lacks the space behind its `#`.

    It is text to GitHub, and what stands below belongs to the section above. The site shows the heading that was meant. A
    single `#`, as in `#tag`, is left alone.

    Bad:
        ## Lecture 1: Introduction
        하나

        ##Lecture 2: Linear Classifiers
        둘

    Good:
        ## Lecture 1: Introduction
        하나

        ## Lecture 2: Linear Classifiers
        둘, #태그
    """
    return reported(subject, headings.CODE)
