"""The worker: its own tests in ``tests/js/search``, run by node from an index that Python made, and its types."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from cs231n_notes.search import worker
from cs231n_notes.search.index import index
from tests.search.small import ALIASES, DOCUMENTS
from tests.tools import command, node_module

ROOT = Path(__file__).parents[2]
TESTS = sorted((ROOT / "tests" / "js" / "search").glob("*.test.js"))
SCRIPTS = ROOT / "src" / "cs231n_notes" / "assets" / "search"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the tests in node read: the worker as it is published, and an index as the page passes it on."""
    folder = tmp_path_factory.mktemp("search")
    (folder / "search.js").write_text(worker.script(), encoding="utf-8")
    (folder / "small.json").write_text(json.dumps(index(DOCUMENTS, ALIASES, "ko")), encoding="utf-8")
    return folder


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in TESTS])
def test_in_node(path: Path, data: Path) -> None:
    node = command("node", "nodejs")
    environment = os.environ | {"SEARCH_DATA": str(data)}
    done = subprocess.run([node, "--test", str(path)], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_types() -> None:
    """The worker is JavaScript with its types in comments: the compiler reads them and writes nothing."""
    node, compiler = command("node", "nodejs"), node_module("typescript/bin/tsc")
    done = subprocess.run(
        [node, compiler, "-p", ROOT / "tests" / "js" / "search"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_is_small_and_names_no_host() -> None:
    """Every visitor who searches loads it; and no page asks another host for anything."""
    script = worker.script().encode()
    assert len(gzip.compress(script)) < 13_000
    assert not re.search(rb"https?:|fetch|import", script)


def test_every_script_is_part_of_the_worker() -> None:
    assert {path.stem for path in SCRIPTS.glob("*.js")} == set(worker.PARTS)
