from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N510",
    "dead-link",
    Severity.WARNING,
    en=("“{found}” leads nowhere", "Correct the address, or add the file it names."),
    ko=("“{found}”이(가) 가리키는 곳이 없습니다", "주소를 고치거나 그 파일을 넣으세요."),
    about_ko="링크나 그림이 가리키는 파일이나 제목이 없습니다. 사이트에서 링크는 글자로, 그림은 설명으로 보입니다. 다른 서버의 "
    "주소는 확인하지 않습니다.",
)
def dead_link(subject: Subject) -> Iterator[At]:
    """A link, an image or an anchor leads to nothing.

    The site shows a link as text, an image by its description. Addresses on other servers are not looked up.

    Bad:
        ![손실 곡선](images/missing.png)

    Bad:
        ## 1강: 소개
        [아래](#배울-점)를 보라

        ### 배운 점
        하나

    Good:
        ## 1강: 소개
        [아래](#배운-점)를 보라. ![손실 곡선](images/loss.png)

        ### 배운 점
        하나
    """
    for target in subject.missing:
        yield At(target.line, target.column, {"found": target.address})
