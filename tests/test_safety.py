"""What a README must not reach: files that are kept and not published, places outside the site's folder, front matter."""

from __future__ import annotations

import re
import shutil
from pathlib import Path, PurePosixPath

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cs231n_notes import site
from cs231n_notes.course import Course
from cs231n_notes.pages import Page, make
from cs231n_notes.progress import measure
from cs231n_notes.reading import read
from cs231n_notes.split import Outcome, split

HOSTILE = Path(__file__).parent / "hostile"
NASTY = [
    *("..", "../../x", "/etc/passwd", "C:\\x", "a\\..\\b", ".", ".git", ".hidden", "index", "con", "aux.md", "a\x00b"),
    *(
        "\u202egnp.exe",
        "a\u2028b",
        "가" * 300,
        "%2e%2e%2f",
        "x/../../y",
        "---",
        "a: b",
        "{{ x }}",
        "'\"",
        "# x",
        "!!python/x",
    ),
    *("</title>", "- x", "&amp;", "\\", "*", "가" * 84 + "/.."),
]
SECRETS = {
    ".git/config": "git",
    ".GIT/HEAD": "git in capitals",
    ".env": "hidden",
    "images/.htpasswd": "hidden",
    "link/secret.txt": "outside",
}


def pages(text: str) -> tuple[Page, ...]:
    notes = read(text)
    return make(notes, measure(notes, Course()), Course())


@given(st.lists(st.sampled_from(NASTY) | st.text(max_size=20), min_size=1, max_size=6))
def test_headings_name_no_place_outside(titles: list[str]) -> None:
    text = "# 과목\n\n" + "".join(f"## {title}\n글\n\n## Lecture {title}\n글\n\n" for title in titles)
    for page in pages(text):
        path = PurePosixPath(page.path)
        assert not path.is_absolute()
        assert path.suffix == ".md"
        for part in path.with_suffix("").parts:
            assert re.fullmatch(r"[\w-]+", part), page.path
        assert len(path.name.encode()) <= 250, "most systems take 255 bytes, and .md becomes .html"


@given(st.sampled_from(NASTY) | st.text(max_size=30), st.sampled_from(NASTY) | st.text(max_size=30))
def test_titles_and_keywords_stay_values_of_the_front_matter(title: str, keyword: str) -> None:
    text = f"# {title}\n\n## {title}\n글\n\n## Lecture 1: {title}\n> **Main Keywords:** {keyword}\n\n- {title}\n"
    for page in pages(text):
        _, front, _ = page.text.split("---\n", 2)
        values = yaml.safe_load(front)
        assert values.keys() <= {"title", "description", "hide", "search", "icon"}
        assert "<" not in str(values.get("title", "")) + str(values.get("description", ""))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret.txt").write_text("secret")
    root = tmp_path / "repository"
    for name in (".git", ".GIT", "images", ".github"):
        (root / name).mkdir(parents=True, exist_ok=True)  # not all systems tell capitals apart
    (root / "link").symlink_to(tmp_path / "elsewhere")
    for name in SECRETS:
        if not name.startswith("link"):
            (root / name).write_text("secret")
    (root / ".github" / "logo.png").write_bytes(b"png")
    return root


@pytest.mark.parametrize("name", SECRETS, ids=SECRETS.get)
@pytest.mark.parametrize("form", ["![x]({})", "[x]({})", '<img src="{}">', "[x]: {}\n\n[x]"])
def test_what_is_not_published_is_not_copied(name: str, form: str, repository: Path) -> None:
    readme = repository / "README.md"
    readme.write_text(f"# 과목\n\n글 {form.format(name)}\n\n![](.github/logo.png)\n", encoding="utf-8")
    made = site.build(str(readme), root=repository)
    assert made.files == {"files/dot.github/logo.png": repository / ".github" / "logo.png"}


def test_hostile_notes_are_written_into_the_folder_and_nowhere_else(tmp_path: Path) -> None:
    notes = shutil.copytree(HOSTILE, tmp_path / "notes")
    outcomes = {outcome for outcome, _ in split(site.build(str(notes / "README.md"), root=notes), tmp_path / "out")}
    assert outcomes == {Outcome.WRITTEN}
    assert {path.name for path in tmp_path.iterdir()} == {"notes", "out"}
