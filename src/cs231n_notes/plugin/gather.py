"""Pages that are put together from others when these are rendered."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from mkdocs.structure.files import File

from cs231n_notes.gathering import Rendered, gathered, redirected


def gather(target: File, sources: Iterable[File]) -> None:
    """Put the content of rendered pages below that of another one."""
    pages = [
        Rendered(PurePosixPath(file.src_uri).stem, file.url, file.page.content or "") for file in sources if file.page
    ]
    if target.page:
        contents = redirected(target.page.content or "", target.url, {page.url: page.key for page in pages})
        target.page.content = f"{contents}\n{gathered(pages, target.url)}"
