"""Groups of the navigation, where there are more pages than one list can show."""

from __future__ import annotations

SIBLINGS = 30
"""The most pages that stand in one list."""
_SIZE = 10
_MOST_GROUPS = 12


def groups(at: int, count: int) -> tuple[range, ...]:
    """The groups that hold page ``at`` of ``count``, outermost first: tens, and tens of tens where there are many.

    What a page shows of the navigation so grows with the logarithm of the pages; building it, not with their square.
    """
    if count <= SIBLINGS:
        return ()
    sizes = [_SIZE]
    while count > sizes[0] * _MOST_GROUPS:
        sizes.insert(0, sizes[0] * _SIZE)
    return tuple(range(at - at % size, min(at - at % size + size, count)) for size in sizes)
