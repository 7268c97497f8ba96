"""Where a file of a repository is shown on the web, and single lines of it."""

from typing import NamedTuple
from urllib.parse import quote, urlsplit

from cs231n_notes.model import Span

# A part of the host's name -> the address of some lines, as written and not as rendered.
_LINES = {
    "github": "{repository}/blob/HEAD/{path}?plain=1#L{first}-L{last}",
    "gitlab": "{repository}/-/blob/HEAD/{path}?plain=1#L{first}-{last}",
    "bitbucket": "{repository}/src/HEAD/{path}#lines-{first}:{last}",
}


class Origin(NamedTuple):
    """The README in its repository on the web."""

    repository: str = ""
    """Its address, without a slash at the end; empty when it is unknown."""
    path: str = ""
    """The README's path in it; empty when the README is not part of it."""

    @property
    def files(self) -> str:
        """What stands before the path of a file; empty when that is unknown."""
        return f"{self.repository}/blob/HEAD/" if self.repository else ""

    def lines(self, span: Span) -> str:
        """The address of some lines of the README; empty where we do not know how the host writes that."""
        host = urlsplit(self.repository).hostname or ""
        pattern = next((pattern for name, pattern in _LINES.items() if name in host), "")
        if not (pattern and self.path):
            return ""
        return pattern.format(repository=self.repository, path=quote(self.path), first=span.first, last=span.last)
