"""Old addresses: where the headings of the README are on the site, for links that name them as GitHub does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from cs231n_notes.pages import Page

ANCHORS = "assets/anchors.js"
"""Loaded only by who opens the front page with an address it does not know. A script, for a file may not fetch."""


def anchors(pages: Iterable[Page], url: Callable[[str], str]) -> str:
    """The script: address of a page -> anchors of the README -> ids there, empty where they are the same."""
    known = {
        url(page.path): {anchor: "" if anchor == name else name for anchor, name in page.anchors.items()}
        for page in pages
        if page.anchors
    }
    return f"notesAnchors({json.dumps(known, ensure_ascii=False, separators=(',', ':'))});\n"
