"""The words of a text. The worker in ``assets/search`` splits a query alike; ``tests/search/words.json`` holds both to it."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60
"""Characters of a word: longer ones are data, which nobody types."""

# Hangul and anything else are words of their own: `Softmax를` is softmax and 를. An underscore parts words, too.
_WORD = re.compile(r"[가-힣ㄱ-ㆎ]+|[^\W_가-힣ㄱ-ㆎ]+")


def clean(text: str) -> str:
    """One spelling for what looks the same, without spaces at the ends of lines and without empty lines."""
    lines = unicodedata.normalize("NFC", text).splitlines()
    return "\n".join(stripped for line in lines if (stripped := " ".join(line.split())))


def words(text: str) -> list[str]:
    """The words of a clean text, in lower case."""
    return [word for word in _WORD.findall(text.lower()) if len(word) <= LONGEST]


def is_hangul(word: str) -> bool:
    """Whether a word is of Hangul, all of it; any other has none."""
    return "가" <= word[0] <= "힣" or "ㄱ" <= word[0] <= "ㆎ"
