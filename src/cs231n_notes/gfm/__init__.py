"""Python-Markdown extension that renders GitHub's Markdown: pages of these notes, or with ``always`` any text.

The extension itself is imported when it is made: the parser's rules live here too, and the core that uses them does
without Python-Markdown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cs231n_notes.gfm.extension import GfmExtension

__all__ = ["makeExtension"]


def makeExtension(**config: Any) -> GfmExtension:  # noqa: N802 - as Python-Markdown calls it
    """The extension, as ``markdown_extensions: [cs231n_notes.gfm]`` asks for it."""
    from cs231n_notes.gfm.extension import GfmExtension  # noqa: PLC0415 - see above

    return GfmExtension(**config)
