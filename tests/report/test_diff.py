"""The diff of two versions that have as many lines."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs231n_notes.report.diff import diff

lines = st.lists(st.tuples(st.integers(0, 10**6).map(str), st.booleans(), st.sampled_from(["\n", "\r\n"])), max_size=60)


@given(lines)
def test_is_what_difflib_says(rows: list[tuple[str, bool, str]]) -> None:
    """Of lines that are all different: where they repeat, there is more than one answer."""
    before = [f"{at} {text}{end}" for at, (text, _, end) in enumerate(rows)]
    after = [f"{line.rstrip()}!{line[len(line.rstrip()) :]}" if rows[at][1] else line for at, line in enumerate(before)]
    expected = "".join(difflib.unified_diff(before, after, "README.md", "README.md"))
    found = diff("".join(before), "".join(after), "README.md")
    assert [row for row in found.splitlines() if row[0] in "+- \\"] == [
        row for row in expected.splitlines() if row[0] in "+- \\"
    ]
    assert found.count("@@ -") == expected.count("@@ -")


def test_nothing_differs() -> None:
    assert diff("a\n", "a\n", "README.md") == ""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_last_line_need_not_end(end: str) -> None:
    assert diff(f"a{end}b", f"a{end}c", "README.md") == (
        "--- README.md\n+++ README.md\n@@ -1,2 +1,2 @@\n"
        f" a{end}-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"
    )


def test_color_ends_before_the_line_does() -> None:
    """Else the next line of a terminal would take it on."""
    assert "\x1b[31m-a\x1b[0m\r\n\x1b[32m+b\x1b[0m\r\n" in diff("a\r\n", "b\r\n", "README.md", color=True)
