"""Slips that the site shows as they were meant, and GitHub does not: found by :mod:`repairs`, worded by their rules."""

from __future__ import annotations

from collections.abc import Iterator

from cs231n_notes.rules.rule import At, Subject


def reported(subject: Subject, code: str) -> Iterator[At]:
    """Every repair of one kind."""
    for repair in subject.notes.repairs:
        if repair.code == code:
            yield At(repair.line, repair.column, {"found": repair.found})
