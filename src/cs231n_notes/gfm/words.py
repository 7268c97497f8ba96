"""The few words the rendering adds itself, in Korean and English."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """The words of one language."""

    alerts: dict[str, str]
    """Kind of a GitHub alert -> its title."""
    footnotes: str
    back: str
    """Name of the link from a footnote to its mark; ``{}`` is the footnote's number."""
    task: str
    """Name of a checkbox without a text of its own."""
    blank: str
    """Name of a table's heading without a text."""


WORDS = {
    "ko": Words(
        {"note": "참고", "tip": "팁", "important": "중요", "warning": "주의", "caution": "경고"},
        footnotes="각주",
        back="본문 {}번 각주 위치로 돌아가기",
        task="할 일",
        blank="빈 칸",
    ),
    "en": Words(
        {"note": "Note", "tip": "Tip", "important": "Important", "warning": "Warning", "caution": "Caution"},
        footnotes="Footnotes",
        back="Back to reference {}",
        task="Task",
        blank="Blank",
    ),
}

ADMONITIONS = {
    "note": "note",
    "tip": "tip",
    "important": "info",
    "warning": "warning",
    "caution": "danger",
}
"""Kind of a GitHub alert -> Material's admonition."""
