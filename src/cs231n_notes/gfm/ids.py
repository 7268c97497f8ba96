"""The ids of one page, each given once."""

from __future__ import annotations

import itertools
from collections.abc import Iterable


class Ids:
    """Ids that are taken. It remembers how far it has counted: a thousand equal headings cost no more than others."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._counts: dict[str, int] = {}

    def take(self, wanted: str) -> bool:
        """Take an id as it is; whether it was free."""
        free = wanted not in self._taken
        self._taken.add(wanted)
        return free

    def new(self, wanted: str) -> str:
        """``wanted``, or with the first number that is free, as GitHub counts; taken from now on."""
        made = wanted
        if wanted in self._taken:
            start = self._counts.get(wanted, 1)
            count = next(count for count in itertools.count(start) if f"{wanted}-{count}" not in self._taken)
            self._counts[wanted] = count + 1
            made = f"{wanted}-{count}"
        self._taken.add(made)
        return made
