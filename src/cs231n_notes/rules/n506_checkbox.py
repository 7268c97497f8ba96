from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.repairs import checkboxes
from cs231n_notes.rules.repaired import reported
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    checkboxes.CODE,
    "checkbox",
    Severity.WARNING,
    en=("“{found}” is no checkbox", "Write “- [ ] ” for an open task and “- [x] ” for one that is done."),
    ko=("“{found}”은(는) 체크 박스가 아닙니다", "할 일은 “- [ ] ”, 끝난 일은 “- [x] ”로 쓰세요."),
    about_ko="체크 박스의 모양이 틀렸습니다. GitHub에 글자로 보입니다. 사이트는 뜻한 대로 보여 줍니다.",
    mended=True,
)
def checkbox(subject: Subject) -> Iterator[At]:
    """A checkbox is malformed.

    GitHub shows it as text. The site shows the box that was meant.

    Bad:
        ## 로드맵

        ### 1주차
        - [] 강의 4강 수강

    Bad:
        ## 로드맵

        ### 1주차
        - [x]강의 4강 수강

    Good:
        ## 로드맵

        ### 1주차
        - [ ] 강의 4강 수강
        - [x] 강의 3강 수강
    """
    return reported(subject, checkboxes.CODE)
