"""Findings as text for people, as annotations for GitHub, as JSON for programs, and in short for the log of a build.

What a finding says is its rule's; here is only how it looks.
"""

from __future__ import annotations

from cs231n_notes.report.formats import FORMATS, render
from cs231n_notes.report.items import Item, Report, report
from cs231n_notes.report.summary import counted, mended, summary

__all__ = ["FORMATS", "Item", "Report", "counted", "mended", "render", "report", "summary"]
