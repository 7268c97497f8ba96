"""Text of the learner's that stands in a template, made safe for XML and YAML."""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What XML or YAML cannot hold, and line separators that would tear a line."""


def printable(text: str) -> str:
    """The text without characters that neither XML nor YAML can hold."""
    return _UNPRINTABLE.sub("", text)


def one_line(text: str) -> str:
    """The text on one line."""
    return " ".join(printable(text).split())
