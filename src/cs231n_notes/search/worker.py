"""The script that answers queries in the browser: the files of ``assets/search``, one after the other.

They are plain scripts that share one scope, and the worker of a page opened from a folder cannot load modules. So that
each can be read, checked and tested by itself, they are joined when the site is built.
"""

from __future__ import annotations

import json
import re

from cs231n_notes import shipped

PARTS = (
    "text",
    "korean",
    "english",
    "index",
    "query",
    "expand",
    "typing",
    "slips",
    "loans",
    "units",
    "meanings",
    "marks",
    "excerpt",
    "rank",
    "item",
    "results",
    "worker",
)
"""In the order of what builds on what."""


# A comment with lines of its own, or what a line is indented by: a third of the files, and nothing to the browser.
_UNSAID = re.compile(r"^\s*(?://.*|/\*\*(?:(?!\*/)[\s\S])*\*/)\n|^\s+", re.MULTILINE)


def script() -> str:
    """The worker as one script, without its comments and without indentation."""
    return "".join(_UNSAID.sub("", _read(f"search/{part}.js")) for part in PARTS)


def starter(worker: str, address: str) -> str:
    """A script for the page that starts the worker of that address from a folder, where browsers load none."""
    told = json.dumps({"address": address, "script": worker}, ensure_ascii=False)
    return f"const NOTES_SEARCH = {told}\n{_read('offline.js')}"


def _read(name: str) -> str:
    return shipped.text(f"assets/{name}")
