"""Inside Python-Markdown: beside other extensions, page after page, and with MkDocs' own tree processors."""

from __future__ import annotations

import logging
from pathlib import Path

import markdown
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from cs231n_notes.slices import MARKER, Context, directive
from tests.gfm.oracle import ours

OTHERS = [
    "admonition",
    "attr_list",
    "md_in_html",
    "abbr",
    "tables",
    "footnotes",
    "def_list",
    "smarty",
    "pymdownx.superfences",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.details",
    "pymdownx.tasklist",
    "pymdownx.emoji",
]
TEXT = """# 제목 {#다른}

!!! note "상자"
    글

HTML 약어 "따옴표" -- 줄 :smile:

*[HTML]: HyperText

```py
x = 1
```

- [x] 할 일
[TOC]
용어
:   설명

[^1] 각주

[^1]: 설명
"""


@pytest.mark.parametrize("others", [[], OTHERS, OTHERS[::-1]], ids=["alone", "after others", "in reverse"])
@pytest.mark.parametrize("last", [True, False], ids=["last", "first"])
def test_no_other_extension_touches_the_text(others: list[str], *, last: bool) -> None:
    names = [*others, "cs231n_notes.gfm"] if last else ["cs231n_notes.gfm", *others]
    md = markdown.Markdown(extensions=names, extension_configs={"cs231n_notes.gfm": {"always": True}})
    assert md.convert(TEXT) == ours(TEXT)


@pytest.mark.parametrize("text", [TEXT, "", f"글\n{MARKER}\n**굵게**", "    " + MARKER])
def test_text_without_the_marker_is_left_alone(text: str) -> None:
    assert markdown.markdown(text, extensions=[*OTHERS, "cs231n_notes.gfm"]) == markdown.markdown(
        text, extensions=OTHERS
    )


def test_nothing_leaks_from_page_to_page() -> None:
    md = markdown.Markdown(extensions=["toc", "cs231n_notes.gfm"])
    slice_line = '<!-- notes:slice {"lines":[1,1]} -->'
    first = md.convert(f"{MARKER}\n{slice_line}\n[r]: /u\n<p id='제목'>쪽</p>")
    second = md.reset().convert(f"{MARKER}\n{slice_line}\n# 제목 [r] [^1]")
    plain = md.reset().convert("# 제목\n\n[TOC]")
    assert first == '<p id="제목">쪽</p>'
    assert second == '<h2 id="제목-r-1">제목 [r] [^1]</h2>'
    assert plain.startswith('<h1 id="_1">제목</h1>\n<div class="toc">')


def test_a_page_that_fails_does_not_spoil_the_next() -> None:
    md = markdown.Markdown(extensions=["cs231n_notes.gfm"])
    with pytest.raises(SyntaxError):
        md.convert(f"{MARKER}\n<p>")
    assert md.reset().convert("글") == "<p>글</p>"


def test_table_of_contents_has_headings_with_formulas_and_ampersands() -> None:
    md = markdown.Markdown(
        extensions=["cs231n_notes.gfm", "toc"],
        extension_configs={"cs231n_notes.gfm": {"always": True}, "toc": {"permalink": True}},
    )
    html = md.convert("# A&B <b>굵게</b>\n\n## 식 $x<y$ R&D\n\n[TOC]\n")
    tokens = md.toc_tokens  # type: ignore[attr-defined]
    assert [(tokens[0]["name"], tokens[0]["id"])] == [("A&amp;B 굵게", "ab-굵게")]
    assert tokens[0]["children"][0]["name"] == "식 x&lt;y R&amp;D"
    assert 'href="#ab-굵게"' in html
    assert "<p>[TOC]</p>" in html


def test_mkdocs_sees_links_and_anchors(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "docs").mkdir()
    known = directive("context", Context(links={to: to for to in ("none.md", "b.md#none", "b.md#칸", "none.png")}))
    lines = '<div id="칸">\n<!-- notes:slice {"lines":[1,3]} -->'
    body = "# 하나\n\n[없는 쪽](none.md) [없는 곳](b.md#none) [있는 곳](b.md#칸) ![](none.png) [여기](#하나)"
    (tmp_path / "docs" / "index.md").write_text(
        f"---\ntitle: 쪽\n---\n{MARKER}\n{known}\n{lines}\n{body}\n</div>\n", encoding="utf-8"
    )
    (tmp_path / "docs" / "b.md").write_text(f"{MARKER}\n{lines}\n# 둘\n\n끝\n</div>\n", encoding="utf-8")
    settings = "site_name: 시험\ntheme: {name: null, custom_dir: theme}\nplugins: []\nvalidation: {anchors: warn}\n"
    (tmp_path / "mkdocs.yml").write_text(f"{settings}markdown_extensions: [cs231n_notes.gfm]\n", encoding="utf-8")
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "main.html").write_text("{{ page.content }}", encoding="utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    with caplog.at_level(logging.INFO, logger="mkdocs"):
        build(config)
    warned = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert len(warned) == 3
    for name in ("'none.md'", "'none.png'", "'b.md#none'"):
        assert any(name in message for message in warned)
    assert 'href="#하나"' in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
