"""Writing files so that nobody ever finds half of one, and one run at a time."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: two runs at once are not kept apart there
    fcntl = None  # type: ignore[assignment]


def write(path: Path, data: bytes) -> None:
    """Write beside ``path``, then rename: whoever looks finds the file as it was, or all of the new one.

    A file that is replaced keeps its permissions; a symbolic link is replaced itself. Raises OSError that names ``path``.
    """
    beside = path.with_name(f".{os.getpid()}-{secrets.token_hex(4)}.tmp")  # short: the name itself may be at the limit
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            _create(beside, data, path)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def _create(beside: Path, data: bytes, like: Path) -> None:
    replaces = like.is_file() and not like.is_symlink()
    with beside.open("xb") as file:
        file.write(data)
        if replaces:
            beside.chmod(like.stat().st_mode)
            file.flush()
            os.fsync(file.fileno())  # a power cut must not leave an empty file where one with words was


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
