"""``check --fix`` on a disk: the README is the old one or the new one, never less, and only it is touched."""

from __future__ import annotations

import difflib
import errno
import io
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cs231n_notes import overwriting, sources
from cs231n_notes.cli import main

SLIPS = "# 과목\r\n\r\n## 로드맵\r\n### 1주차\n- [] 1강 수강\r\n\r\n### Lecture 1: 가\n1. <Start>\n3. 둘".encode()
MENDED = "# 과목\r\n\r\n## 로드맵\r\n### 1주차\n- [ ] 1강 수강\r\n\r\n### Lecture 1: 가\n1. \\<Start>\n2. 둘".encode()

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


@pytest.fixture
def readme(tmp_path: Path) -> Path:
    path = tmp_path / "README.md"
    path.write_bytes(SLIPS)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_mends_in_place(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--fix", str(readme)]) == 0
    assert readme.read_bytes() == MENDED
    assert names(readme.parent) == ["README.md"]
    assert capsys.readouterr().out == "Mended 3. Left: nothing.\n"


def test_says_what_is_left(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    readme.write_bytes(SLIPS + "\n## Daily Log\n### 2026년 13월 45일\n- 1강 수강\n".encode())
    assert main(["check", "--fix", str(readme)]) == 1, "what is left is an error"
    out = capsys.readouterr().out
    assert f"{readme}:11:1: error N302 " in out
    assert out.endswith("\nMended 3. Left: 1 error.\n")


def test_a_fix_that_would_change_the_site_is_not_offered(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the space behind the box, the item's text starts further right: the empty bullet falls out of it."""
    readme.write_text("* [x]*가*\n   - \n\n<Start>\n", encoding="utf-8")
    main(["check", str(readme)])
    out = capsys.readouterr().out
    assert "N506 “[x]” " in out
    assert "N503 [*] " in out
    assert "[*] 1 of them" in out


def test_a_second_run_writes_nothing(readme: Path) -> None:
    main(["check", "--fix", str(readme)])
    before = readme.stat()
    assert main(["check", "--fix", str(readme)]) == 0
    assert (readme.stat().st_ino, readme.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_finding_that_is_ignored_is_not_mended(readme: Path) -> None:
    (readme.parent / "course.yml").write_text("ignore: [checkbox, no-element, list-numbers]\n", encoding="utf-8")
    assert main(["check", "--fix", str(readme)]) == 0
    assert readme.read_bytes() == SLIPS


@posix
@pytest.mark.parametrize("mode", [0o644, 0o600, 0o664, 0o755])
def test_permissions_stay(mode: int, readme: Path) -> None:
    readme.chmod(mode)
    main(["check", "--fix", str(readme)])
    assert stat.S_IMODE(readme.stat().st_mode) == mode


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file away")
def test_the_owner_stays(readme: Path) -> None:
    os.chown(readme, 12345, 12346)
    main(["check", "--fix", str(readme)])
    assert (readme.stat().st_uid, readme.stat().st_gid) == (12345, 12346)


@posix
def test_a_symbolic_link_is_written_through(readme: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target = readme.rename(tmp_path / "elsewhere" / "notes.md")
    readme.symlink_to(Path("elsewhere") / "notes.md")
    assert main(["check", "--fix", str(readme)]) == 0
    assert readme.is_symlink()
    assert target.read_bytes() == MENDED


def test_diff_shows_and_writes_nothing(readme: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["check", "--diff", str(readme)]) == 1
    shown = capfdbinary.readouterr()
    old, new = (data.decode().splitlines(keepends=True) for data in (SLIPS, MENDED))
    removed = [row for row in difflib.ndiff(old, new) if row.startswith("- ")]
    rows = shown.out.decode().split("\n")
    assert [row[1:] for row in rows if row.startswith("-") and not row.startswith("---")] == [
        row[2:].removesuffix("\n") for row in removed
    ]
    assert rows.count("\\ No newline at end of file") == 2
    assert shown.err == b"Would mend 3. Left would be: nothing.\n"
    assert readme.read_bytes() == SLIPS


def test_diff_of_what_is_well_is_empty(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    readme.write_bytes(MENDED)
    assert main(["check", "--diff", str(readme)]) == 0
    assert capsys.readouterr().out == ""


@posix
def test_a_diff_can_be_applied(
    readme: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(readme.parent)
    main(["check", "--diff", "README.md"])
    patch = capfdbinary.readouterr().out
    done = subprocess.run(["git", "apply", "-p0", "-"], input=patch, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert readme.read_bytes() == MENDED


def test_standard_input_is_mended_onto_standard_output(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + SLIPS)))
    assert main(["check", "--fix", "--lang", "en", "-"]) == 0
    shown = capfdbinary.readouterr()
    assert shown.out == b"\xef\xbb\xbf" + MENDED
    assert shown.err == b"Mended 3. Left: nothing.\n"


def test_fix_and_diff_are_one_or_the_other(readme: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["check", "--fix", "--diff", str(readme)])
    assert stopped.value.code == 2


def fails(number: int) -> Callable[..., Any]:
    def failing(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return failing


@pytest.mark.parametrize(
    ("where", "number"),
    [
        pytest.param("os.open", errno.EACCES, id="a folder that cannot be written"),
        pytest.param("os.open", errno.EROFS, id="a disk that is mounted to be read"),
        pytest.param("os.fsync", errno.EIO, id="a disk that fails"),
        pytest.param("shutil.copymode", errno.EPERM, id="permissions that cannot be given"),
        pytest.param("pathlib.Path.replace", errno.ENOSPC, id="a full disk, at the last step"),
    ],
)
def test_what_cannot_be_written_is_as_it_was(
    where: str, number: int, readme: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(where, fails(number))
    assert main(["check", "--fix", str(readme)]) == 2
    assert readme.read_bytes() == SLIPS
    assert names(readme.parent) == ["README.md"]
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err == f"cs231n-notes: {readme}: cannot be written, and is as it was: {os.strerror(number)}\n"


@posix
def test_a_full_disk(readme: Path) -> None:
    """A real one: the system lets a file of this process grow to 50 bytes."""
    import resource

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50, 50))

    done = command(readme, preexec_fn=limited)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1
    assert b"as it was" in done.stderr
    assert readme.read_bytes() == SLIPS
    assert names(readme.parent) == ["README.md"]


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anything")
def test_a_file_that_is_protected(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its folder could be changed, but whoever protected it did not want it replaced."""
    readme.chmod(0o444)
    assert main(["check", "--fix", str(readme)]) == 2
    assert readme.read_bytes() == SLIPS
    assert capsys.readouterr().err.count("\n") == 1


def test_what_somebody_else_wrote_meanwhile_is_kept(
    readme: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor saves while we think: its version stays, and ours is dropped."""
    there = sources.data

    def read(path: str) -> bytes:
        data = there(path)
        readme.write_bytes(data + b"\nmore\n")
        return data

    monkeypatch.setattr(sources, "data", read)
    assert main(["check", "--fix", str(readme)]) == 2
    assert readme.read_bytes() == SLIPS + b"\nmore\n"
    assert names(readme.parent) == ["README.md"]
    assert "changed by somebody else" in capsys.readouterr().err


@posix
@pytest.mark.parametrize("kind", ["pipe", "gone"])
def test_what_is_no_file_any_more(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    if kind == "pipe":
        os.mkfifo(path)
    with pytest.raises(sources.SourceError) as error:
        overwriting.overwrite(str(path), b"", b"new")
    assert len(str(error.value).splitlines()) == 1
    assert not path.is_file()


KILLED = """
import os, pathlib, signal, sys
def stop(*_, **__): os.kill(os.getpid(), signal.SIGKILL)
{where} = stop
from cs231n_notes.cli import main
sys.exit(main(["check", "--fix", sys.argv[1]]))
"""


@posix
@pytest.mark.parametrize("where", ["os.fsync", "pathlib.Path.replace"], ids=["while writing", "before the renaming"])
def test_killed_in_the_middle(where: str, readme: Path) -> None:
    """Nothing can be tidied then, but what lies about says so by its name; and the next run is not in its way."""
    done = subprocess.run([sys.executable, "-c", KILLED.format(where=where), str(readme)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert readme.read_bytes() == SLIPS
    (left,) = (name for name in names(readme.parent) if name != "README.md")
    assert left.startswith(".README.md.")
    assert left.endswith(".tmp")
    assert main(["check", "--fix", str(readme)]) == 0
    assert readme.read_bytes() == MENDED


def command(readme: Path, **options: Any) -> subprocess.CompletedProcess[bytes]:
    done: subprocess.CompletedProcess[bytes] = subprocess.run(
        [sys.executable, "-m", "cs231n_notes", "check", "--fix", str(readme)],
        capture_output=True,
        check=False,
        **options,
    )
    return done
