"""What the adapters read from disk: the README, ``course.yml``, and the files that the README links to."""

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from cs231n_notes import course, reading, targets
from cs231n_notes.course import Course, CourseError
from cs231n_notes.model import Notes
from cs231n_notes.rules import KNOWN
from cs231n_notes.targets import Target

STDIN = "-"
HOME = "index.md"
_PATIENCE = 5
"""Times a file is read that somebody is writing."""
FILES = "files"
"""The folder of the site that holds copies of what the README links to."""
_DOT = re.compile(r"(?<![^/])\.")
"""The start of a hidden folder's name. Generators and hosts leave such folders out, and with ``.github`` images in it."""


class SourceError(Exception):
    """Something cannot be read as asked; the message is for the user."""


class Reading(NamedTuple):
    """A README as read, with what is known of its course."""

    notes: Notes
    course: Course
    name: str
    """The README's path as the user gave it, for messages."""


class Linked(NamedTuple):
    """What the README's relative addresses lead to."""

    links: Mapping[str, str]
    """Address as written -> path on the site, a heading's anchor, or an absolute URL; empty where it leads nowhere."""
    files: Mapping[str, Path]
    """Path on the site -> the file to copy there."""
    missing: tuple[Target, ...]
    """Links and images that lead nowhere."""


def text(path: str) -> str:
    """The README at ``path``, ``-`` for standard input. Raises :class:`SourceError`."""
    return decoded(data(path), path)


def data(path: str) -> bytes:
    """The bytes of a file, ``-`` for standard input. Raises :class:`SourceError`."""
    try:
        return _stdin() if path == STDIN else _settled(Path(path))
    except IsADirectoryError:
        raise SourceError(f"{path}: is a folder; name the README in it") from None
    except FileNotFoundError:
        raise SourceError(f"{path}: no such file") from None
    except (OSError, ValueError) as error:
        raise SourceError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _stdin() -> bytes:
    if sys.stdin is None:  # whoever started us closed it
        raise SourceError("standard input is closed; name the README")
    return sys.stdin.buffer.read()


def decoded(raw: bytes, path: str) -> str:
    """The text of a file's bytes, its byte order mark and line ends as they are. Raises :class:`SourceError`."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = raw[error.start]
        raise SourceError(
            f"{path}: not UTF-8: byte 0x{byte:02x} at offset {error.start}; save the file as UTF-8"
        ) from None


def _settled(path: Path) -> bytes:
    """A file's bytes, all of one moment: read again when it was written meanwhile."""
    for _ in range(_PATIENCE):
        before = path.stat()
        data = path.read_bytes()
        after = path.stat()
        if (before.st_mtime_ns, before.st_size, before.st_ino) == (after.st_mtime_ns, after.st_size, after.st_ino):
            return data
    raise SourceError(f"{path}: changes while it is read; try again when it is saved")


def course_path(readme: str, given: str | None = None) -> Path | None:
    """``course.yml`` beside the README where there is one, unless another file was named."""
    if given:
        return Path(given)
    beside = Path(readme).parent / "course.yml"
    return beside if readme != STDIN and beside.is_file() else None


def read(readme: str, course_file: str | None = None) -> Reading:
    """The notes and their course: ``course.yml``, completed by the profile that the README's title names.

    Raises :class:`SourceError`; that of a bad ``course.yml`` names all its problems, a line each.
    """
    own = own_course(course_path(readme, course_file))
    return interpreted(text(readme), own, readme)


def interpreted(written: str, own: Course, name: str) -> Reading:
    """A text as the README called ``name``; ``own`` is what its ``course.yml`` says."""
    notes = reading.read(written, own.patterns)
    profile = course.profile_for(notes.overview.title or own.title)
    return Reading(notes, course.merge(own, profile), name)


def own_course(path: Path | None) -> Course:
    """What ``course.yml`` says; nothing where there is none. Raises :class:`SourceError`."""
    if path is None:
        return Course()
    try:
        return course.parse(text(str(path)), str(path), KNOWN)
    except CourseError as error:
        raise SourceError(str(error)) from None


def linked(read: Reading, root: Path, repository: str = "") -> Linked:
    """Where the README's relative addresses lead, as they would on GitHub.

    A file beside the README or below is copied into the site. Anything else inside ``root``, the repository on disk,
    becomes a link below ``repository`` (``https://github.com/owner/name/blob/HEAD/``), where that is known. Nothing is
    taken from outside ``root``, symbolic links included, nor what is kept there and not published: ``.git``, ``.env``.
    """
    root = root.resolve()
    folder = root if read.name == STDIN else Path(read.name).resolve().parent
    links: dict[str, str] = {}
    files: dict[str, Path] = {}
    missing: list[Target] = []
    anchors = {
        f"#{anchor}" for anchor in (*(heading.anchor for heading in read.notes.headings), *targets.named(read.notes))
    }
    for target in targets.targets(read.notes):
        path = None if target.address.startswith("#") else _on_disk(target.address, folder, root)
        own = target.address if target.address.startswith("#") else _own(target.address, path, read.name)
        if own == HOME or own in anchors:
            links[target.address] = own
            continue
        if own:
            path = None
        if path is None:
            missing.append(target)
        place, copied = _place(target.address, path, folder, root, repository)
        links[target.address] = place
        files.update(copied)
    return Linked(links, files, tuple(missing))


def _own(address: str, path: Path | None, readme: str) -> str:
    """The README by its own name: the heading it names, or the dashboard; empty for any other file."""
    if path is None or readme == STDIN or path != Path(readme).resolve():
        return ""
    _, _, fragment = address.partition("#")
    return f"#{fragment}" if fragment else HOME


def _on_disk(address: str, folder: Path, root: Path) -> Path | None:
    """The file or folder inside ``root`` that a relative address names; None when there is none."""
    plain = address.split("#", 1)[0].split("?", 1)[0]
    try:
        path = ((root / plain.lstrip("/")) if plain.startswith("/") else (folder / plain)).resolve()
        there = path.exists() and path.is_relative_to(root)
    except (OSError, ValueError):  # a name too long for the system, a NUL byte
        return None
    return path if there and ".git" not in map(str.lower, path.relative_to(root).parts) else None


def _place(
    address: str, path: Path | None, folder: Path, root: Path, repository: str
) -> tuple[str, Mapping[str, Path]]:
    if path is None:
        return "", {}
    inside = path.relative_to(root).as_posix()
    if path.is_file() and path.is_relative_to(folder) and path.suffix.lower() != ".md" and path.name[0] != ".":
        place = f"{FILES}/{_DOT.sub('dot.', inside)}"
        return place, {place: path}
    if not repository:
        return "", {}
    fragment = "#" + address.split("#", 1)[1] if "#" in address else ""
    return repository.rstrip("/") + "/" + quote(inside) + fragment, {}
