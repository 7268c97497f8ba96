"""``UPDATE_GOLDEN=1 pytest tests/gfm`` rewrites the expected files; read the difference before committing it."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(scope="session")
def update_golden() -> bool:
    """Whether expected files are rewritten instead of compared."""
    return os.environ.get("UPDATE_GOLDEN") == "1"
