"""Findings as text for people, as annotations for GitHub, as JSON for programs, and in short for the log of a build.

What a finding says is its rule's; here is only how it looks. A build, which prints the summary alone, does without
:mod:`formats`.
"""

from __future__ import annotations

from cs231n_notes.report.items import Item, Report, report
from cs231n_notes.report.summary import mended, summary

__all__ = ["Item", "Report", "mended", "report", "summary"]
