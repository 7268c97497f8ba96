"""Where the introduction says something of the course as a whole."""

from __future__ import annotations

import re

from cs231n_notes.model import Role
from cs231n_notes.rules.rule import Subject


def line_of(subject: Subject, pattern: re.Pattern[str]) -> int:
    """The line of the introduction that says what the pattern looks for; 1 when it is said elsewhere."""
    spans = [block.span for block in subject.notes.blocks if block.role in (Role.DOCUMENT, Role.OVERVIEW)]
    lines = (line for span in spans for line in range(span.first, span.last + 1))
    return next((line for line in lines if pattern.search(subject.words(line))), 1)
