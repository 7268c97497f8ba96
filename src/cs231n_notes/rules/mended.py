"""N501 to N505, and N511: slips that the site shows as they were meant, and GitHub does not. Found by :mod:`repairs`."""

from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.model import Severity
from cs231n_notes.repairs import bold, bullets, folding, indentation, tags
from cs231n_notes.rules.rule import At, Subject, rule

CODES = frozenset({indentation.CODE, bullets.CODE, tags.WORD, tags.STRAY, bold.CODE, folding.CODE})


def _reported(subject: Subject, code: str) -> Iterator[At]:
    for repair in subject.notes.repairs:
        if repair.code == code:
            yield At(repair.line, repair.column, {"found": repair.found})


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
)
def short_indent(subject: Subject) -> Iterator[At]:
    """Three spaces are enough under ``9. ``, but not under ``10. ``.

    Bad: ``10. Title`` over ``   - note``. Good: ``10. Title`` over ``    - note``.
    """
    return _reported(subject, indentation.CODE)


@rule(
    bullets.CODE,
    "empty-bullet",
    Severity.HINT,
    en=("an empty bullet is left at the end of the list", "Take it away."),
    ko=("목록 끝에 빈 항목이 남아 있습니다", "지우세요."),
)
def empty_bullet(subject: Subject) -> Iterator[At]:
    """Bad: ``- note`` over ``- ``. Good: ``- note``."""
    return _reported(subject, bullets.CODE)


@rule(
    tags.WORD,
    "no-element",
    Severity.WARNING,
    en=(
        "GitHub takes {found} for HTML and does not show it",
        "Write it as code, `{found}`, or put a backslash before it.",
    ),
    ko=("GitHub은 {found}을(를) HTML로 보고 표시하지 않습니다", "`{found}`처럼 코드로 쓰거나 앞에 \\를 붙이세요."),
)
def no_element(subject: Subject) -> Iterator[At]:
    """Bad: ``the <Start> token``. Good: the word in backticks, or with a backslash before it."""
    return _reported(subject, tags.WORD)


@rule(
    tags.STRAY,
    "stray-tag",
    Severity.WARNING,
    en=(
        "{found} has no other half here; it is shown as text",
        "Close the element before the paragraph or section ends, or take the tag away.",
    ),
    ko=("{found}의 짝이 되는 태그가 없어 글자로 보여 줍니다", "문단이나 절이 끝나기 전에 닫거나 태그를 지우세요."),
)
def stray_tag(subject: Subject) -> Iterator[At]:
    """Bad: ``<details>`` without ``</details>``. Good: both, in one section."""
    return _reported(subject, tags.STRAY)


@rule(
    bold.CODE,
    "particle-after-bold",
    Severity.HINT,
    en=(
        "GitHub does not close {found} before the letters that follow",
        "Leave the bracket or quote out of the bold text, or put a space behind it.",
    ),
    ko=(
        "GitHub에서는 바로 뒤의 글자 때문에 {found}의 강조가 닫히지 않습니다",
        "괄호나 따옴표를 강조 밖에 두거나 뒤를 띄우세요.",
    ),
)
def particle(subject: Subject) -> Iterator[At]:
    """CommonMark closes ``**`` behind punctuation only before a space or more punctuation.

    Bad: ``**단어(word)**는``. Good: ``**단어**(word)는``.
    """
    return _reported(subject, bold.CODE)


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
)
def folded_section(subject: Subject) -> Iterator[At]:
    """A page cannot begin in the middle of an element.

    Bad: ``<details>`` over ``## Lecture 1`` and ``</details>`` below it. Good: the heading alone.
    """
    return _reported(subject, folding.CODE)
