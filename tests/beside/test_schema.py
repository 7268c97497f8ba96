"""``progress.json`` against the schema that stands beside it."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cs231n_notes import site
from tests.sites import Site

FIXTURES = Path(__file__).parents[1] / "reading" / "golden"
SCHEMA: dict[str, Any] = json.loads(
    (resources.files("cs231n_notes") / "assets" / "progress.schema.json").read_text(encoding="utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("case", sorted(FIXTURES.glob("*.md")), ids=lambda case: case.stem)
def test_holds_for_every_shape(case: Path) -> None:
    VALIDATOR.validate(json.loads(site.build(str(case), root=FIXTURES).data["progress.json"]))


def test_stands_beside_what_it_describes(site: Site) -> None:
    VALIDATOR.validate(json.loads((site.folder / "progress.json").read_text(encoding="utf-8")))
    assert json.loads((site.folder / "progress.schema.json").read_text(encoding="utf-8")) == SCHEMA


@pytest.mark.parametrize("change", [{"questions": -1}, {"as_of": "2026-13-45"}, {"tasks": {"done": 1}}], ids=str)
def test_says_what_is_wrong(change: dict[str, Any], site: Site) -> None:
    document = json.loads((site.folder / "progress.json").read_text(encoding="utf-8"))
    assert not VALIDATOR.is_valid(document | change)


def test_describes_every_key(site: Site) -> None:
    """What is added to the file is added to the schema."""

    def keys(value: object, schema: dict[str, Any], at: str = "") -> list[str]:
        if isinstance(value, list):
            return [key for item in value for key in keys(item, schema["items"], at)]
        if not isinstance(value, dict):
            return []
        known = schema.get("properties", {})
        missing = [f"{at}.{key}" for key in value if key not in known]
        return missing + [
            key for name in value if name in known for key in keys(value[name], known[name], f"{at}.{name}")
        ]

    document = json.loads((site.folder / "progress.json").read_text(encoding="utf-8"))
    assert keys(document, SCHEMA) == []
