"""Whole READMEs beside what is read from them. ``UPDATE_GOLDEN=1 pytest tests/reading`` writes the expectations anew."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from cs231n_notes.reading import read
from tests.reading.dump import dump

CASES = sorted((Path(__file__).parent / "golden").glob("*.md"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_reads_as_agreed(case: Path) -> None:
    found = dump(read(case.read_text(encoding="utf-8")))
    expected = case.with_suffix(".txt")
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
@pytest.mark.parametrize(
    "encoded",
    [
        pytest.param(lambda text: "\ufeff" + text, id="byte order mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: text.removesuffix("\n"), id="no final newline"),
    ],
)
def test_encoding_changes_nothing(case: Path, encoded: Callable[[str], str]) -> None:
    text = case.read_text(encoding="utf-8")
    assert dump(read(encoded(text))) == dump(read(text))


def test_decomposed_korean_is_recognised_and_left_as_written() -> None:
    """MacOS types Korean as NFD; what is recognised is compared in NFC, what is shown stays the learner's."""
    text = (Path(__file__).parent / "golden" / "usual.md").read_text(encoding="utf-8")
    composed, decomposed = read(text), read(unicodedata.normalize("NFD", text))
    assert [entry.period for entry in decomposed.entries] == [entry.period for entry in composed.entries]
    assert [len(lecture.questions) for lecture in decomposed.lectures] == [2, 0]
    assert [lecture.written for lecture in decomposed.lectures] == [True, False]
    assert [week.label for week in decomposed.weeks] == ["1주차", "2주차"]
    assert decomposed.lines == tuple(unicodedata.normalize("NFD", text).splitlines())
