"""The Nu Html Checker on every page: all it says is either mended or stands here with its reason."""

from __future__ import annotations

import json
import subprocess

from tests.sites import Site
from tests.tools import command, node_module

NOT_OURS = {
    # Material's base.html, two checkboxes outside of any block or partial that could be overridden.
    (
        "Attribute “autocomplete” is only allowed when the input type is “color”, “date”, “datetime-local”, “email”, "
        "“hidden”, “month”, “number”, “password”, “range”, “search”, “tel”, “text”, “time”, “url”, or “week”."
    ),
    # Python-Markdown writes XHTML, as MkDocs leaves it to; a remark, and every attribute of ours is quoted.
    "Trailing slash on void elements has no effect and interacts badly with unquoted attribute values.",
}


def test_the_checker_finds_nothing(site: Site) -> None:
    java, checker = command("java", "default-jre-headless"), node_module("vnu-jar/build/dist/vnu.jar")
    options = ["--skip-non-html", "--format", "json", "--exit-zero-always"]
    done = subprocess.run(
        [java, "-jar", checker, *options, site.folder], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    said = json.loads(done.stderr)["messages"]
    found = {message["message"]: f"{message['url']}: {message.get('extract')}" for message in said}
    assert {text: where for text, where in found.items() if text not in NOT_OURS} == {}
    assert set(NOT_OURS) <= set(found), "an exception that is no longer needed"
