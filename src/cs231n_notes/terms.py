"""Names of one term: 역전파 is Backpropagation, and a learner writes now one, now the other."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import TypeAlias

Group: TypeAlias = tuple[str, ...]
"""The names of one term, the one to show first. A name may stand in several groups."""

_BRACKETED = re.compile(r"([^()]+)\(([^()]+)\)\s*")
_SPACES = re.compile(r"[\s\-‐-―_]+")


def key(name: str) -> str:
    """What the spellings of one name have in common: case, spaces and hyphens make no difference.

    Spaces are dropped altogether, for Korean compounds are spaced freely: 자기 지도 학습, 자기지도학습.
    """
    return _SPACES.sub("", unicodedata.normalize("NFC", name).casefold())


def lookup(groups: tuple[Group, ...]) -> dict[str, Group]:
    """The key of each name -> the names of the one group it stands for.

    정규화 is both Normalization and Regularization: it stands for the group that shows it, else for the first that has
    it. A group's own names come before those that stand for another, so that no two groups are shown alike.
    """
    owner: dict[str, int] = {}
    for number, group in enumerate(groups):
        owner.setdefault(key(group[0]), number)
    for number, group in enumerate(groups):
        for name in group:
            owner.setdefault(key(name), number)
    ordered = [tuple(sorted(group, key=lambda name: owner[key(name)] != at)) for at, group in enumerate(groups)]
    return {name: ordered[number] for name, number in owner.items()}


def names(table: Mapping[str, Group], term: str) -> Group:
    """All names of a term by a :func:`lookup` table; the term alone when it has no other.

    ``역전파(Backprop)`` is looked up without its brackets, which decide between two
    meanings: ``정규화(Regularization)``.
    """
    whole = table.get(key(term))
    bracketed = _BRACKETED.fullmatch(term)
    if whole or not bracketed:
        return whole or (term,)
    name, inner = map(key, bracketed.groups())
    meant = table.get(inner, ())
    return meant if name in map(key, meant) else table.get(name, (term,))


def join(own: tuple[Group, ...], others: tuple[Group, ...]) -> tuple[Group, ...]:
    """Each group of ``own`` with the one of the others that shares most of its names; then the others that remain."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(others):
        for name in {key(name) for name in group}:
            found[name].append(number)
    joined: list[Group] = []
    taken: set[int] = set()
    for group in own:
        shared = Counter(number for name in group for number in found[key(name)] if number not in taken)
        closest = [number for number, _ in shared.most_common(1)]
        taken.update(closest)
        joined.append(tuple(dict.fromkeys(group + tuple(name for number in closest for name in others[number]))))
    return (*joined, *(group for number, group in enumerate(others) if number not in taken))
