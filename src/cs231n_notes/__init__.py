"""Study notes kept in one README, as a searchable site with a progress dashboard."""

from cs231n_notes.model import Notes
from cs231n_notes.pages import Page, make
from cs231n_notes.progress import Progress, measure
from cs231n_notes.reading import read

__all__ = ["Notes", "Page", "Progress", "make", "measure", "read"]
