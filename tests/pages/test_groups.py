"""Navigation that does not list every page on every page."""

from __future__ import annotations

from itertools import pairwise

import pytest

from cs231n_notes.pages.groups import SIBLINGS, groups


def test_few_pages_stand_in_one_list() -> None:
    assert {groups(at, SIBLINGS) for at in range(SIBLINGS)} == {()}


@pytest.mark.parametrize("count", [31, 100, 1000, 10_000])
def test_no_list_is_long(count: int) -> None:
    """Each group holds its page and lies in the one before it; tens of tens, and a dozen at the top."""
    for at in (0, count // 2, count - 1):
        ranges = groups(at, count)
        assert all(at in run for run in ranges)
        assert all(set(inner) <= set(outer) for outer, inner in pairwise(ranges))
        assert len(ranges[-1]) <= 10
        assert count <= 12 * 10 ** len(ranges)
