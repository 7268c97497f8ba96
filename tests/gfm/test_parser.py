"""The parser's face to the core: block structure, definitions, plain text."""

from __future__ import annotations

import pytest

from cs231n_notes import parser
from tests.gfm.oracle import differs


def test_blocks_have_lines_and_no_inline_tokens() -> None:
    tokens, _ = parser.blocks("# 하나\n\n- **둘**\n")
    assert [(token.type, token.map) for token in tokens if token.map and token.nesting > 0] == [
        ("heading_open", [0, 1]),
        ("bullet_list_open", [2, 3]),
        ("list_item_open", [2, 3]),
        ("paragraph_open", [2, 3]),
    ]
    assert all(not token.children for token in tokens)


def test_definitions_are_found_wherever_they_are() -> None:
    tokens, env = parser.blocks("글[^a]\n\n> [R  r]: /u\n\n- [^a]: 각주\n")
    assert env["references"]["R R"]["map"] == [2, 3]
    assert [token.meta["label"] for token in tokens if token.type == "footnote_reference_open"] == ["a"]


def test_blocks_of_one_text_know_nothing_of_another() -> None:
    parser.blocks("[r]: /u\n\n[^1]: 각주\n")
    _, env = parser.blocks("[r] [^1]\n")
    assert env["references"] == {}
    assert env["footnote_labels"] == set()


def test_windows_line_ends_count_as_one() -> None:
    tokens, _ = parser.blocks("하나\r\n\r\n# 둘\r\n")
    assert next(token.map for token in tokens if token.type == "heading_open") == [2, 3]


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("Lecture 2: 분류", "Lecture 2: 분류"),
        ("**단어(word)**는 *기울임*", "단어(word)는 기울임"),
        ("[글](/u) ![그림 **굵게**](i) `a  b`", "글 그림 굵게 a  b"),
        ("$x^2$와 $$y$$", "x^2와 y"),
        (":rocket: <b>굵게</b> &amp; \\*", "🚀 굵게 & *"),
        ("하나\n둘", "하나 둘"),
        ("snake_case www.example.org", "snake_case www.example.org"),
        ("", ""),
    ],
)
def test_plain_text(markdown: str, plain: str) -> None:
    assert parser.plain(markdown) == plain


def test_plain_text_of_a_reference_needs_its_definition() -> None:
    _, env = parser.blocks("[글]: /u\n\n[^1]: 각주\n")
    assert parser.plain("[글]과 [^1]", env) == "글과"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("**단어(word)**는", True, id="particle after a bracket"),
        pytest.param('**"인용"**이라고', True, id="particle after a quote"),
        pytest.param("가**(나)**", True, id="letter before a bracket"),
        pytest.param("~~지움!~~은", True, id="strikethrough too"),
        pytest.param("**단어**는", False, id="GitHub closes it"),
        pytest.param("**단어(word)** 는", False, id="a space follows"),
        pytest.param("**(word)**s", False, id="no Korean next to it"),
        pytest.param("한글 2 * 3 * 4", False, id="no emphasis at all"),
    ],
)
def test_emphasis_only_cjk_rules_close_is_known(text: str, *, expected: bool) -> None:
    assert differs(text) is expected
