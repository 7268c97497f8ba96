"""Text from the notes, safe to print."""

from __future__ import annotations


def one_line(text: str) -> str:
    """Text from the notes may hold line ends and control characters; a terminal must not see them."""
    return "".join(character if character.isprintable() else " " for character in text)
