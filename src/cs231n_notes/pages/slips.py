"""What is to tidy, as a list that only the learner sees: findings with the places on the site that show their lines."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from cs231n_notes.model import WORST_FIRST, Finding
from cs231n_notes.pages.draft import Draft
from cs231n_notes.pages.page import Address
from cs231n_notes.pages.templates import environment
from cs231n_notes.pages.text import one_line
from cs231n_notes.rules import severity, wording

_MOST = 60


class Slips(NamedTuple):
    """The findings of a README."""

    source: str
    """The README as whoever edits it knows it: ``notes/README.md``."""
    findings: Sequence[Finding]


def slips(dashboard: Draft, homes: Mapping[str, Address], found: Slips) -> str:
    """The list, closed, for the end of the dashboard: it moves nothing, and no search finds it.

    ``homes`` are the places of headings, by their anchors.
    """
    worst = sorted(found.findings, key=lambda finding: WORST_FIRST.index(severity(finding)))[:_MOST]
    labels = dashboard.site.labels
    places = [(head.line, homes[head.anchor]) for head in dashboard.site.notes.headings if head.anchor in homes]
    rows = [
        (finding, severity(finding), one_line(wording(finding, labels.language).message), _place(finding.line, places))
        for finding in worst
    ]
    template = environment().get_template("slips.html")
    return template.render(source=found.source, rows=rows, count=len(found.findings), say=labels.say, to=dashboard.to)


def _place(line: int, places: Sequence[tuple[int, Address]]) -> Address:
    """That of the nearest heading above a line; the dashboard for a line above all of them."""
    above = bisect_right(places, line, key=itemgetter(0))
    return places[above - 1][1] if above else Address("index.md")
