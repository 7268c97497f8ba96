"""The command line: exit statuses, one line on standard error, never a traceback."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cs231n_notes.cli import main
from cs231n_notes.labels import labels

GOOD = "# 과목\n\n## Lecture 1: 가\n내용\n"
SLIP = GOOD + "\n## Daily Log\n### 2026년\n- 1강 수강\n"


@pytest.fixture
def readme(tmp_path: Path) -> Path:
    path = tmp_path / "README.md"
    path.write_text(SLIP, encoding="utf-8")
    return path


def test_check_says_line_and_column(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(readme)]) == 0
    out = capsys.readouterr().out
    assert f"{readme}:7:1: warning N301" in out
    assert "\x1b" not in out


def test_check_strict_counts_warnings(readme: Path) -> None:
    assert main(["check", "--strict", str(readme)]) == 1


def test_check_is_quiet_on_good_notes(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(GOOD, encoding="utf-8")
    assert main(["check", "--strict", str(tmp_path / "README.md")]) == 0


def test_check_formats(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", str(readme)]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [(item["code"], item["line"]) for item in document["findings"]] == [("N301", 7)]
    assert main(["check", "--format", "github", str(readme)]) == 0
    assert capsys.readouterr().out.startswith(f"::warning file={readme},line=7,col=1,title=N301 date-unfinished::")


def test_check_speaks_korean(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--lang", "ko", str(readme)])
    assert "날짜" in capsys.readouterr().out


def test_check_explains_a_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", "n301", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("N301 date-unfinished (warning)\n")
    assert main(["check", "--explain", "date-unfinished", "--lang", "ko"]) == 0
    assert "경고" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["date-unfinishd", "N3O1"])
def test_check_names_the_rule_that_was_meant(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", name]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == f"cs231n-notes: there is no rule {name!r}; did you mean N301 (date-unfinished)?\n"


def test_check_wants_a_readme(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("theme", "word"),
    [
        pytest.param("theme:\n  name: material\n  language: ko\n", "날짜", id="Korean"),
        pytest.param("theme:\n  language: ko-KR\nplugins: !ENV [A, b]\n", "날짜", id="a region, and tags of MkDocs"),
        pytest.param("theme:\n  language: !ENV [NOTES_LANGUAGE, ko]\n", "is unfinished", id="not known before a build"),
        pytest.param("theme: material\n", "is unfinished", id="not said, which is English to Material"),
        pytest.param("theme: [\n", "is unfinished", id="no YAML"),
        pytest.param(None, "is unfinished", id="no site"),
    ],
)
def test_check_speaks_the_language_of_the_site(
    theme: str | None, word: str, readme: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if theme is not None:
        (readme.parent / "mkdocs.yml").write_text(theme, encoding="utf-8")
    main(["check", str(readme)])
    assert word in capsys.readouterr().out
    main(["check", "--lang", "en", str(readme)])
    assert "is unfinished" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("environment", "colored"),
    [
        pytest.param({}, False, id="no terminal"),
        pytest.param({"FORCE_COLOR": "1"}, True, id="FORCE_COLOR"),
        pytest.param({"FORCE_COLOR": ""}, False, id="empty is as if not set"),
        pytest.param({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, id="NO_COLOR has the last word"),
    ],
)
def test_color_follows_the_environment(
    environment: dict[str, str],
    colored: bool,  # noqa: FBT001 - pytest's parameter
    readme: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    main(["check", str(readme)])
    assert ("\x1b[" in capsys.readouterr().out) is colored
    main(["check", "--format", "github", str(readme)])
    assert "\x1b" not in capsys.readouterr().out


def test_annotations_name_the_file_as_github_does(
    readme: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the top of the repository, wherever the command was started; else they would stand beside no line."""
    (readme.parent / ".git").mkdir()
    (readme.parent / "notes").mkdir()
    readme.rename(readme.parent / "notes" / "README.md")
    monkeypatch.chdir(readme.parent / "notes")
    main(["check", "--format", "github", "README.md"])
    assert "file=notes/README.md,line=7," in capsys.readouterr().out
    main(["check", "README.md"])
    assert "\nREADME.md:7:1: " in "\n" + capsys.readouterr().out


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + SLIP.encode())))
    assert main(["check", "-"]) == 0
    assert "-:7:1:" in capsys.readouterr().out


def test_split_prints_a_line_a_page(readme: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["split", str(readme), "--out", str(tmp_path / "out")]) == 0
    assert "written lectures/lecture-01.md" in capsys.readouterr().out.splitlines()
    assert (tmp_path / "out" / "lectures" / "lecture-01.md").is_file()


def test_split_links_into_the_repository(readme: Path, tmp_path: Path) -> None:
    out, url = tmp_path / "out", "https://github.com/learner/my-notes"
    assert main(["split", str(readme), "--out", str(out), "--repo", f"{url}/"]) == 0
    assert f'href="{url}/blob/HEAD/README.md?plain=1#L' in (out / "lectures" / "lecture-01.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("theme", "arguments", "language"),
    [
        pytest.param("theme: {language: en}\n", [], "en", id="English"),
        pytest.param("theme: {language: ko}\n", [], "ko", id="Korean"),
        pytest.param("theme: {language: en}\n", ["--lang", "ko"], "ko", id="asked for"),
        pytest.param("theme: material\n", [], "en", id="not said, which is English to Material"),
        pytest.param(None, [], "ko", id="no site"),
    ],
)
def test_split_speaks_the_language_of_the_site(
    theme: str | None, arguments: list[str], language: str, readme: Path, tmp_path: Path
) -> None:
    if theme is not None:
        (tmp_path / "mkdocs.yml").write_text(theme, encoding="utf-8")
    assert main(["split", str(readme), "--out", str(tmp_path / "out"), *arguments]) == 0
    page = (tmp_path / "out" / "lectures" / "index.md").read_text("utf-8")
    assert f"title: {json.dumps(labels(language).say('lectures'), ensure_ascii=False)}" in page


