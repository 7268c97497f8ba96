"""Each ``golden/*.md`` against the ``.html`` beside it: what is rendered, failures and refusals included.

``UPDATE_GOLDEN=1 pytest tests/gfm`` writes the expectations anew; read the difference before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.gfm.oracle import ours

CASES = sorted((Path(__file__).parent / "golden").glob("*.md"))


@pytest.mark.parametrize("source", CASES, ids=[case.stem for case in CASES])
def test_rendering_is_as_recorded(source: Path) -> None:
    html = ours(source.read_text(encoding="utf-8")) + "\n"
    expected = source.with_suffix(".html")
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(html, encoding="utf-8")
    assert html == expected.read_text(encoding="utf-8")
