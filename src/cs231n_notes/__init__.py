"""Study notes kept in one README, as a searchable site with a progress dashboard."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cs231n_notes.model import Notes
    from cs231n_notes.pages import Page, make
    from cs231n_notes.progress import Progress, measure
    from cs231n_notes.reading import read

__all__ = ["Notes", "Page", "Progress", "make", "measure", "read"]

_HOMES = {
    "Notes": "model",
    "Page": "pages",
    "Progress": "progress",
    "make": "pages",
    "measure": "progress",
    "read": "reading",
}


def __getattr__(name: str) -> object:
    """Whatever is asked for is imported then: `cs231n-notes check` starts without templates and charts."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
