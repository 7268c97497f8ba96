from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.repairs import indentation
from cs231n_notes.rules.repaired import reported
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    indentation.CODE,
    "short-indent",
    Severity.WARNING,
    en=(
        "this falls out of item {found} on GitHub: it is indented short of the item's text",
        "Indent it as far as the text behind “{found}”.",
    ),
    ko=(
        "들여쓰기가 모자라 GitHub에서는 {found} 항목 밖으로 나갑니다",
        "“{found}” 뒤의 글자와 같은 칸까지 들여 쓰세요.",
    ),
    about_ko="번호 항목에 딸린 줄의 들여쓰기가 모자랍니다. `9. ` 아래는 세 칸이면 되지만 `10. ` 아래는 네 칸이라야 합니다. "
    "모자라면 GitHub에서 목록이 끊어집니다. 사이트는 뜻한 대로 보여 줍니다.",
    mended=True,
)
def short_indent(subject: Subject) -> Iterator[At]:
    """What belongs to a numbered item is indented short of its text.

    Three spaces are enough under `9. `, but not under `10. `: GitHub ends the list there. The site shows what was meant.

    Bad:
        9. 아홉
           - 아홉째의 내용
        10. 열
           - 열째의 내용

    Good:
        9. 아홉
           - 아홉째의 내용
        10. 열
            - 열째의 내용
    """
    return reported(subject, indentation.CODE)
