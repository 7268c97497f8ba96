from __future__ import annotations

import re
from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule
from cs231n_notes.rules.texts import texts

_BOX = re.compile(r"\[(?:\]|[ \t]{2,}\]|[ \t]+[xXoO✓]\]|[xX][ \t]+\]|[oO✓]\])(?=[ \t]+\S)|\[[ xX]\](?=[^\s\[(:])")
_GLUED = re.compile(r"[-*+]\[[ xX]?\]")


@rule(
    "N506",
    "checkbox",
    Severity.WARNING,
    en=("“{found}” is no checkbox", "Write “- [ ] ” for an open task and “- [x] ” for one that is done."),
    ko=("“{found}”은(는) 체크 박스가 아닙니다", "할 일은 “- [ ] ”, 끝난 일은 “- [x] ”로 쓰세요."),
    about_ko="체크 박스의 모양이 틀렸습니다. GitHub에 글자로 보이고 할 일로 세지 않습니다.",
)
def checkbox(subject: Subject) -> Iterator[At]:
    """A checkbox is malformed.

    GitHub shows it as text, and it is counted nowhere.

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
    for text in texts(subject):
        if text.opener == "list_item_open" and (match := _BOX.match(text.content)):
            yield text.at(0, match[0])
        for at, line in text.rows():
            if match := _GLUED.match(line):
                yield text.at(at, match[0])
