"""What is known of a site by whoever writes about it."""

from typing import NamedTuple
from urllib.parse import quote

from cs231n_notes.labels import Labels
from cs231n_notes.model import Notes
from cs231n_notes.pages.page import Address
from cs231n_notes.progress import Progress


class Web(NamedTuple):
    """The site on the web."""

    address: str = ""
    """Of the site's root, with the slash at its end; empty when nobody has said where it will be."""
    repository: str = ""
    """Of the repository, without a slash at the end; empty when unknown."""
    name: str = ""
    """What the site is called."""


class Subject(NamedTuple):
    """One README with its progress and its place on the web."""

    notes: Notes
    progress: Progress
    labels: Labels
    web: Web

    @property
    def title(self) -> str:
        """The course, else the site, else the kind of thing it is."""
        return self.progress.title or self.web.name or str(self.labels.say("notes"))

    def url(self, address: Address) -> str:
        """Where a browser finds a place; relative to the site's root when its address is unknown."""
        folder = address.path.removesuffix(".md").removesuffix("index").rstrip("/")
        path = quote(folder) + "/" if folder else ""
        return f"{self.web.address}{path}" + (f"#{quote(address.id)}" if address.id else "")
