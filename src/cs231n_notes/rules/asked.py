"""The words of a question, for the rules about questions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs231n_notes import patterns
from cs231n_notes.model import Question
from cs231n_notes.rules.rule import Subject

_NUMBER = re.compile(r"(\d{1,3})\s*[.)]")


def asked(subject: Subject, question: Question) -> str:
    """What is asked below the question's heading, without template and marks; empty when nothing is."""
    if question.folded:
        return question.title
    first = question.heading.last + 1 if question.heading else question.span.first
    lines = [subject.words(line) for line in range(first, (question.answer or question.span.last + 1))]
    return " ".join(_words(lines)).strip()


def _words(lines: list[str]) -> Iterator[str]:
    for line in lines:
        if not patterns.EMPTY_LINE.fullmatch(line):
            yield patterns.QUESTION_MARK.sub("", line.lstrip("-*+> \t"), count=1).strip()


def numbered(subject: Subject, question: Question) -> int | None:
    """The number in the question's heading."""
    if question.heading is None:
        return None
    title = patterns.LEADING.sub("", subject.words(question.heading.first))
    match = _NUMBER.match(title)
    return int(match[1]) if match else None
