"""Rules of the parser chosen by letters: the same tokens as when all are asked."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from cs231n_notes import parser

with patch.object(parser, "ask_by_letter", lambda _: None):
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
LINKS = ["![a](b)", "[a](b)", "[a][r]", "www.a.b", "http://x.y", "me@a.co", "<http://a>"]
WORDS = [
    "가",
    "a",
    "$x$",
    "\\",
    "&amp;",
    ":rocket:",
    "[^1]:",
    "[r]: /u",
    "- [ ] ",
    "> [!NOTE]\n",
    "| a | b |\n|---|---|\n",
]
TEXTS = st.lists(st.sampled_from([*MARKS, *SPACES, *SPACES, *LINKS, *WORDS]) | st.characters(), max_size=24).map(
    "".join
)


@settings(max_examples=500)
@given(TEXTS)
def test_no_rule_is_missed(text: str) -> None:
    assert parser.parser().parse(text) == ALL_ASKED.parse(text)
