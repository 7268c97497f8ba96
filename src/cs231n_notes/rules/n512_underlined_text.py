from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule

_SENTENCE = re.compile(r"\n|[.!?。]\s*$|(?:\S+\s+){3}.*[다요함음임됨움]\s*$")
_LONGEST = 60
"""Characters a title may have."""


@rule(
    "N512",
    "underlined-text",
    Severity.WARNING,
    en=("the line of dashes right below makes this text a heading", "Leave a blank line before the dashes."),
    ko=("바로 아래의 --- 때문에 이 글이 제목이 됩니다", "--- 앞에 빈 줄을 두세요."),
    about_ko="글 바로 아래에 `---`가 붙어 있으면 그 글이 제목이 됩니다. 가로줄을 그으려 했다면 빈 줄이 하나 빠진 것입니다. 짧은 "
    "글은 제목으로 쓴 것으로 봅니다.",
)
def underlined_text(subject: Subject) -> Iterator[At]:
    """Dashes right below a sentence make it a heading.

    A line across the page was meant, and a blank line is missing. A few words are taken for a title.

    Bad:
        ## Lecture 1: Introduction

        이미지는 숫자의 격자라는 것을 배움
        ---

    Good:
        소개
        ---

        이미지는 숫자의 격자라는 것을 배움

        ---
    """
    for token, inside in pairwise(subject.source.tokens):
        underlined = token.type == "heading_open" and token.markup == "-"
        if underlined and token.map and (len(inside.content) > _LONGEST or _SENTENCE.search(inside.content)):
            yield At(token.map[0] + 1)
