"""Blocks parsed with the whole README render as the slice alone would: what is handed on must not show."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs231n_notes.course import Course
from cs231n_notes.gfm.footnotes import Env
from cs231n_notes.gfm.ids import Ids
from cs231n_notes.gfm.page import slices_page
from cs231n_notes.gfm.tree import render
from cs231n_notes.gfm.words import WORDS
from cs231n_notes.model import Span
from cs231n_notes.pages import make
from cs231n_notes.parsed import Parsed
from cs231n_notes.progress import measure
from cs231n_notes.reading import read
from cs231n_notes.slices import MARKER

NOTES = [
    *sorted((Path(__file__).parent / "reading" / "golden").glob("*.md")),
    Path(__file__).parents[1] / "notes" / "README.md",
]
PIECES = [
    "# 가", "## Lecture 1", "## Lecture 2: 나", "#### 배운 점", "#### 질문", "##### 1. 왜", "**Q.** 왜", "> **A.** 답", "> - 목록",
    "## Daily Log", "### 2026-01-09", "- 항목", "  - [x] 1강", "    이어서", "1. 하나", "   ```", "```", "본문[^1]", "[^1]: 각주",
    "[x]: https://example.org", "[x]", "<details>", "</details>", "<Start>", "**단어(word)**는", "| a |", "| - |", "---", "", "",
    "> [!NOTE]", "> 알림", "$x$",
]  # fmt: skip


def same(text: str) -> None:
    notes = read(text)
    pages = make(notes, measure(notes, Course()), Course())
    parsed = Parsed(notes, (span for page in pages for span in page.spans))
    for page in pages:
        sheet = page.text.partition(MARKER + "\n")[2]
        assert html(slices_page(sheet, WORDS["ko"], parsed)) == html(slices_page(sheet, WORDS["ko"]))


def html(root: Element) -> str:
    """Raw HTML at the end of a slice may bring its line end along; nothing shows of that."""
    return re.sub(r"\n+", "\n", tostring(root, encoding="unicode"))


@pytest.mark.parametrize("case", NOTES, ids=lambda case: case.stem)
def test_notes_render_the_same(case: Path) -> None:
    same(case.read_text(encoding="utf-8"))


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("\n".join))
def test_any_document_renders_the_same(text: str) -> None:
    same(text)


def test_each_block_is_given_away_once() -> None:
    notes = read("# 가\n\n- 하나\n- 둘\n\n글\n")
    parsed = Parsed(notes)
    first = parsed.take(Span(3, 4), "- 하나\n- 둘")
    assert first is not None
    assert first[0].map == [0, 3]  # a list reaches over the blank line behind it
    assert parsed.take(Span(3, 4), "- 하나\n- 둘") is None


def test_lines_shown_again_are_rendered_once() -> None:
    lines, text = Span(1, 3), "### 왜\n\n*답*"
    parsed = Parsed(read(text), [lines, lines, lines])
    assert parsed.kept(lines, text) is None
    parsed.keep(lines, text, render(text, WORDS["ko"], Env(), Ids()))
    assert parsed.kept(lines, "다른 글") is None
    second, third = parsed.kept(lines, text), parsed.kept(lines, text)
    assert second is not None
    assert third is not None
    second.root.clear()
    assert [(heading.text, line) for heading, line in third.lines.items()] == [("왜", 0)]
    assert third.root.findtext("p/em") == "답"
    assert parsed.kept(lines, text) is None


@pytest.mark.parametrize("text", ["글[^1]\n\n[^1]: 각주", '<p id="곳">글</p>'])
def test_what_has_ids_is_rendered_for_each_page(text: str) -> None:
    lines = Span(1, len(text.split("\n")))
    parsed = Parsed(read(text), [lines, lines])
    parsed.keep(lines, text, render(text, WORDS["ko"], Env(), Ids()))
    assert parsed.kept(lines, text) is None


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        pytest.param(Span(4, 4), "- 둘", id="part of a block"),
        pytest.param(Span(6, 6), "다른 글", id="another text"),
        pytest.param(Span(2, 2), "", id="nothing"),
    ],
)
def test_what_is_no_whole_block_of_the_readme_has_to_be_parsed(lines: Span, text: str) -> None:
    assert Parsed(read("# 가\n\n- 하나\n- 둘\n\n글\n")).take(lines, text) is None
