"""Where a file of a repository is shown on the web, and single lines of it."""

from typing import NamedTuple
from urllib.parse import quote, urlsplit

from cs231n_notes.model import Span


class _Host(NamedTuple):
    files: str
    """What stands between the address of a repository and the path of a file."""
    lines: str
    """What stands behind that path to show some lines as written, not as rendered."""


_HOSTS = {
    "github": _Host("/blob/HEAD/", "?plain=1#L{first}-L{last}"),
    "gitlab": _Host("/-/blob/HEAD/", "?plain=1#L{first}-{last}"),
    "bitbucket": _Host("/src/HEAD/", "#lines-{first}:{last}"),
}
"""By a part of the host's name."""


class Origin(NamedTuple):
    """The README in its repository on the web."""

    repository: str = ""
    """Its address, without a slash at the end; empty when it is unknown."""
    path: str = ""
    """The README's path in it; empty when the README is not part of it."""

    @property
    def files(self) -> str:
        """What stands before the path of a file; empty when that is unknown. A host unknown to us is taken for a GitHub."""
        return self.repository + (self._host or _HOSTS["github"]).files if self.repository else ""

    def lines(self, span: Span) -> str:
        """The address of some lines of the README; empty where we do not know how the host writes that."""
        if not (self._host and self.path):
            return ""
        return self.files + quote(self.path) + self._host.lines.format(first=span.first, last=span.last)

    @property
    def _host(self) -> _Host | None:
        name = urlsplit(self.repository).hostname or ""
        return next((host for part, host in _HOSTS.items() if part in name), None)
