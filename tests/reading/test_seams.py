"""A paragraph is cut only where both halves read as they did in one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token

from cs231n_notes import parser
from cs231n_notes.outline import outline
from cs231n_notes.reading.seams import seams
from cs231n_notes.reading.source import Source

# What may reach over the end of a line, in halves.
PIECES = ["Q1. 왜", "A. 답", " ", "**", "*", "`", "``", "$", "$$", "[", "](", ")", "](/x)", "~~", "\\", "<b>", "</b>", "<br>", "가", "_", "  "]  # fmt: skip
LINES = st.lists(st.sampled_from(PIECES), max_size=5).map("".join)
PARAGRAPHS = st.lists(st.tuples(st.sampled_from(["Q1. ", "A. ", "**A.** ", ""]), LINES).map("".join), max_size=6)


def found(text: str) -> list[int]:
    blocks = parser.blocks(text)
    lines = tuple(text.split("\n"))
    return sorted(seams(blocks.tokens, Source(lines, lines, outline(lines, blocks), frozenset())))


def said(text: str) -> list[tuple[str, str]]:
    """What a text consists of, the breaks of its lines aside."""
    children = parser.parser().parseInline(text)[0].children or []
    return merged([token for token in children if token.type not in ("softbreak", "hardbreak")])


def merged(tokens: list[Token]) -> list[tuple[str, str]]:
    parts: list[tuple[str, str]] = []
    for token in tokens:
        content = token.content.strip()
        if token.type.startswith("text") and parts and parts[-1][0] == "text":
            parts[-1] = ("text", (parts[-1][1] + content).replace(" ", ""))
        elif content or not token.type.startswith("text"):
            parts.append(("text" if token.type.startswith("text") else token.type, content.replace(" ", "")))
    return parts


def together(first: list[tuple[str, str]], second: list[tuple[str, str]]) -> list[tuple[str, str]]:
    if first and second and first[-1][0] == second[0][0] == "text":
        return [*first[:-1], ("text", first[-1][1] + second[0][1]), *second[1:]]
    return first + second


@given(PARAGRAPHS)
def test_halves_say_what_the_whole_says(lines: list[str]) -> None:
    text = "Q0. 물음\n" + "\n".join(lines)
    for line in found(text):
        paragraph = [token for token in parser.blocks(text).tokens if token.type == "inline" and token.map]
        around = next(token for token in paragraph if token.map and token.map[0] < line - 1 < token.map[1])
        at = line - 1 - (around.map or [0])[0]
        halves = around.content.split("\n")
        assert said(around.content) == together(said("\n".join(halves[:at])), said("\n".join(halves[at:])))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("Q. 가\nA. 나", [2], id="two lines"),
        pytest.param("Q. 가  \nA. 나", [2], id="a hard break says no more than a paragraph's end"),
        pytest.param("Q. 가\\\nA. 나", [], id="a backslash would be seen"),
        pytest.param("Q. `가\nA. 나`", [], id="code"),
        pytest.param("Q. **가\nA. 나**", [], id="emphasis"),
        pytest.param("Q. [가\nA. 나][다]", [], id="a link whose address stands elsewhere"),
        pytest.param("Q. $가\nA. 나$", [], id="a formula"),
        pytest.param("Q. 가<br>\nA. 나<br/>", [2], id="a line break, the one element that has no end"),
        pytest.param("Q. <b>가\nA. 나</b>", [], id="HTML"),
        pytest.param("Q. 가\n    A. 나", [], id="code, if it stood alone"),
        pytest.param("> Q. 가\n> A. 나", [2], id="a quote"),
        pytest.param("> Q. 가\nA. 나", [], id="a line of a quote without its mark"),
        pytest.param("- Q. 가\n  A. 나", [], id="an item, of which no half can be shown"),
        pytest.param("가\nQ. 나\nA. 다", [3], id="text above"),
    ],
)
def test_where_a_paragraph_is_cut(text: str, lines: list[int]) -> None:
    assert found(text) == lines
