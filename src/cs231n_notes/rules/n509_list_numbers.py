from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from cs231n_notes.model import Severity
from cs231n_notes.rules.rule import At, Subject, rule


@rule(
    "N509",
    "list-numbers",
    Severity.HINT,
    en=("{number}. follows {before}. here; the list is shown with {shown}.", "Number the items one by one."),
    ko=("{before}. 다음이 {number}.입니다. 화면에는 {shown}.(으)로 나옵니다", "번호를 하나씩 이어 쓰세요."),
    about_ko="번호 목록의 번호가 건너뜁니다. GitHub은 첫 번호부터 스스로 세므로 쓴 번호와 다르게 보입니다. 모두 `1.`로 쓰는 "
    "방식은 따지지 않습니다.",
)
def list_numbers(subject: Subject) -> Iterator[At]:
    """The numbers of a list skip or repeat.

    GitHub counts by itself from the first number on, and shows others than were written. A list of nothing but `1.` is a
    style, not a slip.

    Bad:
        1. 하나
        3. 둘
        4. 셋

    Good:
        1. 하나
        2. 둘
        3. 셋
    """
    for items in numbered_lists(subject.source.tokens):
        written = [int(item.info or 0) for item in items]
        if len(set(written)) == 1:
            continue
        for index, (before, number) in enumerate(pairwise(written), 1):
            if number != before + 1:
                values = {"number": str(number), "before": str(before), "shown": str(written[0] + index)}
                line = (items[index].map or [0])[0]
                written_at = re.search(rf"(?<!\d){items[index].info}[.)]", subject.source.lines[line])
                yield At(line + 1, written_at.start() + 1 if written_at else 1, values)


def numbered_lists(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The items of every numbered list."""
    opened: list[list[Token]] = []
    for token in tokens:
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            opened.append([])
        elif token.type == "list_item_open":
            opened[-1].append(token)
        elif token.type == "bullet_list_close":
            opened.pop()
        elif token.type == "ordered_list_close":
            yield opened.pop()
