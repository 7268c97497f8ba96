"""Fixtures of more than one folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.sites import BASE, REPOSITORY, ROOT, Served, Site, built, served

settings.register_profile("ours", deadline=None, derandomize=True)  # the same on every machine, however slow
settings.load_profile("ours")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Our own notes, built as the workflow builds them for GitHub Pages.

    The repository brings edit links, and scripts that ask GitHub for more; the address brings a feed and a sitemap.
    """
    folder = tmp_path_factory.mktemp("published") / "my-notes"
    return built(folder, SITE_URL=BASE, REPO_URL=REPOSITORY, EDIT_URI="edit/main/docs/")


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Our own notes as a folder that opens without a server."""
    return built(tmp_path_factory.mktemp("offline") / "노트 폴더", OFFLINE="1")


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Served]:
    """A copy of our notes under ``mkdocs serve``, to be edited."""
    notes = shutil.copytree(ROOT / "notes", tmp_path / "notes")
    with served(notes / "README.md", tmp_path / "serve.log") as server:
        yield server
