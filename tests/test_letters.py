"""Rules of the block parser chosen by a line's first letter: the same blocks as when all are asked."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from cs231n_notes import parser

with patch.object(parser, "LetterRuler", lambda rules: rules):
    ALL_ASKED = parser.parser.__wrapped__()

MARKS = [
    "#",
    ">",
    "-",
    "*",
    "+",
    "_",
    "`",
    "~",
    "|",
    "=",
    ":",
    "<b>",
    "<div>",
    "<!--",
    "[",
    "]",
    "1.",
    "2)",
    "```",
    "---",
]
SPACES = ["\n", "\n\n", " ", "    ", "\t", "\r", "\u00a0", "\u3000"]
WORDS = ["가", "a", "$x$", "[^1]:", "[r]: /u", "- [ ] ", "> [!NOTE]\n", "| a | b |\n|---|---|\n"]
TEXTS = st.lists(st.sampled_from([*MARKS, *SPACES, *SPACES, *WORDS]) | st.characters(), max_size=24).map("".join)


@settings(max_examples=500)
@given(TEXTS)
def test_no_rule_is_missed(text: str) -> None:
    assert parser.parser().parse(text) == ALL_ASKED.parse(text)
