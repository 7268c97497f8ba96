"""N506 to N510: Markdown that does not do what it looks like. Code is never judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it.token import Token

from cs231n_notes.model import Severity
from cs231n_notes.repairs import inline
from cs231n_notes.repairs.source import Piece
from cs231n_notes.rules.rule import At, Subject, rule

_BOX = re.compile(r"\[(?:\]|[ \t]{2,}\]|[ \t]+[xXoO✓]\]|[xX][ \t]+\]|[oO✓]\])(?=[ \t]+\S)|\[[ xX]\](?=[^\s\[(:])")
_GLUED_BOX = re.compile(r"[-*+]\[[ xX]?\]")
_GLUED_HEADING = re.compile(r"#{2,6}[^\s#]")
_PAIRED = re.compile(r"(?<!\*)\*\*(?![\s*])[^*\n]*[^*\s]\*\*(?!\*)")


@rule(
    "N506",
    "checkbox",
    Severity.WARNING,
    en=("“{found}” is no checkbox", "Write “- [ ] ” for an open task and “- [x] ” for one that is done."),
    ko=("“{found}”은(는) 체크 박스가 아닙니다", "할 일은 “- [ ] ”, 끝난 일은 “- [x] ”로 쓰세요."),
)
def checkbox(subject: Subject) -> Iterator[At]:
    """A task with a malformed box is counted nowhere.

    Bad: ``- [] 강의 4강``, ``-[x] 강의 4강``, ``- [x]강의 4강``. Good: ``- [x] 강의 4강``.
    """
    for kind, token, piece in _texts(subject):
        if kind == "list_item_open" and (match := _BOX.match(token.content)):
            yield _at(piece, 0, match[0])
        for at, line in _rows(token.content):
            if match := _GLUED_BOX.match(line):
                yield _at(piece, at, match[0])


@rule(
    "N507",
    "heading-space",
    Severity.WARNING,
    en=("“{found}” needs a space behind the # to be a heading", "Put a space between the # and the title."),
    ko=("“{found}”: # 뒤에 빈칸이 없어 제목이 아닙니다", "#과 제목 사이를 띄우세요."),
)
def heading(subject: Subject) -> Iterator[At]:
    """Bad: ``##제목``. Good: ``## 제목``."""
    for _, token, piece in _texts(subject):
        for at, line in _rows(token.content):
            if _GLUED_HEADING.match(line):
                yield _at(piece, at, line if len(line) <= 40 else line[:39] + "…")


@rule(
    "N508",
    "emphasis",
    Severity.WARNING,
    en=(
        "{found} opens or closes nothing and is shown as it is",
        "Give bold text as many asterisks at its end as at its start.",
    ),
    ko=("{found}이(가) 짝 없이 남아 그대로 보입니다", "강조의 앞과 뒤에 * 개수를 맞추세요."),
)
def emphasis(subject: Subject) -> Iterator[At]:
    """Bad: ``**SGD에 대해***``, ``**SGD에 대해``. Good: ``**SGD에 대해**``. ``2**10`` is left alone."""
    for _, token, piece in _texts(subject):
        if "**" not in token.content or "**" not in _PAIRED.sub("", token.content):
            continue
        for run in inline.runs(token.content):
            around = token.content[max(run.at - 1, 0) : run.at] + token.content[run.at + run.length :][:1]
            power = len(around) == 2 and around.isalnum() and around.isascii()
            if run.length > 1 and not power:
                yield _at(piece, run.at, "*" * run.length)


@rule(
    "N509",
    "list-numbers",
    Severity.HINT,
    en=("{number}. follows {before}. here; the list is shown with {shown}.", "Number the items one by one."),
    ko=("{before}. 다음이 {number}.입니다. 화면에는 {shown}.으로 나옵니다", "번호를 하나씩 이어 쓰세요."),
)
def numbers(subject: Subject) -> Iterator[At]:
    """GitHub counts by itself from the first number on. A list of nothing but ``1.`` is a style, not a slip.

    Bad: 1. 2. 4. Good: 1. 2. 3.
    """
    for items in _lists(subject):
        written = [int(item.info or 0) for item in items]
        if len(set(written)) == 1:
            continue
        for index, (before, number) in enumerate(pairwise(written), 1):
            if number != before + 1:
                values = {"number": str(number), "before": str(before), "shown": str(written[0] + index)}
                line = items[index].map
                yield At(line[0] + 1 if line else 1, 1, values)


@rule(
    "N510",
    "dead-link",
    Severity.WARNING,
    en=("“{found}” leads nowhere", "Correct the address, or add the file it names."),
    ko=("“{found}”이(가) 가리키는 곳이 없습니다", "주소를 고치거나 그 파일을 넣으세요."),
)
def dead_link(subject: Subject) -> Iterator[At]:
    """Bad: ``![그림](images/losss.png)`` beside ``images/loss.png``. Good: ``![그림](images/loss.png)``."""
    for target in subject.missing:
        yield At(target.line, target.column, {"found": target.address})


def _texts(subject: Subject) -> Iterator[tuple[str, Token, Piece]]:
    """Running text with the kind of block it starts; headings are running text, too."""
    tokens = subject.source.tokens
    opener = {id(token): before.type for before, token in zip(tokens, tokens[2:], strict=False)}
    for token, piece in subject.source.inlines():
        yield opener.get(id(token), ""), token, piece


def _rows(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text, each with its place in it."""
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def _at(piece: Piece, at: int, found: str) -> At:
    line, column = piece.place(at)
    return At(line + 1, column + 1, {"found": found})


def _lists(subject: Subject) -> Iterator[list[Token]]:
    """The items of every ordered list."""
    opened: list[list[Token]] = []
    for token in subject.source.tokens:
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            opened.append([])
        elif token.type == "list_item_open":
            opened[-1].append(token)
        elif token.type == "bullet_list_close":
            opened.pop()
        elif token.type == "ordered_list_close":
            yield opened.pop()
