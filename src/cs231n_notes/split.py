"""The pages as files in a folder, for whoever wants them on disk or renders them with another generator.

A manifest in the folder remembers what was written. Only that is ever overwritten or removed, and only while it still
holds what was written: a file that somebody else wrote or edited is theirs.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from cs231n_notes import writing
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
    with writing.alone(out):
        yield from _split(site, out)


def _split(site: Site, out: Path) -> Iterator[tuple[Outcome, str]]:
    wanted = contents(site)
    ours = _manifest(out)
    outcomes = {path: _outcome(out, path, data, ours.get(path, ())) for path, data in wanted.items()}
    stale = [path for path in ours if path not in wanted and _inside(out, path) and _is_ours(out / path, ours[path])]
    new = {path: _digests(outcome, wanted[path], ours.get(path)) for path, outcome in outcomes.items()}
    new = {path: digests for path, digests in new.items() if digests}
    # Before the first file: should this run be interrupted, the next one knows both the old and the new files as ours.
    _remember(out, {path: [*ours.get(path, []), *new.get(path, [])] for path in {**ours, **new}})
    for path, outcome in outcomes.items():
        if outcome is Outcome.WRITTEN:
            writing.write(out / path, wanted[path])
        yield outcome, path
    for path in stale:
        _remove(out, path)
        yield Outcome.REMOVED, path
    _remember(out, new)


def contents(site: Site) -> Mapping[str, bytes]:
    """Path below the folder -> bytes: the pages, what they show, and ``progress.json``."""
    pages = {page.path: page.text.encode() for page in site.pages}
    data = {path: text.encode() for path, text in site.data.items()}
    return {**pages, **data, **{path: file.read_bytes() for path, file in site.files.items()}}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _manifest(out: Path) -> dict[str, list[str]]:
    """Path -> digests of what we wrote there. A manifest that cannot be read makes nothing ours."""
    try:
        found = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
        return {str(path): [str(digest) for digest in digests] for path, digests in found.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _remember(out: Path, manifest: Mapping[str, list[str]]) -> None:
    writing.write(out / MANIFEST, json.dumps(dict(sorted(manifest.items())), indent=1).encode() + b"\n")


def _outcome(out: Path, path: str, data: bytes, ours: Sequence[str]) -> Outcome:
    file = out / path
    if not _inside(out, path):
        return Outcome.REFUSED
    if not file.exists() and not file.is_symlink():
        return Outcome.WRITTEN
    if file.is_file() and not file.is_symlink() and file.read_bytes() == data:
        return Outcome.UNCHANGED
    return Outcome.WRITTEN if _is_ours(file, ours) else Outcome.REFUSED


def _digests(outcome: Outcome, data: bytes, ours: list[str] | None) -> list[str]:
    """What counts as ours from now on. A file that is the same without our doing stays somebody else's."""
    mine = outcome is Outcome.WRITTEN or (outcome is Outcome.UNCHANGED and ours)
    return [_digest(data)] if mine else ours or []


def _inside(out: Path, path: str) -> bool:
    """Whether no symbolic link on the way leads out of the folder."""
    return (out / path).resolve().is_relative_to(out.resolve())


def _is_ours(file: Path, ours: Sequence[str]) -> bool:
    return file.is_file() and not file.is_symlink() and _digest(file.read_bytes()) in ours


def _remove(out: Path, path: str) -> None:
    (out / path).unlink()
    for folder in (out / path).parents:
        if folder == out or any(folder.iterdir()):
            break
        folder.rmdir()
