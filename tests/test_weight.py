"""Pages stay light: a phone on a train should not wait for them."""

from __future__ import annotations

import gzip
from pathlib import Path

from cs231n_notes.site import SCRIPT, STYLE
from tests.sites import Site


def compressed(*files: Path) -> int:
    """Bytes sent for some files, compressed as servers do it."""
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)


def test_our_css_and_script_are_small(site: Site) -> None:
    assert compressed(site.folder / STYLE, site.folder / SCRIPT) < 20_000


def test_the_dashboard_is_small(site: Site) -> None:
    assert compressed(site.folder / "index.html") < 60_000


def test_no_page_is_heavy(site: Site) -> None:
    """The contract splits pages over about 200 KB."""
    assert {str(file): size for file in site.folder.rglob("*.html") if (size := file.stat().st_size) > 200_000} == {}
