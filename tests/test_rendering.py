"""Our pages are rendered by one Python-Markdown: as MkDocs would have done with one for each."""

from __future__ import annotations

import logging
from pathlib import Path
from xml.etree.ElementTree import Comment, Element

import pytest
from markdown import Markdown, markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
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


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("'# 다른 글\\n\\n\\\\*별\\\\* **굵게**'", id="without our marker"),
        pytest.param("'<!-- cs231n-notes:page --> 다른 글\\n\\n\\\\*별\\\\* **굵게**'", id="with more than it"),
    ],
)
def test_a_page_that_another_plugin_wrote_is_mkdocs_to_render(written: str, tmp_path: Path) -> None:
    pages = built(rewritten(tmp_path, "log.md", written))
    assert "<p>*별* <strong>굵게</strong></p>" in pages["log/index.html"].decode()


def test_a_page_whose_title_another_plugin_took_is_called_by_its_heading(tmp_path: Path) -> None:
    pages = built(rewritten(tmp_path, "print.md", "page.meta.clear()"))
    assert "<title>강의: 한 페이지로 보기 - Notes</title>" in pages["print/index.html"].decode()


def test_a_link_to_no_file_is_a_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """None of ours is one, but another plugin may add some."""
    built(rewritten(tmp_path, "log.md", "markdown + '<p><a href=\"../gone.md#x\">글</a></p>'"))
    (said,) = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert (
        said
        == "Doc file 'log.md' contains a link '../gone.md#x', but the target '../gone.md' is not found among documentation files."
    )


def test_materials_previews_find_the_links(tmp_path: Path) -> None:
    """They ask for MkDocs' own processor of links."""
    config = project(tmp_path, OURS)
    path = tmp_path / "mkdocs.yml"
    preview = "{material.extensions.preview: {configurations: [{targets: {include: ['lectures/*']}}]}}"
    path.write_text(
        path.read_text(encoding="utf-8").replace("[attr_list,", f"[{preview}, attr_list,"), encoding="utf-8"
    )
    assert " data-preview" in built(config)["index.html"].decode()


class Other(Extension):
    """Adds what only an extension can: a comment, and an attribute without a value."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.treeprocessors.register(Adds(md), "adds", 1)


class Adds(Treeprocessor):
    def run(self, root: Element) -> None:
        root.append(Comment(" 주석 "))
        root[0].attrib["hidden"] = None  # type: ignore[assignment]


def test_what_other_extensions_add_is_written_as_python_markdown_does() -> None:
    html = markdown(
        "글\n", extensions=["cs231n_notes.gfm", Other()], extension_configs={"cs231n_notes.gfm": {"always": True}}
    )
    assert html == "<p hidden>글</p>\n<!-- 주석 -->"


@pytest.mark.parametrize("address", ["http://[", "http://a℀b/", "//[x"])
def test_an_address_that_nobody_can_read_becomes_its_text(address: str, tmp_path: Path) -> None:
    """MkDocs takes every address apart, and would end the build."""
    readme = tmp_path / "README.md"
    readme.write_text(
        f'# 과목\n\n## Lecture 1\n<a href="{address}">글</a> <img src="{address}" alt="그림">\n', encoding="utf-8"
    )
    page = built(project(tmp_path / "site", readme))["lectures/lecture-01/index.html"].decode()
    assert address not in page
    assert "<span>글</span>" in page
    assert 'alt="그림"' in page
