from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule

_NO_PROSE = re.compile(r"!?\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])?|<[^<>]*>|https?://\S+")

_HEADING = re.compile(r"<h[1-6]\b", re.IGNORECASE)


@rule(
    "N123",
    "above-headings",
    Severity.HINT,
    en=("this text stands above the first heading and belongs to no section", "Move it below the title."),
    ko=("이 글은 첫 제목 위에 있어 어느 절에도 들지 않습니다", "제목 아래로 옮기세요."),
    about_ko="첫 제목보다 위에 글이 있습니다. 제목을 지웠거나 잘못된 곳에 붙여 넣었을 때 생깁니다. 배지나 그림, 링크만 있는 줄은 "
    "따지지 않습니다.",
)
def above_headings(subject: Subject) -> Iterator[At]:
    """Text stands above the first heading, in no section.

    A heading was lost, or the text was pasted in the wrong place. Badges, images and links are at home there.

    Bad:
        오늘 배운 것을 적는다.

        # 과목

        ## Lecture 1: Introduction
        하나

    Good:
        [![build](https://example.org/badge.svg)](https://example.org/)

        # 과목

        오늘 배운 것을 적는다.

        ## Lecture 1: Introduction
        하나
    """
    if subject.notes.headings:
        first = subject.notes.headings[0].line - 1
        for token in takewhile(lambda token: not token.map or token.map[0] < first, subject.source.tokens):
            if token.type == "html_block" and _HEADING.search(token.content):
                return
            if token.type == "inline" and token.map and token.level == 1 and _says(token.content):
                yield At(token.map[0] + 1)
                return


def _says(text: str) -> bool:
    return any(letter.isalpha() for letter in _NO_PROSE.sub("", text))
