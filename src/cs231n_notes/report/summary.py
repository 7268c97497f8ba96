"""How many there are: the last line of a report, and the few lines that a build prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from cs231n_notes.model import WORST_FIRST, Severity
from cs231n_notes.report.items import Report
from cs231n_notes.report.texts import one_line

_COUNTED: Final[Mapping[str, Mapping[Severity, str]]] = {
    "en": {Severity.ERROR: "{n} errors", Severity.WARNING: "{n} warnings", Severity.HINT: "{n} hints"},
    "ko": {Severity.ERROR: "오류 {n}", Severity.WARNING: "경고 {n}", Severity.HINT: "힌트 {n}"},
}
_NOTHING: Final = {"en": "Nothing to mend", "ko": "고칠 것이 없습니다"}
_FIXABLE: Final = {
    "en": "[*] {n} of them can be mended with --fix.",
    "ko": "[*] {n}개는 --fix로 고칠 수 있습니다.",
}
_FIXED: Final = {
    False: {"en": "Mended {n}. Left: {counts}.", "ko": "{n}개를 고쳤습니다. 남은 것: {counts}."},
    True: {"en": "Would mend {n}. Left would be: {counts}.", "ko": "{n}개를 고치게 됩니다. 남을 것: {counts}."},
}
_NONE: Final = {"en": "nothing", "ko": "없음"}
_SUMMARY: Final = {
    "en": "{path}: {counts}. All of them: cs231n-notes check {path}",
    "ko": "{path}: {counts}. 모두 보기: cs231n-notes check {path}",
}


def counted(report: Report) -> str:
    """The findings by severity: ``1 error, 2 hints``; empty where there are none."""
    counts = Counter(item.severity for item in report.items)
    named = [_COUNTED[report.language][kind].format(n=counts[kind]) for kind in WORST_FIRST if counts[kind]]
    return ", ".join(text[:-1] if text.startswith("1 ") else text for text in named)


def mended(report: Report, *, would: bool = False) -> str:
    """How many findings were put right and how many are left; ``would`` if only somebody asked."""
    counts = counted(report) or _NONE[report.language]
    return _FIXED[would][report.language].format(n=report.fixed, counts=counts)


def closing(report: Report) -> str:
    """The end of a report for people."""
    fixable = sum(item.fixable for item in report.items)
    rows = [mended(report) if report.fixed else (counted(report) or _NOTHING[report.language]) + "."]
    return "\n".join([*rows, *([_FIXABLE[report.language].format(n=fixable)] if fixable else [])])


def summary(report: Report, most: int = 3) -> str:
    """For the build's log: how many, the worst few with their lines, and the command that lists them all."""
    worst = sorted(report.items, key=lambda item: item.weight)[:most]
    counts = counted(report) or _NOTHING[report.language]
    head = _SUMMARY[report.language].format(path=report.path, counts=counts)
    return "\n".join(
        [head, *(f"  {item.finding.line}: {item.finding.code} {one_line(item.message)}" for item in worst)]
    )
