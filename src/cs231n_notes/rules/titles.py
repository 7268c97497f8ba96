"""Titles of lectures, to be compared."""

from __future__ import annotations

import re


def bare(title: str) -> str:
    """What spellings of one title have in common: case, spaces and punctuation make no difference."""
    return re.sub(r"[\W_]", "", title).casefold()


def alike(one: str, other: str) -> bool:
    """Whether two titles may be one, or one of them the other cut short; no title is like any."""
    mine, theirs = bare(one), bare(other)
    return mine in theirs or theirs in mine
