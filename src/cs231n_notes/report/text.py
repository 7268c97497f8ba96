"""Findings for people: where, the line itself with the place marked, and what to do. The worst come first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final, NamedTuple

from cs231n_notes.model import Severity
from cs231n_notes.report.excerpt import excerpt
from cs231n_notes.report.items import Item, Report
from cs231n_notes.report.summary import closing
from cs231n_notes.report.texts import one_line

_COLORS: Final[Mapping[Severity, str]] = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.HINT: "1;36"}
_PLACE, _MARGIN = "1", "34"


class _Paint(NamedTuple):
    color: bool

    def __call__(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.color and text else text


def text(report: Report, *, color: bool = False) -> str:
    """Every finding, those of a kind together; below them the count."""
    paint = _Paint(color)
    kinds = groupby(sorted(report.items, key=_kind), _kind)
    groups = ["\n".join(_group(report, list(items), paint)) + "\n" for _, items in kinds]
    return "\n".join([*groups, closing(report)]) + "\n"


def _kind(item: Item) -> tuple[int, str]:
    return item.weight, item.finding.code


def _group(report: Report, items: list[Item], paint: _Paint) -> Iterator[str]:
    """What to do is said once where it is the same for all."""
    margin = max(len(str(item.finding.line)) for item in items)
    for advice, same in groupby(items, lambda item: item.advice):
        for item in same:
            yield from _shown(report, item, margin, paint)
        yield f"{' ' * margin} {paint('=', _MARGIN)} {one_line(advice)}"


def _shown(report: Report, item: Item, margin: int, paint: _Paint) -> Iterator[str]:
    line, color = item.finding.line, _COLORS[item.severity]
    place = paint(f"{report.path}:{line}:{item.finding.column}:", _PLACE)
    label = paint(f"{item.severity.value} {item.finding.code}", color)
    yield f"{place} {label}{' [*]' if item.fixable else ''} {one_line(item.message)}"
    written = report.lines[line - 1] if line <= len(report.lines) else ""
    shown, marks = excerpt(written, item.finding.column, item.finding.values.get("found", ""))
    yield f"{paint(f'{line:>{margin}} |', _MARGIN)} {shown}"
    yield f"{paint(' ' * margin + ' |', _MARGIN)} {paint(marks, color)}"
