"""What ``check`` finds in a text, as the command line would."""

from __future__ import annotations

from cs231n_notes import course
from cs231n_notes.course import Course
from cs231n_notes.model import Finding, Notes
from cs231n_notes.progress import measure
from cs231n_notes.reading import read
from cs231n_notes.rules import check
from cs231n_notes.targets import targets

THERE = frozenset({"images/loss.png"})
"""Files beside a README that is never on disk."""


def findings(text: str, own: Course | None = None) -> tuple[Finding, ...]:
    """Every finding in a README, with the profile its title names."""
    notes = read(text)
    about = course.merge(own or Course(), course.profile_for(notes.overview.title))
    missing = [target for target in targets(notes) if target.address not in THERE | _anchors(notes)]
    return check(notes, measure(notes, about), about, missing)


def _anchors(notes: Notes) -> frozenset[str]:
    return frozenset(f"#{heading.anchor}" for heading in notes.headings)
