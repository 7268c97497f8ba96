"""Putting a new version in a file's place: whole or not at all, whatever happens in between."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from cs231n_notes.sources import SourceError
from cs231n_notes.writing import written_beside


def overwrite(name: str, old: bytes, new: bytes) -> None:
    """Replace a file that still holds ``old``. A symbolic link is followed to the file it names.

    The new version is written beside the file, to the disk itself, and takes its name in one step: who looks at the file
    sees one version or the other. Raises :class:`~cs231n_notes.sources.SourceError`, and the file is as it was.
    """
    try:
        file = Path(name).resolve(strict=True)
        if not stat.S_ISREG(file.stat().st_mode):
            raise SourceError(
                f"{name}: is no regular file, which is all that can be mended; give it as standard input: -"
            )
        with file.open("r+b"):  # a file that is protected stays as it is, though its folder may be changed
            pass
        with written_beside(file, new) as beside:
            if file.read_bytes() != old:
                raise SourceError(f"{name}: was changed by somebody else in the meantime; run this again")
            beside.replace(file)
        _keep(file.parent)
    except OSError as error:
        raise SourceError(f"{name}: cannot be written, and is as it was: {error.strerror or error}") from None


def _keep(folder: Path) -> None:
    """Have the folder on the disk as well, where a system lets us: else a power cut could undo the renaming."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
