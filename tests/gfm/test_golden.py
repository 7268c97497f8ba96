"""Each ``golden/*.md`` against the ``.html`` beside it: what is rendered, failures and refusals included."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gfm.oracle import ours

CASES = sorted((Path(__file__).parent / "golden").glob("*.md"))


@pytest.mark.parametrize("source", CASES, ids=[case.stem for case in CASES])
def test_rendering_is_as_recorded(source: Path, *, update_golden: bool) -> None:
    html = ours(source.read_text(encoding="utf-8")) + "\n"
    expected = source.with_suffix(".html")
    if update_golden:
        expected.write_text(html, encoding="utf-8")
    assert html == expected.read_text(encoding="utf-8")
