from __future__ import annotations

import re
from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule
from cs231n_notes.rules.texts import texts

_GLUED = re.compile(r"#{2,6}[^\s#]")


@rule(
    "N507",
    "heading-space",
    Severity.WARNING,
    en=("“{found}” needs a space behind the # to be a heading", "Put a space between the # and the title."),
    ko=("“{found}”: # 뒤에 빈칸이 없어 제목이 아닙니다", "#과 제목 사이를 띄우세요."),
    about_ko="`#` 뒤에 빈칸이 없어 제목이 되지 못합니다. 그 아래의 글은 앞 절에 붙습니다. `#태그`처럼 하나뿐인 `#`은 따지지 않습니다.",
)
def heading_space(subject: Subject) -> Iterator[At]:
    """A heading lacks the space behind its `#`.

    It is text then, and what stands below belongs to the section above. A single `#`, as in `#tag`, is left alone.

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
    for text in texts(subject):
        for at, line in text.rows():
            if _GLUED.match(line):
                yield text.at(at, line if len(line) <= 40 else line[:39] + "…")
