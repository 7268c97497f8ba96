"""What is out of order in a sequence that may run either way: logs are written oldest first or newest first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise


def misplaced(values: Sequence[tuple[object, ...] | int]) -> list[tuple[int, int]]:
    """(index, index of a neighbour) for the fewest values without which the others are in order; equal ones are.

    Of two that contradict each other, the later one is named.
    """
    ranks = {value: rank for rank, value in enumerate(sorted(set(values)))}
    sequence = [ranks[value] for value in values]
    rising = sum(a < b for a, b in pairwise(sequence)) >= sum(a > b for a, b in pairwise(sequence))
    kept = _longest([-rank if rising else rank for rank in reversed(sequence)])
    last = len(sequence) - 1
    return [(index, index - 1 if index else 1) for index in range(len(sequence)) if last - index not in kept]


def _longest(sequence: Sequence[int]) -> set[int]:
    """The indices of a longest subsequence that never falls."""
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for index, value in enumerate(sequence):
        at = bisect_right(tails, value)
        previous.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [value]
        ends[at : at + 1] = [index]
    kept: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        kept.add(index)
        index = previous[index]
    return kept
