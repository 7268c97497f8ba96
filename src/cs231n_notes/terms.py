"""Names of one term: 역전파 is Backpropagation, and a learner writes now one, now the other."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import TypeAlias

Group: TypeAlias = tuple[str, ...]
"""The names of one term, the one to show first. A name may stand in several groups."""

_BRACKETED = re.compile(r"([^()]+)\(([^()]+)\)\s*")
_TAIL = re.compile(r"(?P<latin>[0-9a-z]*)(?P<hangul>[가-힣]*)(?P<more>[0-9a-z]?)")
_PARTICLES = (
    "은 는 이 가 을 를 의 에 에서 에게 에는 에서는 에도 로 으로 로는 으로는 로서 으로서 로써 으로써 와 과 도 만 까지 부터 처럼 보다 마다 밖에"
    " 이나 나 이란 란 이라는 라는 이라고 라고 이라 라 이며 며 이고 고 이다 다 인 일 인데 이지만 지만 이면 면"
    " 하고 하는 하여 해서 하면 한 할 된 되는 시 별 적 적인"
)
_ENDINGS = frozenset(plural + particle for plural in ("", "들") for particle in ("", *_PARTICLES.split()))
"""What may follow a Korean term within its word."""
_PLURALS = ("", "s", "es")
"""What may follow any other, and Hangul behind it."""
_SPACES = re.compile(r"[\s\-‐-―_]+")


@functools.cache  # the same names are looked up again and again
def key(name: str) -> str:
    """What the spellings of one name have in common: case, spaces and hyphens make no difference.

    Spaces are dropped altogether, for Korean compounds are spaced freely: 자기 지도 학습, 자기지도학습.
    """
    return _SPACES.sub("", unicodedata.normalize("NFC", name).casefold())


def occurrence(name: str, text: str, start: int = 0) -> tuple[int, int] | None:
    """Where a text uses a name as a word: from its first letter to the end of the word, with a particle or a plural.

    Both are in lower case. ``정규화`` stands in ``정규화를``, but not in ``배치정규화`` nor in ``정규화층``.
    """
    fits = _is_ending if "가" <= name[-1] <= "힣" else _is_plural
    while (start := text.find(name, start)) >= 0:
        tail = _TAIL.match(text, start + len(name))
        if tail and fits(tail) and not (start and text[start - 1].isalnum()):
            return start, tail.end("hangul")
        start += 1
    return None


def _is_ending(tail: re.Match[str]) -> bool:
    return not tail["latin"] and not tail["more"] and tail["hangul"] in _ENDINGS


def _is_plural(tail: re.Match[str]) -> bool:
    return tail["latin"] in _PLURALS


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

    ``역전파(Backprop)`` is looked up without its brackets, which decide between two meanings:
    ``정규화(Regularization)``.
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
