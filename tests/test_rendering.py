"""Our pages are rendered by one Python-Markdown: as MkDocs would have done with one for each."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from cs231n_notes.plugin.rendering import Renderer
from tests.sites import ROOT

CONFIG = """\
site_name: Notes
site_url: https://example.org/notes/
theme: {name: material, language: ko, font: false}
plugins: [search, {cs231n-notes: {source: README}}]
markdown_extensions: [attr_list, md_in_html, footnotes, pymdownx.highlight, pymdownx.superfences, TOC]
"""
OTHER = """\
def on_page_markdown(markdown, page, **_):
    if page.file.src_uri == "PAGE":
        return WRITTEN
"""
HOSTILE, OURS = ROOT / "tests" / "hostile" / "README.md", ROOT / "notes" / "README.md"


def project(folder: Path, readme: Path, toc: str = "{toc: {permalink: true}}", options: str = "") -> str:
    folder.mkdir(exist_ok=True)
    (folder / "docs").mkdir()
    (folder / "docs" / "by-hand.md").write_text(
        "# 손으로\n\n[강의](lectures/index.md) \\*별\\* &copy;\n", encoding="utf-8"
    )
    config = CONFIG.replace("README", str(readme)).replace("TOC", toc) + options
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return str(folder / "mkdocs.yml")


def built(config: str) -> dict[str, bytes]:
    site = Path(config).parent / "site"
    build(load_config(config, site_dir=str(site)))
    return {str(file.relative_to(site)): file.read_bytes() for file in site.rglob("*") if file.is_file()}


@pytest.mark.parametrize("readme", [HOSTILE, OURS], ids=["hostile", "ours"])
@pytest.mark.parametrize("toc", ["{toc: {permalink: '&para;', toc_depth: 3}}", "{toc: {anchorlink: true}}"])
@pytest.mark.parametrize("urls", ["true", "false"])
def test_mkdocs_itself_renders_the_same(
    readme: Path, toc: str, urls: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = f"use_directory_urls: {urls}\n"
    ours = built(project(tmp_path / "ours", readme, toc, options))
    monkeypatch.setattr(Renderer, "take", lambda *_: None)
    theirs = built(project(tmp_path / "theirs", readme, toc, options))
    assert ours.keys() == theirs.keys()
    assert [name for name, content in ours.items() if content != theirs[name]] == []


def rewritten(folder: Path, page: str, written: str, options: str = "") -> str:
    """A project in which another plugin changes one of our pages."""
    config = project(folder, OURS, options=f"hooks: [other.py]\n{options}")
    (folder / "other.py").write_text(OTHER.replace("PAGE", page).replace("WRITTEN", written), encoding="utf-8")
    return config


def test_a_page_that_another_plugin_wrote_is_mkdocs_to_render(tmp_path: Path) -> None:
    pages = built(rewritten(tmp_path, "log.md", "'# 다른 글\\n\\n\\\\*별\\\\* **굵게**'"))
    assert "<p>*별* <strong>굵게</strong></p>" in pages["log/index.html"].decode()


def test_a_link_to_no_file_is_a_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """None of ours is one, but another plugin may add some."""
    built(rewritten(tmp_path, "log.md", "markdown + '<p><a href=\"../gone.md#x\">글</a></p>'"))
    (said,) = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert said == "cs231n_notes: log.md: the link '../gone.md' leads to no file of the site."
