"""The formats that ``check --format`` knows."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, Final

from cs231n_notes.model import WORST_FIRST, Severity
from cs231n_notes.report.items import Item, Report
from cs231n_notes.report.text import text

_COMMANDS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.HINT: "notice",
}


def render(form: str, report: Report, *, color: bool = False) -> str:
    """The report in one of :data:`FORMATS`, every line of it ended."""
    return text(report, color=color) if form == "text" else FOR_PROGRAMS[form](report)


def github(report: Report) -> str:
    """Workflow commands, which GitHub shows as annotations beside the lines. A hint is a notice there."""
    return "".join(_annotation(item, report.path) + "\n" for item in report.items)


def json_(report: Report) -> str:
    """One object, as ``docs/check.schema.json`` describes it. Keys are only ever added."""
    counts = Counter(item.severity for item in report.items)
    data = {
        "path": report.path,
        "counts": {kind.value: counts[kind] for kind in WORST_FIRST},
        "fixed": report.fixed,
        "findings": [_data(item) for item in report.items],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


FOR_PROGRAMS: Final[Mapping[str, Callable[[Report], str]]] = {"github": github, "json": json_}
FORMATS: Final = ("text", *FOR_PROGRAMS)


def _data(item: Item) -> dict[str, Any]:
    return {
        "code": item.finding.code,
        "name": item.name,
        "severity": item.severity.value,
        "line": item.finding.line,
        "column": item.finding.column,
        "message": item.message,
        "advice": item.advice,
        "fixable": item.fixable,
        "values": dict(item.finding.values),
    }


def _annotation(item: Item, path: str) -> str:
    properties = {
        "file": path,
        "line": str(item.finding.line),
        "col": str(item.finding.column),
        "title": f"{item.finding.code} {item.name}",
    }
    named = ",".join(f"{name}={_escaped(value, ',:')}" for name, value in properties.items())
    return f"::{_COMMANDS[item.severity]} {named}::{_escaped(f'{item.message}. {item.advice}')}"


def _escaped(text: str, more: str = "") -> str:
    """Percent signs, line ends, and in properties the separators, as GitHub's runner wants them."""
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
