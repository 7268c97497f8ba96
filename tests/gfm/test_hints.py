"""Keywords of other lectures become links once; the text itself stays what it was."""

from __future__ import annotations

import re
from xml.etree.ElementTree import fromstring, tostring

import pytest

from cs231n_notes.gfm.hints import Hints
from cs231n_notes.gfm.mentions import UNTOUCHED
from cs231n_notes.slices import Hint

HINTS = [
    Hint("1.md", "1강", ("역전파", "backpropagation")),
    Hint("2.md", "2강", ("norm",)),
    Hint("3.md", "3강", ("batch norm",)),
]


def linked(*slices: str) -> str:
    hints = Hints(HINTS, UNTOUCHED)
    roots = [fromstring(f"<div>{html}</div>") for html in slices]  # noqa: S314 - the test's own
    for root in roots:
        before = "".join(root.itertext())
        hints.put(root, before)
        assert "".join(root.itertext()) == before
    made = "".join(tostring(root, encoding="unicode") for root in roots)
    links = re.sub(r'<a class="notes-hint" href="(\d).md" data-hint="\d강">(.*?)</a>', r"[\2](\1)", made)
    return re.sub("</?div>", "", links)


@pytest.mark.parametrize(
    ("slices", "expected"),
    [
        (["역전파를 배움"], "[역전파를](1) 배움"),
        pytest.param(["역전파, Backpropagation"], "[역전파](1), Backpropagation", id="once by any name"),
        pytest.param(["<p>역전파</p>", "<p>역전파</p>"], "<p>[역전파](1)</p><p>역전파</p>", id="once a page"),
        pytest.param(
            ["<b>가</b> 역전파 <b>역전파</b>"], "<b>가</b> [역전파](1) <b>역전파</b>", id="in the order of reading"
        ),
        pytest.param(["Batch norm, norm"], "[Batch norm](3), [norm](2)", id="the longest of names in one another"),
        pytest.param(["batch norms"], "[batch norms](3)", id="plural"),
        pytest.param(["오차역전파법 normal Xnorm"], "오차역전파법 normal Xnorm", id="inside other words"),
        pytest.param(["<code>norm</code> <h3>norm</h3>"], "<code>norm</code> <h3>norm</h3>", id="code and headings"),
        pytest.param(['<a href="x">norm</a> norm'], '<a href="x">norm</a> [norm](2)', id="never in a link"),
    ],
)
def test_hints(slices: list[str], expected: str) -> None:
    assert linked(*slices) == expected
