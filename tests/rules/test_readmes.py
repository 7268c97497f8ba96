"""Whole READMEs: good ones stay quiet, our own and samples from elsewhere have the findings that were agreed upon.

``SAMPLE_NOTES`` names a folder of samples. They are no part of the project: only the codes and lines of their findings
are, by the SHA-256 of each. ``UPDATE_GOLDEN=1`` writes them anew.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from cs231n_notes import sources
from cs231n_notes.model import Severity
from cs231n_notes.progress import measure
from cs231n_notes.rules import check, severity
from tests.sites import ROOT

HERE = Path(__file__).parent
AGREED = HERE / "samples.json"
OURS = HERE / "notes.json"


def agreed(path: Path) -> Mapping[str, list[str]]:
    found: Mapping[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def places(path: Path) -> list[str]:
    """``line code`` of each finding, as the command line would find it."""
    read = sources.read(str(path))
    missing = sources.linked(read, path.parent).missing
    found = check(read.notes, measure(read.notes, read.course), read.course, missing)
    return [f"{finding.line} {finding.code}" for finding in found]


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


GOOD = {"korean": ["N201"], "english": ["N201"], "days": [], "weeks": ["N211"], "tables": []}
"""READMEs of several shapes that have nothing to mend, and the hints they get: what is still to be written."""


@pytest.mark.parametrize("name", GOOD)
def test_says_no_more_than_what_is_to_be_written_of_a_good_readme(name: str) -> None:
    read = sources.read(str(HERE / "good" / f"{name}.md"))
    found = check(read.notes, measure(read.notes, read.course), read.course)
    assert [(finding.code, severity(finding)) for finding in found] == [(code, Severity.HINT) for code in GOOD[name]]


def test_every_good_readme_is_tried() -> None:
    assert {path.stem for path in (HERE / "good").iterdir()} == GOOD.keys()


def test_finds_in_our_own_notes_what_was_agreed() -> None:
    """They have the slips of real notes, so that the site shows how each is mended."""
    found = places(ROOT / "notes" / "README.md")
    if os.environ.get("UPDATE_GOLDEN"):
        OURS.write_text(json.dumps({"notes/README.md": found}, indent=1) + "\n", encoding="utf-8")
    assert agreed(OURS)["notes/README.md"] == found


@pytest.mark.parametrize("key", agreed(AGREED))
def test_finds_in_a_sample_what_was_agreed(key: str) -> None:
    folder = os.environ.get("SAMPLE_NOTES")
    if not folder:
        pytest.skip("SAMPLE_NOTES names no folder of samples")
    samples = {sha256(path): path for path in Path(folder).glob("*.txt")}
    if key not in samples:
        pytest.skip(f"no sample in {folder} is {key[:12]}")
    found = places(samples[key])
    if os.environ.get("UPDATE_GOLDEN"):
        AGREED.write_text(json.dumps({**agreed(AGREED), key: found}, indent=1) + "\n", encoding="utf-8")
    assert agreed(AGREED)[key] == found
