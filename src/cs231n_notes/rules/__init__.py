"""Slips in the notes, each found by a rule.

Codes: N1xx structure, N2xx unfinished, N3xx dates, N4xx progress, N5xx Markdown. A finding is data; what it says is its
rule's, how it looks is :mod:`report`'s. An error makes the site wrong, a warning says something is not as meant, a hint
only that something could be better.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cs231n_notes.course import Course
from cs231n_notes.model import Finding, Notes, Severity
from cs231n_notes.progress import Progress
from cs231n_notes.repairs.source import Source
from cs231n_notes.rules import agreement, dates, lectures, markdown, mended, sections, unfinished, weeks
from cs231n_notes.rules.rule import Rule, Subject, Wording
from cs231n_notes.targets import Target

__all__ = ["RULES", "check", "severity", "wording"]

RULES: tuple[Rule, ...] = (
    lectures.twice,
    lectures.order,
    lectures.gap,
    lectures.title,
    weeks.twice,
    weeks.missing,
    weeks.overlap,
    weeks.hole,
    weeks.lectures,
    weeks.unfinished,
    weeks.present,
    sections.unknown,
    unfinished.template,
    unfinished.answer,
    unfinished.keywords,
    unfinished.comma,
    dates.unfinished,
    dates.impossible,
    dates.backwards,
    dates.order,
    dates.twice,
    agreement.done,
    agreement.begun,
    mended.short_indent,
    mended.empty_bullet,
    mended.no_element,
    mended.stray_tag,
    mended.particle,
    markdown.checkbox,
    markdown.heading,
    markdown.emphasis,
    markdown.numbers,
    markdown.dead_link,
    mended.folded_section,
)
_BY_CODE: Mapping[str, Rule] = {rule.code: rule for rule in RULES}


def check(
    notes: Notes,
    progress: Progress | None = None,
    course: Course | None = None,
    missing: Sequence[Target] = (),
) -> tuple[Finding, ...]:
    """Every finding, by line, column and code, but for the codes the course leaves out.

    ``missing`` are the links and images that lead nowhere; whoever reads the disk knows them.
    """
    subject = Subject(notes, progress, missing, Source(notes.lines, notes.tokens))
    ignored = set(course.ignore if course else ())
    found = [finding for rule in RULES if not {rule.code, rule.name} & ignored for finding in _findings(rule, subject)]
    return tuple(sorted(found, key=lambda finding: (finding.line, finding.column, finding.code)))


def severity(finding: Finding) -> Severity:
    """How much a finding matters."""
    return _BY_CODE[finding.code].severity


def wording(finding: Finding, language: str) -> Wording:
    """What a finding says, in ``ko`` or ``en``."""
    message, advice = _BY_CODE[finding.code].wording(language)
    return Wording(message.format_map(finding.values), advice.format_map(finding.values))


def _findings(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for line, column, values in rule.find(subject):
        yield Finding(rule.code, line, _in_source(subject.notes, rule.code, line, column), values)


def _in_source(notes: Notes, code: str, line: int, column: int) -> int:
    """The column in the README as written. Repairs count so already; the others saw the line with text inserted."""
    if not 1 <= line <= len(notes.source):
        return 1
    written, shown = notes.source[line - 1], notes.lines[line - 1]
    inserted = 0 if code in mended.CODES else max(len(shown) - len(written), 0)
    return min(max(column - inserted, 1), len(written) + 1)
