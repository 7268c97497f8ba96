"""What a run leaves behind that is killed, runs out of room, or meets another: whole files, and one clear line."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cs231n_notes import writing
from cs231n_notes.cli import main
from tests.sites import ROOT

README = "# 과목\n\n" + "".join(f"## Lecture {number}: 제목\n{'내용 ' * 1000}\n\n" for number in range(1, 6))
COMMAND = (sys.executable, "-m", "cs231n_notes", "split")
DYING = """\
import os, signal, sys
from pathlib import Path
from cs231n_notes import cli
replace, left = Path.replace, [int(sys.argv.pop(1))]
def dying(self, target):
    left[0] -= 1
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
    return replace(self, target)
Path.replace = dying
cli.main(sys.argv[1:])
"""
"""A run that is killed when it has written its n-th file beside the place it belongs to."""


@pytest.fixture
def readme(tmp_path: Path) -> Path:
    path = tmp_path / "README.md"
    path.write_text(README, encoding="utf-8")
    return path


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".tmp"
    }


@pytest.mark.parametrize("death", [1, 2, 5])
def test_a_run_that_is_killed_leaves_whole_files_and_the_next_one_finishes(death: int, readme: Path) -> None:
    whole, out = readme.parent / "whole", readme.parent / "out"
    assert main(["split", str(readme), "--out", str(whole)]) == 0
    killed = [sys.executable, "-c", DYING, str(death), "split", str(readme), "--out", str(out)]
    assert subprocess.run(killed, check=False, capture_output=True).returncode == -signal.SIGKILL
    left = files(out)
    assert len(left) == death - 1
    assert {path: data for path, data in left.items() if data != files(whole)[path]} == {}
    assert main(["split", str(readme), "--out", str(out)]) == 0
    assert files(out) == files(whole)


def test_an_old_file_stands_until_the_new_one_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "README.md"
    path.write_bytes(b"old")
    path.chmod(0o600)
    seen: list[bytes] = []
    fsync = os.fsync

    def looking(handle: int) -> None:
        seen.append(path.read_bytes())
        fsync(handle)

    monkeypatch.setattr(os, "fsync", looking)
    writing.write(path, b"new")
    assert seen == [b"old"]
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_symbolic_link_is_replaced_and_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_bytes(b"theirs")
    (tmp_path / "link").symlink_to(tmp_path / "theirs")
    writing.write(tmp_path / "link", b"ours")
    assert (tmp_path / "theirs").read_bytes() == b"theirs"
    assert (tmp_path / "link").read_bytes() == b"ours"


def test_no_file_is_cut_short_where_there_is_no_more_room(readme: Path) -> None:
    out = readme.parent / "out"
    done = subprocess.run(
        [*COMMAND, str(readme), "--out", str(out)],
        check=False,
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000)),
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert str(out) in done.stderr
    assert not list(out.rglob("*.tmp"))
    assert not list((out / "lectures").glob("lecture-*.md")), "each is longer than a file may be"


@pytest.fixture
def small_disk(tmp_path: Path) -> Callable[[str], subprocess.CompletedProcess[str]]:
    """Runs a shell script in a mount namespace of its own, with a disk of 64 KB at ``$DISK``."""
    disk = tmp_path / "disk"
    disk.mkdir()
    enter = ["unshare", "--mount", "--map-root-user", "bash", "-euc"]
    mount = f'export DISK={disk}; mount -t tmpfs -o size=64k tmpfs "$DISK"; '

    def run(script: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([*enter, mount + script], check=False, capture_output=True, text=True)

    if not shutil.which("unshare") or run("true").returncode:
        pytest.skip("this system does not let us mount a disk of our own")
    return run


def test_a_full_disk(readme: Path, small_disk: Callable[[str], subprocess.CompletedProcess[str]]) -> None:
    split = f'{" ".join(COMMAND)} {readme} --out "$DISK/out" >/dev/null'
    done = small_disk(
        f'{split} || echo "status $?"; cd "$DISK/out"; find . -name "*.tmp"; wc -c lectures/lecture-01.md'
    )
    assert "No space left on device" in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout.startswith("status 2\n")
    assert ".tmp" not in done.stdout
    assert int(done.stdout.splitlines()[1].split()[0]) > 7000, "what was written is whole"


def test_a_disk_that_cannot_be_written(
    readme: Path, small_disk: Callable[[str], subprocess.CompletedProcess[str]]
) -> None:
    done = small_disk(
        f'mount -o remount,ro "$DISK"; {" ".join(COMMAND)} {readme} --out "$DISK/out" || echo "status $?"'
    )
    assert done.stdout == "status 2\n"
    assert done.stderr.count("\n") == 1
    assert "Read-only file system" in done.stderr


MENDING = (sys.executable, "-m", "cs231n_notes", "check", "--fix")
SLIPS = README.replace("## Lecture 1", "- [] 1강 수강\n\n## Lecture 1")


def test_mending_on_a_full_disk(tmp_path: Path, small_disk: Callable[[str], subprocess.CompletedProcess[str]]) -> None:
    """The notes fill more than half of it: the old ones stay, for there is no room for both."""
    (tmp_path / "README.md").write_text(SLIPS, encoding="utf-8")
    assert len(SLIPS.encode()) > 32 * 1024
    done = small_disk(
        f'cp {tmp_path}/README.md "$DISK"; {" ".join(MENDING)} "$DISK/README.md" || echo "status $?"; '
        f'cmp {tmp_path}/README.md "$DISK/README.md"; ls -A "$DISK"'
    )
    assert done.stdout == "status 2\nREADME.md\n"
    assert done.stderr.count("\n") == 1
    assert "No space left on device" in done.stderr


@pytest.mark.parametrize("command", [f"{' '.join(MENDING)} $DISK/README.md", "cs231n_notes init $DISK"])
def test_a_folder_that_cannot_be_written(
    command: str, tmp_path: Path, small_disk: Callable[[str], subprocess.CompletedProcess[str]]
) -> None:
    (tmp_path / "README.md").write_text(SLIPS, encoding="utf-8")
    command = command.replace("cs231n_notes init", f"{sys.executable} -m cs231n_notes init")
    done = small_disk(
        f'cp {tmp_path}/README.md "$DISK"; mount -o remount,ro "$DISK"; {command} >/dev/null || echo "status $?"; '
        f'cmp {tmp_path}/README.md "$DISK/README.md"; ls -A "$DISK"'
    )
    assert done.stdout == "status 2\nREADME.md\n"
    assert done.stderr.count("\n") == 1
    assert "Read-only file system" in done.stderr


@pytest.mark.parametrize(
    ("first", "says"), [("true", "No space left on device"), ('mount -o remount,ro "$DISK"', "Read-only file system")]
)
def test_a_site_that_cannot_be_written(
    first: str, says: str, readme: Path, small_disk: Callable[[str], subprocess.CompletedProcess[str]]
) -> None:
    """MkDocs itself would answer with a traceback."""
    command = f'{sys.executable} -m mkdocs build --quiet -f {ROOT}/mkdocs.yml -d "$DISK/site"'
    done = small_disk(f'export NO_MKDOCS_2_WARNING=1 NOTES_SOURCE={readme}; {first}; {command} || echo "status $?"')
    assert done.stdout == "status 1\n"
    (line,) = done.stderr.splitlines()
    assert line.endswith(says)
    assert "/disk/site" in line


def test_mending_twice_at_once(tmp_path: Path) -> None:
    """Who comes second finds the notes mended, or that somebody else has changed them."""
    readme, alone = tmp_path / "README.md", tmp_path / "alone.md"
    for path in (readme, alone):
        path.write_text(SLIPS, encoding="utf-8")
    assert main(["check", "--fix", str(alone)]) == 0
    runs = [
        subprocess.Popen([*MENDING, str(readme)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in "1234"
    ]
    for run in runs:
        _, said = run.communicate()
        assert run.returncode in {0, 2}
        assert run.returncode == 0 or b"changed by somebody else" in said
    assert readme.read_bytes() == alone.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["README.md", "alone.md"]


def test_a_system_without_locks_writes_all_the_same(readme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows has none."""
    monkeypatch.setattr(writing, "fcntl", None)
    out = readme.parent / "out"
    assert main(["split", str(readme), "--out", str(out)]) == 0
    assert (out / "index.md").is_file()


def test_two_runs_at_once(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = readme.parent / "out"
    with writing.alone(out):
        assert main(["split", str(readme), "--out", str(out)]) == 2
    assert "another run is writing into it" in capsys.readouterr().err
    assert list(out.iterdir()) == []
    assert main(["split", str(readme), "--out", str(out)]) == 0
