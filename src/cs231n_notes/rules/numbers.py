"""Numbers in messages: what is left out of a row of them, and lists of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise


def holes(numbers: Iterable[int]) -> Iterator[tuple[str, int]]:
    """What is missing between the numbers (``3``, ``5–6``), each with the number behind it."""
    for before, number in pairwise(sorted(set(numbers))):
        first, last = before + 1, number - 1
        if first <= last:
            yield str(first) if first == last else f"{first}–{last}", number


def listed(numbers: Iterable[int]) -> str:
    """``1, 3, 5``, in order."""
    return ", ".join(map(str, sorted(numbers)))
