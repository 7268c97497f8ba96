"""Below which heading a section stands: numbers start again in each part of a course."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cs231n_notes.model import Heading


def parents(headings: Sequence[Heading], own: Collection[int]) -> dict[int, int]:
    """Line of a heading -> line of the one it stands below, 0 where there is none.

    ``own`` are the lines of headings that are no parents: a copy of a section may stand a level too deep below it.
    """
    found: dict[int, int] = {}
    path: list[Heading] = []
    for heading in headings:
        while path and path[-1].level >= heading.level:
            path.pop()
        found[heading.line] = next((above.line for above in reversed(path) if above.line not in own), 0)
        path.append(heading)
    return found
