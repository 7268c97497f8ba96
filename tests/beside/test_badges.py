"""Badges: well-formed, drawn only from what the notes count, the same every time."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from cs231n_notes.beside.badges import Badge, badges
from cs231n_notes.pages.templates import environment
from tests.beside.conftest import Make

SVG = "{http://www.w3.org/2000/svg}"
TASKS = "# 과목\n## 로드맵\n### 1주차\n- [x] 1강 수강\n- [ ] 2강 수강\n- [ ] 3강 수강\n"


def said(svg: str) -> str:
    root = ET.fromstring(svg)  # noqa: S314 -- our own
    title = root.findtext(f"{SVG}title")
    assert title == root.get("aria-label")
    return str(title)


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        pytest.param(TASKS, {"badge.svg": "학습 진도: 33%", "badge-lectures.svg": "수강한 강의: 1/3"}, id="tasks"),
        pytest.param(
            "# 과목\n## Daily Log\n### 2026-01-05\n- 1강 수강\n",
            {"badge.svg": "학습 진도: 100%", "badge-lectures.svg": "수강한 강의: 1/1"},
            id="lectures alone",
        ),
        pytest.param("# 과목\n글\n", {}, id="nothing to count"),
    ],
)
def test_counts(notes: str, expected: dict[str, str], make: Make) -> None:
    assert {path: said(svg) for path, svg in badges(make(notes)).items()} == expected


def test_english(make: Make) -> None:
    assert said(badges(make(TASKS, "en"))["badge.svg"]) == "progress: 33%"


def test_the_text_fits(make: Make) -> None:
    """Fonts differ from machine to machine: the picture says how wide its text is, and that is within its colours."""
    root = ET.fromstring(badges(make(TASKS))["badge-lectures.svg"])  # noqa: S314 -- our own
    first, second = root.iter(f"{SVG}text")
    split = int(root.findall(f"{SVG}g/{SVG}rect")[1].attrib["x"])
    assert int(first.attrib["x"]) + int(first.attrib["textLength"]) <= split <= int(second.attrib["x"])
    assert int(second.attrib["x"]) + int(second.attrib["textLength"]) <= int(root.attrib["width"])


def test_markup_stays_text() -> None:
    text = '</text><script>alert(1)</script>"&'
    svg = environment().get_template("badge.svg").render(badge=Badge(text, text, "#000"))
    assert said(svg) == f"{text}: {text}"
    assert not list(ET.fromstring(svg).iter(f"{SVG}script"))  # noqa: S314 -- our own
