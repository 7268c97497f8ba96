"""Rendered pages on one page: their ids kept apart, their headings a level lower, their links led along."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from cs231n_notes.gathering import Rendered, gathered, redirected
from tests.gfm.oracle import ours

HOSTILE = Path(__file__).with_name("hostile") / "README.md"


def moved(html: str) -> str:
    pages = [Rendered("lecture-02", "lectures/lecture-02/", html), Rendered("lecture-03", "lectures/lecture-03/", "")]
    first = gathered(pages, "print/").partition("</section>")[0]
    return first.removeprefix('<section class="notes-gathered" id="lecture-02">').strip()


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<h1 id="가">제목</h1><h6>끝</h6>', '<h2 id="lecture-02:가">제목</h2><h6>끝</h6>'),
        pytest.param('<h2 id="a">x<a class="headerlink" href="#a" title="t">¶</a></h2>', '<h3 id="lecture-02:a">x</h3>', id="no links of headings"),
        pytest.param('<a href="#fn:1" id="fnref:1">1</a>', '<a href="#lecture-02:fn:1" id="lecture-02:fnref:1">1</a>', id="inside the page"),
        pytest.param('<label for="a">', '<label for="a">', id="no id, nothing to do"),
        pytest.param('<a href="../lecture-03/#배운-점">', '<a href="#lecture-03:배운-점">', id="to a page beside it"),
        pytest.param('<a href="../lecture-03/">', '<a href="#lecture-03">', id="to the top of a page beside it"),
        pytest.param('<a href="../lecture-04/#a">', '<a href="../lectures/lecture-04/#a">', id="to a page that is not here"),
        pytest.param('<a href="../../log/?q=1#a">', '<a href="../log/?q=1#a">', id="elsewhere on the site"),
        pytest.param('<a href="../../">', '<a href="../">', id="to the front page"),
        pytest.param('<img src="../../files/a%20b.png" alt="x">', '<img src="../files/a%20b.png" alt="x">', id="an image"),
        pytest.param('<a href="https://example.org/#a">', '<a href="https://example.org/#a">', id="another site"),
        pytest.param('<code>&lt;a id="x" href="#y"&gt;</code>', '<code>&lt;a id="x" href="#y"&gt;</code>', id="text that looks like a tag"),
    ],
)  # fmt: skip
def test_what_is_moved(html: str, expected: str) -> None:
    assert moved(html) == expected


def test_what_gathers_leads_to_what_is_below() -> None:
    html = '<a href="../lectures/lecture-02/">둘</a> <a href="../log/">일지</a> <a href="#x">여기</a>'
    expected = '<a href="#lecture-02">둘</a> <a href="../log/">일지</a> <a href="#x">여기</a>'
    assert redirected(html, "print/", {"lectures/lecture-02/": "lecture-02"}) == expected


def test_tags_are_found_where_a_parser_finds_them() -> None:
    """It looks at the tags of text that is made as to have them found; whatever the notes hold, no id may be left out."""
    html = ours(HOSTILE.read_text(encoding="utf-8"))
    ids = [str(element["id"]) for element in BeautifulSoup(html, "html.parser")(id=True)]
    assert len(ids) > 20
    assert [str(element["id"]) for element in BeautifulSoup(moved(html), "html.parser")(id=True)] == [
        " ".join(f"lecture-02:{name}" for name in found.split()) for found in ids
    ]
