"""The pages as files in a folder, for whoever wants them on disk or renders them with another generator.

A manifest in the folder remembers what was written. Only that is ever overwritten or removed, and only while it still
holds what was written: a file that somebody else wrote or edited is theirs.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from cs231n_notes.site import Site

MANIFEST = ".cs231n-notes.json"


class Outcome(StrEnum):
    """What became of one file."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    REMOVED = "removed"
    REFUSED = "refused"
    """There is a file of this name that is not ours."""


def split(site: Site, out: Path) -> Iterator[tuple[Outcome, str]]:
    """Write a site's Markdown, files and data below ``out``; yields what became of each. Raises OSError."""
    wanted = contents(site)
    ours = _manifest(out)
    kept: dict[str, str] = {}
    for path, data in wanted.items():
        outcome = _write(out, path, data, ours.get(path))
        if outcome is not Outcome.REFUSED:
            kept[path] = _digest(data)
        yield outcome, path
    for path in ours.keys() - wanted.keys():
        if _remove(out, path, ours[path]):
            yield Outcome.REMOVED, path
    _write_atomically(out / MANIFEST, json.dumps(dict(sorted(kept.items())), indent=1).encode() + b"\n")


def contents(site: Site) -> Mapping[str, bytes]:
    """Path below the folder -> bytes: the pages, what they show, and ``progress.json``."""
    pages = {page.path: page.text.encode() for page in site.pages}
    data = {path: text.encode() for path, text in site.data.items()}
    return {**pages, **data, **{path: file.read_bytes() for path, file in site.files.items()}}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _manifest(out: Path) -> dict[str, str]:
    """Path -> digest of what was written last time. A manifest that cannot be read makes nothing ours."""
    try:
        found = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(path): str(digest) for path, digest in found.items()} if isinstance(found, dict) else {}


def _write(out: Path, path: str, data: bytes, ours: str | None) -> Outcome:
    file = out / path
    if not file.resolve().is_relative_to(out.resolve()):  # a symbolic link leads out of the folder
        return Outcome.REFUSED
    if file.is_symlink() or file.exists():
        present = _digest(file.read_bytes()) if file.is_file() and not file.is_symlink() else ""
        if present == _digest(data):
            return Outcome.UNCHANGED if ours else Outcome.REFUSED
        if present != ours:
            return Outcome.REFUSED
    _write_atomically(file, data)
    return Outcome.WRITTEN


def _remove(out: Path, path: str, ours: str) -> bool:
    file = out / path
    if not file.resolve().is_relative_to(out.resolve()) or not file.is_file() or _digest(file.read_bytes()) != ours:
        return False
    file.unlink()
    for folder in file.parents:
        if folder == out or any(folder.iterdir()):
            break
        folder.rmdir()
    return True


def _write_atomically(path: Path, data: bytes) -> None:
    """Write beside ``path``, then rename: no one ever sees half a file under its name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
