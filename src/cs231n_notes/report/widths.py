"""Columns of a terminal: two for a wide letter, none for a mark that joins the one before."""

from __future__ import annotations

import unicodedata

TAB = 4


def width(character: str) -> int:
    """The columns of one printable character."""
    if unicodedata.combining(character) or unicodedata.category(character) in _JOINING or _medial(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def shown(character: str, column: int) -> str:
    """A character as it is printed in a column, as wide as it counts: nothing in the notes may move the cursor."""
    if character == "\t":
        return " " * (TAB - column % TAB)
    if character.isprintable():
        return character
    category = unicodedata.category(character)
    if category == "Cf":  # marks of direction and the like, which no one sees
        return ""
    return " " * width(character) if category == "Zs" else " "


_JOINING = frozenset({"Mn", "Me"})


def _medial(character: str) -> bool:
    """Vowels and final consonants of decomposed Hangul, as macOS writes it: they join the consonant before."""
    return "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff"
