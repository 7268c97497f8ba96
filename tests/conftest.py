"""Fixtures of more than one folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sites import ROOT, Served, Site, built, served


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Our own notes, with a repository on GitHub: that brings edit links, and scripts that ask GitHub for more."""
    return built(tmp_path_factory.mktemp("site"), REPO_URL="https://github.com/learner/notes")


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Served]:
    """A copy of our notes under ``mkdocs serve``, to be edited."""
    notes = shutil.copytree(ROOT / "notes", tmp_path / "notes")
    with served(notes / "README.md", tmp_path / "serve.log") as server:
        yield server
