from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.repairs import tags
from cs231n_notes.rules.repaired import reported
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    tags.STRAY,
    "stray-tag",
    Severity.WARNING,
    en=(
        "{found} has no other half here; it is shown as text",
        "Close the element before the paragraph or section ends, or take the tag away.",
    ),
    ko=("{found}의 짝이 되는 태그가 없어 글자로 보여 줍니다", "문단이나 절이 끝나기 전에 닫거나 태그를 지우세요."),
    about_ko="HTML 태그의 짝이 없습니다. GitHub에서는 뒤의 글까지 굵어지거나 접힐 수 있습니다. 사이트는 태그를 글자로 보여 줍니다.",
    mended=True,
)
def stray_tag(subject: Subject) -> Iterator[At]:
    """An HTML tag lacks its other half.

    On GitHub all that follows may be bold, or folded. The site shows the tag as text.

    Bad:
        <details>
        <summary>풀이</summary>

        답은 3

    Good:
        <details>
        <summary>풀이</summary>

        답은 3

        </details>
    """
    return reported(subject, tags.STRAY)
