"""``cs231n-notes init``: a repository with nothing but a README becomes a site, and nothing in it is overwritten."""

from __future__ import annotations

import html
import json
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from cs231n_notes import course, init, starter
from cs231n_notes.cli import main

FIXTURES = Path(__file__).parent / "reading" / "golden"
KOREAN = '# 과목 "하나" # 둘\n\n- 3주 완성\n\n## Daily Log\n### 2026-01-09\n- 1강 수강\n\n## 7강: 가\n글\n'
WRITTEN = {"mkdocs.yml", "course.yml", ".github/workflows/pages.yml", "docs/.gitkeep"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with a README."""
    folder = tmp_path / "my-notes"
    (folder / ".git").mkdir(parents=True)
    (folder / "README.md").write_text(KOREAN, encoding="utf-8")
    return folder


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.name != "README.md"
    }


def settings(text: str) -> Any:
    """``mkdocs.yml`` as data, its tags left out."""
    return yaml.load(text.replace("!ENV ", "").replace(": !!python/object/apply:bool [", ": ["), yaml.SafeLoader)


@pytest.mark.parametrize("case", sorted(FIXTURES.glob("*.md")), ids=lambda case: case.stem)
def test_any_readme_becomes_a_site(case: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "README.md").write_bytes(case.read_bytes())
    assert main(["init", str(folder)]) == 0
    for name in ("SITE_URL", "REPO_URL", "EDIT_URI", "OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    build(load_config(str(folder / "mkdocs.yml"), strict=True))
    assert (folder / "site" / "index.html").is_file()
    assert (folder / "site" / "progress.json").is_file()


def test_says_what_it_recognised(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "README.md").write_bytes((FIXTURES / "english.md").read_bytes())
    assert main(["init", str(folder)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[:2] == [
        "README.md: Deep Learning Basics",
        "  2 lectures, 2 weeks, 3 log entries, 4 tasks, 2 questions",
    ]
    assert {line.removeprefix("written ") for line in said if line.startswith("written ")} == WRITTEN
    assert any(line.startswith("  mkdocs serve ") for line in said)


def test_one_of_a_kind_is_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "README.md").write_text("# Course\n## Week 1\n- [ ] watch\n## Lecture 1: A\ntext\n", encoding="utf-8")
    assert main(["init", str(folder)]) == 0
    assert capsys.readouterr().out.splitlines()[1] == "  1 lecture, 1 week, 1 task"


def test_notes_of_no_known_shape(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "README.md").write_text("just text\n", encoding="utf-8")
    assert main(["init", str(folder)]) == 0
    assert "each section becomes a page" in capsys.readouterr().out
    assert settings(files(folder)["mkdocs.yml"])["site_name"] == "my-notes"


def test_the_course_holds_what_the_readme_says(folder: Path) -> None:
    """Written down, and still what the notes say when they say more."""
    main(["init", str(folder)])
    found = course.parse(files(folder)["course.yml"])
    assert (found.title, found.total, found.target_weeks) == ('과목 "하나" # 둘', 7, 3)


def test_what_is_not_known_is_a_comment(folder: Path) -> None:
    (folder / "README.md").write_text("text\n", encoding="utf-8")
    main(["init", str(folder)])
    assert course.parse(files(folder)["course.yml"]) == course.Course()


@pytest.mark.parametrize(("text", "language"), [(KOREAN, "ko"), ("# Course\ntext 한글\n" + "word " * 99, "en")])
def test_the_site_speaks_the_language_of_the_notes(text: str, language: str, folder: Path) -> None:
    (folder / "README.md").write_text(text, encoding="utf-8")
    main(["init", str(folder)])
    assert settings(files(folder)["mkdocs.yml"])["theme"]["language"] == language


def test_both_languages_are_told_the_same() -> None:
    """Two files to read, one site: they differ in words only."""

    def shape(value: object) -> object:
        if isinstance(value, dict):
            return {key: shape(inner) for key, inner in value.items()}
        return [shape(inner) for inner in value] if isinstance(value, list) else type(value)

    texts = {}
    for language in ("ko", "en"):
        found = starter.Found("x", language, 1, 1, 1, 1, 1, 1, 1)
        made = starter.files(found, name="x", source="README.md", package="p")
        data = settings(made["mkdocs.yml"])
        data["plugins"] = [next(iter(plugin)) if isinstance(plugin, dict) else plugin for plugin in data["plugins"]]
        texts[language] = (shape(data), data["plugins"], data["theme"]["features"])
    assert texts["ko"] == texts["en"]


def test_a_second_run_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["init", str(folder)])
    before = files(folder)
    capsys.readouterr()
    assert main(["init", str(folder)]) == 0
    assert files(folder) == before
    assert "written" not in capsys.readouterr().out


def test_nothing_is_overwritten_unless_asked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "mkdocs.yml").write_text("site_name: mine\n", encoding="utf-8")
    (folder / "docs").mkdir()
    assert main(["init", str(folder)]) == 0
    said = capsys.readouterr().out
    assert "skipped mkdocs.yml: " in said
    assert "    -site_name: mine\n" in said
    assert '    +site_name: "과목 &quot;하나&quot; # 둘"\n' in said
    assert files(folder)["mkdocs.yml"] == "site_name: mine\n"
    assert set(files(folder)) == WRITTEN - {"docs/.gitkeep"}
    assert main(["init", "--force", str(folder)]) == 0
    assert settings(files(folder)["mkdocs.yml"])["site_name"] == "과목 &quot;하나&quot; # 둘"


@pytest.mark.parametrize("name", ["mkdocs.yml", ".github"])
def test_a_link_is_not_written_through(name: str, folder: Path) -> None:
    """Not even when asked to replace: what lies elsewhere is somebody else's."""
    elsewhere = folder.parent / "elsewhere"
    elsewhere.mkdir()
    target = elsewhere / name
    target.mkdir() if name == ".github" else target.write_text("theirs", encoding="utf-8")
    (folder / name).symlink_to(target)
    assert main(["init", "--force", str(folder)]) == 0
    assert files(elsewhere) in ({}, {"mkdocs.yml": "theirs"})


def test_a_folder_within_a_repository_gets_no_workflow(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """GitHub looks for workflows at the top and nowhere else."""
    inner = folder / "course"
    inner.mkdir()
    (folder / "README.md").rename(inner / "readme.md")
    assert main(["init", str(inner)]) == 0
    assert set(files(inner)) == {"mkdocs.yml", "course.yml", "docs/.gitkeep", "readme.md"}
    assert "skipped .github/workflows/pages.yml: " in capsys.readouterr().out
    build(load_config(str(inner / "mkdocs.yml"), strict=True))


@pytest.mark.parametrize("given", ["empty", "missing", "mkdocs.yml"])
def test_without_a_readme_one_line_says_so(given: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "mkdocs.yml").touch()
    assert main(["init", str(tmp_path / given)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("origin", "package"),
    [
        pytest.param(None, f"cs231n-notes=={metadata.version('cs231n-notes')}", id="index"),
        pytest.param(
            {"url": "https://example.org/x.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            "git+https://example.org/x.git@abc",
            id="repository",
        ),
        pytest.param({"url": "https://example.org/x.whl", "archive_info": {}}, "https://example.org/x.whl", id="wheel"),
        pytest.param({"url": "file:///home/me/x", "dir_info": {"editable": True}}, "", id="folder of this machine"),
    ],
)
def test_the_workflow_installs_what_is_installed_here(
    origin: dict[str, object] | None, package: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And where that cannot be known, it stops and says so: a guessed name could be anybody's."""

    class Installed:
        version = metadata.version("cs231n-notes")

        def read_text(self, name: str) -> str | None:
            assert name == "direct_url.json"
            return json.dumps(origin) if origin else None

    monkeypatch.setattr(init, "distribution", lambda _: Installed())
    main(["init", str(folder)])
    workflow = yaml.safe_load(files(folder)[".github/workflows/pages.yml"])
    assert workflow["env"]["PACKAGE"] == package


def test_the_workflow_stops_where_it_does_not_know_what_to_install(folder: Path) -> None:
    main(["init", str(folder)])
    workflow = yaml.safe_load(files(folder)[".github/workflows/pages.yml"])
    install = next(step["run"] for step in workflow["jobs"]["build"]["steps"] if step["name"] == "Install")
    done = subprocess.run(["bash", "-c", install], env={"PACKAGE": ""}, check=False, capture_output=True, text=True)
    assert done.returncode != 0
    assert "where pip finds cs231n-notes" in done.stderr


def test_the_workflow_is_safe(folder: Path) -> None:
    """As ours is: known attacks, and GitHub's own schema."""
    main(["init", str(folder)])
    workflows = str(folder / ".github" / "workflows")
    tools = Path(sys.executable).parent
    subprocess.run([tools / "zizmor", "--offline", "--quiet", "--persona", "pedantic", workflows], check=True)
    schema = ["--builtin-schema", "vendor.github-workflows"]
    subprocess.run([tools / "check-jsonschema", *schema, f"{workflows}/pages.yml"], check=True)


def test_a_hostile_title_stays_a_value(folder: Path) -> None:
    title = "'\"%title ${{ secrets.X }} !!python/object/apply:os.system [id] # x"
    (folder / "README.md").write_text(f"# {title}\n글\n", encoding="utf-8")
    main(["init", str(folder)])
    assert settings(files(folder)["mkdocs.yml"])["site_name"] == html.escape(title)
    assert course.parse(files(folder)["course.yml"]).title == title
    assert "secrets" not in files(folder)[".github/workflows/pages.yml"]
    build(load_config(str(folder / "mkdocs.yml"), strict=True))
