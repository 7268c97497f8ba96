"""Findings as text for people, as annotations for GitHub, as JSON for programs. Words are the rules'."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from cs231n_notes.model import Finding, Severity
from cs231n_notes.rules import severity, wording

FORMATS: Final = ("text", "github", "json")

_WIDTH = 100
"""Columns of a source line that are shown."""
_COLORS: Final[Mapping[Severity, str]] = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.HINT: "36"}
_COMMANDS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.HINT: "notice",
}
_WORST_FIRST: Final = (Severity.ERROR, Severity.WARNING, Severity.HINT)
_COUNTED: Final[Mapping[str, Mapping[Severity, str]]] = {
    "en": {Severity.ERROR: "{n} errors", Severity.WARNING: "{n} warnings", Severity.HINT: "{n} hints"},
    "ko": {Severity.ERROR: "오류 {n}", Severity.WARNING: "경고 {n}", Severity.HINT: "힌트 {n}"},
}
_NOTHING: Final = {"en": "Nothing to mend.", "ko": "고칠 것이 없습니다."}
_SUMMARY: Final = {
    "en": "{path}: {counts}. All of them: cs231n-notes check {path}",
    "ko": "{path}: {counts}. 모두 보기: cs231n-notes check {path}",
}


def render(  # noqa: PLR0913 - whatever one of the formats needs
    form: str, findings: Sequence[Finding], lines: Sequence[str], path: str, language: str, *, color: bool = False
) -> str:
    """The findings in one of :data:`FORMATS`, ending with a line end. ``lines`` is the README as written."""
    if form == "github":
        return github(findings, path, language)
    if form == "json":
        return json_(findings, path, language)
    return text(findings, lines, path, language, color=color)


def text(findings: Sequence[Finding], lines: Sequence[str], path: str, language: str, *, color: bool = False) -> str:
    """Each finding with its line, a caret below the place, and what to do; at the end the count."""
    parts = [_shown(finding, lines, path, language, color=color) for finding in findings]
    count = _counts(findings, language) + "." if findings else _NOTHING[language]
    return "\n".join([*parts, count]) + "\n"


def github(findings: Sequence[Finding], path: str, language: str) -> str:
    """Workflow commands, which GitHub shows as annotations beside the lines. A hint is a notice there."""
    return "".join(_annotation(finding, path, language) + "\n" for finding in findings)


def json_(findings: Sequence[Finding], path: str, language: str) -> str:
    """One object: ``path``; ``counts`` by severity; ``findings``, by place.

    Of a finding: ``code``; ``severity`` (``error``, ``warning`` or ``hint``); ``line`` and ``column``, both from 1,
    columns in characters; ``message`` and ``advice`` in the language asked for; ``values``, what the message names.
    Keys are only ever added.
    """
    counts = Counter(severity(finding) for finding in findings)
    items = [
        {
            "code": finding.code,
            "severity": severity(finding).value,
            "line": finding.line,
            "column": finding.column,
            "message": wording(finding, language).message,
            "advice": wording(finding, language).advice,
            "values": dict(finding.values),
        }
        for finding in findings
    ]
    data = {"path": path, "counts": {kind.value: counts[kind] for kind in _WORST_FIRST}, "findings": items}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def summary(findings: Sequence[Finding], path: str, language: str, most: int = 3) -> str:
    """For the build's log: how many, the worst few with their lines, and the command that lists them all."""
    worst = sorted(findings, key=lambda finding: _WORST_FIRST.index(severity(finding)))[:most]
    head = _SUMMARY[language].format(path=path, counts=_counts(findings, language) or _NOTHING[language].rstrip("."))
    lines = [f"  {finding.line}: {finding.code} {_one_line(wording(finding, language).message)}" for finding in worst]
    return "\n".join([head, *lines])


def _shown(finding: Finding, lines: Sequence[str], path: str, language: str, *, color: bool) -> str:
    kind = severity(finding)
    message, advice = wording(finding, language)
    label = f"{kind.value} {finding.code}"
    if color:
        label = f"\x1b[1;{_COLORS[kind]}m{label}\x1b[0m"
    place = f"{path}:{finding.line}:{finding.column}: {label} {_one_line(message)}"
    number = str(finding.line)
    line, caret = _excerpt(lines[finding.line - 1] if finding.line <= len(lines) else "", finding.column - 1)
    margin = " " * len(number)
    return "\n".join([place, f"{number} | {line}", f"{margin} | {caret}", f"{margin} = {_one_line(advice)}", ""])


def _excerpt(line: str, at: int) -> tuple[str, str]:
    """A line, cut around the place where it is long, and the caret that belongs below it."""
    clean = "".join(character if character.isprintable() else " " for character in line[: at + 2 * _WIDTH])
    first, last, room = min(at, len(clean)), at, _WIDTH
    while first > 0 and (_width(clean) <= _WIDTH or room > _WIDTH // 4):
        first -= 1
        room -= _width(clean[first])
    while last < len(clean) and (room := room - _width(clean[last])) >= 0:
        last += 1
    shown = ("…" if first else "") + clean[first:last].rstrip() + ("…" if last < len(line) else "")
    return shown, " " * (bool(first) + _width(clean[first:at])) + "^"


def _width(text: str) -> int:
    """Columns a terminal gives the text: two for a wide letter, none for a mark that combines."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def _counts(findings: Sequence[Finding], language: str) -> str:
    counts = Counter(severity(finding) for finding in findings)
    named = [_COUNTED[language][kind].format(n=counts[kind]) for kind in _WORST_FIRST if counts[kind]]
    return ", ".join(text[:-1] if text.startswith("1 ") else text for text in named)


def _annotation(finding: Finding, path: str, language: str) -> str:
    message, advice = wording(finding, language)
    properties = {"file": path, "line": str(finding.line), "col": str(finding.column), "title": finding.code}
    named = ",".join(f"{name}={_escaped(value, ',:')}" for name, value in properties.items())
    return f"::{_COMMANDS[severity(finding)]} {named}::{_escaped(f'{message}. {advice}')}"


def _escaped(text: str, more: str = "") -> str:
    """Percent signs, line ends, and in properties the separators, as GitHub's runner wants them."""
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _one_line(text: str) -> str:
    """Text from the notes may hold line ends and control characters; a terminal must not see them."""
    return "".join(character if character.isprintable() else " " for character in text)
