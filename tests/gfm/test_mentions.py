"""Lectures named in running text lead to their pages; the text itself stays what it was."""

from __future__ import annotations

import re
from xml.etree.ElementTree import fromstring, tostring

import pytest

from cs231n_notes.gfm.mentions import mentions

LECTURES = {str(number): f"lecture-{number:02}.md" for number in range(1, 10)}


def linked(html: str) -> str:
    root = fromstring(f"<div>{html}</div>")  # noqa: S314 - the test's own
    before = "".join(root.itertext())
    mentions(root, LECTURES)
    assert "".join(root.itertext()) == before
    made = tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")
    return re.sub(r'<a class="notes-mention" href="lecture-0(\d).md">(.*?)</a>', r"[\2](\1)", made)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lecture 3 수강", "[Lecture 3](3) 수강"),
        ("3강을 보고", "[3강을](3) 보고"),
        ("GitHub에 강의 5, 6강 정리", "GitHub에 [강의 5](5), [6강](6) 정리"),
        ("Lecture 1 ~ 9 Review", "[Lecture 1](1) ~ [9](9) Review"),
        ("Ch.03에서, Ch. 4", "[Ch.03에서](3), [Ch. 4](4)"),
        ("1강부터 3강까지", "[1강부터](1) [3강까지](3)"),
        ("제2강에서는", "[제2강에서는](2)"),
        ("<p><b>4강</b> 뒤 5강</p>", "<p><b>[4강](4)</b> 뒤 [5강](5)</p>"),
        pytest.param("강의 4주, 마지막 1주", "강의 4주, 마지막 1주", id="weeks of lectures"),
        pytest.param("강의 2배속, 강의 5분, 하루 3강", "강의 2배속, 강의 5분, 하루 3강", id="amounts"),
        pytest.param("Lecture 42", "Lecture 42", id="no such lecture"),
        pytest.param("Assignment 3, 2강화 학습, v1.3", "Assignment 3, 2강화 학습, v1.3", id="other numbers"),
        pytest.param("<code>Lecture 3</code> <pre>3강</pre>", "<code>Lecture 3</code> <pre>3강</pre>", id="code"),
        pytest.param('<a href="x">3강</a>', '<a href="x">3강</a>', id="a link"),
        pytest.param("<h2>3강</h2>", "<h2>3강</h2>", id="a heading"),
    ],
)
def test_mentions(text: str, expected: str) -> None:
    assert linked(text) == expected
