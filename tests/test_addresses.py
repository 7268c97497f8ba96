"""Old addresses: GitHub's anchors of the README, and where their headings are now."""

from __future__ import annotations

import json
from typing import Any

from cs231n_notes.addresses import anchors
from tests.pages.rendering import lectures, made

README = "# 노트\n\n## 개요\n글\n\n## 부록\n글\n\n## 강의\n### Lecture 2: Loss, 손실\n#### 배운 점\n- 가\n### Lecture 3: 나\n#### 배운 점\n- 나\n"


def known(readme: str) -> dict[str, Any]:
    text = anchors(made(readme).values(), lambda path: path)
    return dict(json.loads(text.removeprefix("notesAnchors(").removesuffix(");\n")))


def test_every_heading_has_a_place() -> None:
    assert known(README) == {
        "index.md": {"노트": "", "개요": ""},
        "lectures/index.md": {"강의": ""},
        "lectures/lecture-02.md": {"lecture-2-loss-손실": "", "배운-점": ""},
        "lectures/lecture-03.md": {"lecture-3-나": "", "배운-점-1": "배운-점"},
        "more/부록.md": {"부록": ""},
    }


def test_the_page_of_a_heading_that_is_not_shown_is_known_all_the_same() -> None:
    readme = "# 노트\n\n### Lecture 1: 가\n#### 배운 점\n1. \n   -\n"
    assert known(readme)["lectures/lecture-01.md"]["배운-점"] == ""


def test_a_large_map_stays_small() -> None:
    assert len(anchors(made(lectures(1000)).values(), lambda path: path)) < 250_000
