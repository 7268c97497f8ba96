"""READMEs of odd shapes and what their pages say, in the order one reads it.

``UPDATE_GOLDEN=1 pytest tests/pages/test_shapes.py`` writes the expectations anew.
"""

from __future__ import annotations

import os
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from cs231n_notes.pages import Page
from tests.pages.rendering import made, shown
from tests.shapes import SHAPES

GOLDEN = Path(__file__).parent / "golden"
PAGES = (
    "index.md",
    "lectures/index.md",
    "lectures/lecture-01.md",
    "log.md",
    "questions.md",
    "keywords.md",
    "roadmap.md",
    "print.md",
)
MOST = 600
"""Letters of a page: what follows in a long one is more of the same."""


def told(pages: dict[str, Page]) -> Iterator[str]:
    """How many pages there are, and the beginning of one of each kind."""
    yield f"pages: {len(pages)}"
    for path in PAGES:
        if path in pages:
            yield f"\n{path}: {pages[path].title}"
            yield textwrap.fill(shown(pages[path])[:MOST], 118, initial_indent="  ", subsequent_indent="  ")


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_says(name: str) -> None:
    golden = GOLDEN / f"{name}.txt"
    actual = "\n".join(told(made(SHAPES[name]))) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(actual, encoding="utf-8")
    assert actual == golden.read_text(encoding="utf-8")
