from __future__ import annotations

from collections.abc import Iterator

from markdown_it.token import Token

from cs231n_notes import patterns
from cs231n_notes.model import Notes, Severity
from cs231n_notes.rules.rule import At, Subject, rule

_CODE = {"fence", "code_block", "html_block"}


@rule(
    "N513",
    "trailing-space",
    Severity.HINT,
    en=("{count} lines, this one first, end with spaces that do nothing", "Take them away: --fix does it."),
    ko=("이 줄을 비롯해 {count}줄이 쓸모없는 빈칸으로 끝납니다", "지우세요. --fix가 대신 지웁니다."),
    about_ko="줄 끝에 아무 일도 하지 않는 빈칸이 있습니다. 고칠 때마다 바뀐 줄로 보여 눈을 어지럽힙니다. 문단 가운데의 빈칸 둘은 줄을 "
    "바꾸라는 뜻이라 그대로 둡니다. 빈 양식의 줄도 그대로 둡니다. 한 번에 모아 알립니다.",
)
def trailing_space(subject: Subject) -> Iterator[At]:
    """Lines end with spaces that do nothing.

    They show up as changes that are none. Two spaces within a paragraph break the line, and stay; so do the lines of an
    empty template. One finding speaks for all of them.

    Bad:
        ## Lecture 1: Introduction␣

        하나

    Good:
        ## Lecture 1: Introduction

        줄을 바꾸는 빈칸 둘은␣␣
        뜻이 있다
    """
    found = list(places(subject.notes))
    if found:
        yield At(*found[0], {"count": str(len(found))})


def places(notes: Notes) -> Iterator[tuple[int, int]]:
    """Line and column of all space at the end of a line that means nothing.

    A last line of nothing but space stays: without it there would be a line less.
    """
    kept = _kept(notes)
    if not notes.source[-1].strip(" \t"):
        kept.add(len(notes.source))
    for number, line in enumerate(notes.source, 1):
        text = line.rstrip(" \t")
        if text != line and number not in kept and not (text and patterns.EMPTY_LINE.fullmatch(line)):
            yield number, len(text) + 1


def _kept(notes: Notes) -> set[int]:
    """Lines of code, and those within a paragraph whose space breaks the line or may mean something else."""
    kept = set(range(1, notes.front_matter.last + 1)) if notes.front_matter else set()
    for token in notes.tokens:
        if token.map and token.type in _CODE:
            kept.update(range(token.map[0] + 1, token.map[1] + 1))
        elif token.map and token.type == "inline" and token.map[1] - token.map[0] > 1:
            kept.update(_meaningful(token, notes))
    return kept


def _meaningful(token: Token, notes: Notes) -> Iterator[int]:
    first, last = token.map or (0, 0)
    inside = "`" in token.content or "$" in token.content or "<" in token.content
    for line in range(first + 1, last):  # the last line of a text needs no break
        text = notes.source[line - 1]
        if inside or text.endswith("  ") or text.rstrip(" \t").endswith("\\"):
            yield line
