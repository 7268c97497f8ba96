"""How keywords are sorted and grouped: A to Z, then ㄱ to ㅎ, then the rest."""

from __future__ import annotations

import unicodedata

_INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
"""The initial of a syllable by its place in Unicode; tensed ones stand with the plain."""


def letter(term: str) -> str:
    """The group of a keyword: ``B``, ``ㅎ``; empty for digits and other scripts."""
    first = unicodedata.normalize("NFKC", term).strip()[:1].upper()
    if "가" <= first <= "힣":
        return _INITIALS[(ord(first) - ord("가")) // 588]
    return first if "A" <= first <= "Z" or "ㄱ" <= first <= "ㅎ" else ""


def order(term: str) -> tuple[bool, str, str, str]:
    """The sort key: by group, then without regard to case."""
    group = letter(term)
    return not group, group, term.casefold(), term