@pytest.mark.parametrize("command", [["check"], ["split", "--out", "out"]], ids=["check", "split"])
@pytest.mark.parametrize("data", [None, b"\xff", "folder"], ids=["missing", "not UTF-8", "folder"])
def test_cannot_be_read(
    command: list[str], data: bytes | str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "README.md"
    if isinstance(data, bytes):
        path.write_bytes(data)
    elif data:
        path.mkdir()
    assert main([*command, str(path)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert str(path) in captured.err


def test_another_course_is_named(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In place of the one beside the README."""
    (readme.parent / "course.yml").write_text("total: many\n", encoding="utf-8")
    other = readme.parent / "other.yml"
    other.write_text("ignore: [date-unfinished]\n", encoding="utf-8")
    assert main(["check", "--course", str(other), str(readme)]) == 0
    assert "N301" not in capsys.readouterr().out


def test_bad_course_is_one_line(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (readme.parent / "course.yml").write_text("titel: x\ntotal: many\n", encoding="utf-8")
    assert main(["check", str(readme)]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "titel" in err
    assert "1 more" in err


def test_split_into_somebody_elses_folder(readme: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "index.md").write_text("theirs")
    assert main(["split", str(readme), "--out", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err.endswith("not ours and left alone (1): index.md\n")


def test_split_onto_a_file(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["split", str(readme), "--out", str(readme)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("arguments", [[], ["mend"], ["split"], ["check", "--format", "xml", "README.md"]])
def test_bad_options_exit_with_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2


def run(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    settings: Any = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
    done: subprocess.CompletedProcess[bytes] = subprocess.run(
        [sys.executable, "-m", "cs231n_notes", *arguments], check=False, **settings
    )
    return done


def test_a_terminal_without_korean_gets_escapes(readme: Path) -> None:
    done = run("check", "--lang", "ko", str(readme), env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\\ub0a0\\uc9dc" in done.stdout


@pytest.mark.parametrize("arguments", [[], ["--fix"]], ids=["printed", "on standard error"])
@pytest.mark.parametrize("form", ["json", "github"])
def test_what_programs_read_is_utf_8(form: str, arguments: list[str]) -> None:
    """Python on Windows writes a pipe in the code page: without this, the rocket came as an escape JSON does not know."""
    legacy = os.environ | {"PYTHONIOENCODING": "cp949", "PYTHONUTF8": "0"}
    text = "## Daily Log\n\n### 2026년 13월 45일🚀\n"
    done = run("check", "--format", form, *arguments, "-", env=legacy, input=text.encode())
    printed = (done.stderr if arguments else done.stdout).decode()
    assert "13월 45일🚀" in printed
    assert form == "github" or json.loads(printed)["counts"]["error"]


posix = pytest.mark.skipif(sys.platform == "win32", reason="closes streams as a POSIX shell does")


@posix
def test_standard_input_that_is_closed() -> None:
    done = run("check", "-", preexec_fn=lambda: os.close(0))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1


@posix
@pytest.mark.parametrize("descriptor", [1, 2], ids=["output", "error"])
def test_a_stream_that_is_closed_is_not_written_to(descriptor: int, readme: Path) -> None:
    done = run("check", str(readme), preexec_fn=lambda: os.close(descriptor))
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("size", [1, 5_000], ids=["all at the end", "more than is held back"])
def test_output_onto_a_full_disk(size: int, readme: Path) -> None:
    readme.write_text(SLIP + "### 2026년\n" * size, encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        done = run("check", str(readme), stdout=full)
    assert done.returncode == 2
    assert done.stderr == b"cs231n-notes: No space left on device\n"


def test_a_reader_that_goes_away_is_no_error(readme: Path) -> None:
    """``cs231n-notes check README.md | head -1`` must not end in a traceback."""
    readme.write_text(SLIP + "### 2026년\n" * 20_000, encoding="utf-8")
    command = [sys.executable, "-m", "cs231n_notes", "check", str(readme)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ.copy()) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@posix
@pytest.mark.parametrize("command", ["init {notes}", "split {notes}/README.md --out {notes}"], ids=["init", "split"])
def test_a_reader_that_goes_away_leaves_nothing_half_done(command: str, readme: Path) -> None:
    """``cs231n-notes split README.md --out pages | head -1``: what is written is more than what is read of it."""
    closed, pipe = os.pipe()
    os.close(closed)
    left = []
    for name, stdout in (("read", subprocess.PIPE), ("unread", pipe)):
        notes = readme.parent / name
        notes.mkdir()
        shutil.copy(readme, notes)
        arguments = command.format(notes=notes).split()
        done = run(*arguments, stdout=stdout, env=os.environ | {"PYTHONUNBUFFERED": "1"})
        assert (done.returncode, done.stderr) == (0, b"")
        left.append({path.relative_to(notes) for path in notes.rglob("*")})
    os.close(pipe)
    assert left[0] == left[1]
