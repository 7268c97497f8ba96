"""Text files that come with the package: styles, scripts, profiles, what a repository starts with.

Read as what they are, for the theme has to lie in a folder anyway: importlib.resources takes as long to import as a
profile to read.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def text(path: str) -> str:
    """A file by its path in the package."""
    return (_PACKAGE / path).read_text(encoding="utf-8")
