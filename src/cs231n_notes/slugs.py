"""Ids and file names: readable Korean, NFC, unique."""

from __future__ import annotations

import re
import unicodedata

_DROPPED = re.compile(r"[^\w\- ]")


def slug(text: str) -> str:
    """The id GitHub makes of a heading: lower case, punctuation dropped, spaces to hyphens; normalised to NFC.

    Combining marks and emoji are dropped as GitHub does. The result may be empty.
    """
    normal = unicodedata.normalize("NFC", text).strip().lower()
    return _DROPPED.sub("", normal).replace(" ", "-")


def numbered(wanted: str, taken: dict[str, int]) -> str:
    """``wanted`` made unique as GitHub does: the second gets ``-1``, the third ``-2``. Remembers in ``taken``.

    A dictionary of counts, because hundreds of lectures share headings such as ``배운 점``.
    """
    result, count = wanted, taken.get(wanted, 0)
    while result in taken:
        count += 1
        result = f"{wanted}-{count}"
    taken[wanted] = count
    taken[result] = 0
    return result
