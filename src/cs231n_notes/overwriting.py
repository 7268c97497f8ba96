"""Putting a new version in a file's place: whole or not at all, whatever happens in between."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
from pathlib import Path

from cs231n_notes.sources import SourceError


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
        beside = _written_beside(file, new)
        try:
            if file.read_bytes() != old:
                raise SourceError(f"{name}: was changed by somebody else in the meantime; run this again")
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
        _keep(file.parent)
    except OSError as error:
        raise SourceError(f"{name}: cannot be written, and is as it was: {error.strerror or error}") from None


def _written_beside(file: Path, data: bytes) -> Path:
    """A file of the same folder, owner and permissions. Its name starts with a dot and says whose it is."""
    descriptor, name = tempfile.mkstemp(prefix=f".{file.name[:100]}.", suffix=".tmp", dir=file.parent)
    beside = Path(name)
    try:
        with open(descriptor, "wb") as stream:  # noqa: PTH123 -- it is open already
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _dress(beside, file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def _dress(beside: Path, file: Path) -> None:
    """Give a file the owner, where we may, and the permissions of another."""
    there, here = file.stat(), beside.stat()
    if hasattr(os, "chown") and (there.st_uid, there.st_gid) != (here.st_uid, here.st_gid):
        with contextlib.suppress(PermissionError):
            os.chown(beside, there.st_uid, there.st_gid)
    shutil.copymode(file, beside)


def _keep(folder: Path) -> None:
    """Have the folder on the disk as well, where a system lets us: else a power cut could undo the renaming."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
