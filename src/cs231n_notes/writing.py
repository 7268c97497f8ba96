"""Writing files so that nobody ever finds half of one, and one run at a time."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: two runs at once are not kept apart there
    fcntl = None  # type: ignore[assignment]


def write(path: Path, data: bytes) -> None:
    """Write beside ``path``, then rename: whoever looks finds the file as it was, or all of the new one.

    A file that is replaced keeps its permissions; a symbolic link is replaced itself. Raises OSError that names ``path``.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with written_beside(path, data) as new:
            new.replace(path)
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


@contextmanager
def written_beside(path: Path, data: bytes) -> Iterator[Path]:
    """A new version of a file in its folder, to be given its name; else it is gone again.

    It has the owner, where we may, and the permissions of the file it is to replace, and never more of them.
    """
    replaces = path.is_file() and not path.is_symlink()
    new = path.with_name(f".{path.name[:60]}.{secrets.token_hex(4)}.tmp")  # whose it is; a name has its limits
    try:
        with open(new, "xb", opener=partial(os.open, mode=0o600 if replaces else 0o666)) as file:
            file.write(data)
            if replaces:
                _dress(new, path)
                file.flush()
                os.fsync(file.fileno())  # a power cut must not leave an empty file where one with words was
        yield new
    finally:
        new.unlink(missing_ok=True)


def _dress(new: Path, old: Path) -> None:
    there, here = old.stat(), new.stat()
    if hasattr(os, "chown") and (there.st_uid, there.st_gid) != (here.st_uid, here.st_gid):
        with suppress(PermissionError):
            os.chown(new, there.st_uid, there.st_gid)
    shutil.copymode(old, new)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Be the only run that writes into a folder. Raises OSError when another one does."""
    folder.mkdir(parents=True, exist_ok=True)
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _lock(handle, folder)
        yield
    finally:
        os.close(handle)  # and with it the lock, also when the run is killed


def _lock(handle: int, folder: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise OSError(error.errno, "another run is writing into it; try again when it is done", str(folder)) from None
