"""The script that answers queries in the browser: the files of ``assets/search``, one after the other.

They are plain scripts that share one scope, and the worker of a page opened from a folder cannot load modules. So that
each can be read, checked and tested by itself, they are joined when the site is built.
"""

from __future__ import annotations

from importlib import resources

PARTS = ("worker",)
"""In the order of what builds on what."""


def script() -> str:
    """The worker as one script."""
    folder = resources.files("cs231n_notes") / "assets" / "search"
    return "\n".join((folder / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)
