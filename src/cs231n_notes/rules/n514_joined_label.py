from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cs231n_notes import patterns
from cs231n_notes.model import Severity
from cs231n_notes.repairs.source import rows
from cs231n_notes.rules.rule import At, Subject, rule
from cs231n_notes.rules.texts import texts

_LABEL = re.compile(r"(\*\*|__)(?![\s*_])(?:(?!\1).)+(?<![\s*_])\1:?")
_BROKEN = re.compile(r"(?: {2}|\\|<br\s*/?>\s*)$", re.IGNORECASE)
_PICTURE = re.compile(r"\s*(?:!\[|<img\b|\[!\[)", re.IGNORECASE)


@rule(
    "N514",
    "joined-label",
    Severity.WARNING,
    en=("{found} runs on in the line above it", "Start the line with “- ”, or leave a blank line before it."),
    ko=("{found}이(가) 윗줄에 이어져 한 줄로 보입니다", "줄 앞에 “- ”를 붙이거나 윗줄과의 사이에 빈 줄을 두세요."),
    about_ko="굵은 글씨만 있는 줄이 바로 윗줄의 글에 이어집니다. 작은 제목으로 쓰려 했다면 항목 표시나 빈 줄이 빠진 것입니다. 줄을 "
    "바꾸는 빈칸 둘 뒤와 그림 아래의 설명은 따지지 않습니다.",
)
def joined_label(subject: Subject) -> Iterator[At]:
    """A line of nothing but bold text is part of the text above it.

    A small heading was meant, and its bullet or a blank line is missing: both are shown on one line. A line that is
    broken on purpose, and the words below a picture, are left alone.

    Bad:
        1. **활성화 함수**
           - 비선형성을 더함
           **ReLU**
           - 음수를 0으로

    Good:
        1. **활성화 함수**
           - 비선형성을 더함
           - **ReLU**
              - 음수를 0으로
    """
    for text in texts(subject, "\n"):
        for (_, above), (at, line) in pairwise(rows(text.content)):
            label = line.strip()
            if _LABEL.fullmatch(label) and not (_BROKEN.search(above) or _PICTURE.match(above) or _known(label)):
                yield text.at(at + line.index(label), label)


def _known(label: str) -> bool:
    """Whether it is a mark of the template, which the site gives a line of its own."""
    return any(mark.match(label) for mark in (patterns.QUESTION_MARK, patterns.ANSWER_MARK, patterns.KEYWORD_LINE))
