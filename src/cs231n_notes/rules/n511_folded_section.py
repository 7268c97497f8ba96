from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.repairs import folding
from cs231n_notes.rules.repaired import reported
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    folding.CODE,
    "folded-section",
    Severity.HINT,
    en=(
        "{found} is folded around a section that has its own place on the site, and is left out there",
        "Nothing needs to be done: GitHub goes on folding it.",
    ),
    ko=(
        "{found}(으)로 접어 둔 절은 사이트에서 제자리에 펼쳐 보여 줍니다",
        "고치지 않아도 됩니다. GitHub에서는 그대로 접혀 있습니다.",
    ),
    about_ko="강의나 날짜의 절 전체가 `<details>`로 접혀 있습니다. 그 절은 사이트에서 제 페이지를 얻으므로 접지 않고 보여 줍니다.",
    mended=True,
)
def folded_section(subject: Subject) -> Iterator[At]:
    """A whole lecture, day or week is folded away.

    It has a page or place of its own on the site, and no page can begin in the middle of an element.

    Bad:
        # 과목

        <details>
        <summary>1강</summary>

        ## 1강: 소개
        하나

        </details>

    Good:
        # 과목

        ## 1강: 소개

        <details>
        <summary>풀이</summary>

        하나

        </details>
    """
    return reported(subject, folding.CODE)
