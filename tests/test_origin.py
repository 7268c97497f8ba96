"""Where the lines of a README are shown on the web."""

from __future__ import annotations

import pytest

from cs231n_notes.model import Span
from cs231n_notes.origin import Origin


@pytest.mark.parametrize(
    ("repository", "path", "expected"),
    [
        ("https://github.com/o/r", "README.md", "https://github.com/o/r/blob/HEAD/README.md?plain=1#L3-L9"),
        (
            "https://github.com/o/r",
            "내 노트/a.md",
            "https://github.com/o/r/blob/HEAD/%EB%82%B4%20%EB%85%B8%ED%8A%B8/a.md?plain=1#L3-L9",
        ),
        ("https://gitlab.com/o/r", "README.md", "https://gitlab.com/o/r/-/blob/HEAD/README.md?plain=1#L3-9"),
        ("https://bitbucket.org/o/r", "README.md", "https://bitbucket.org/o/r/src/HEAD/README.md#lines-3:9"),
        pytest.param("https://example.org/r", "README.md", "", id="a host we do not know"),
        pytest.param("", "README.md", "", id="no repository"),
        pytest.param("https://github.com/o/r", "", "", id="a README from elsewhere"),
    ],
)
def test_lines(repository: str, path: str, expected: str) -> None:
    assert Origin(repository, path).lines(Span(3, 9)) == expected


@pytest.mark.parametrize(
    ("repository", "expected"),
    [
        ("https://github.com/o/r", "https://github.com/o/r/blob/HEAD/"),
        ("https://gitlab.com/o/r", "https://gitlab.com/o/r/-/blob/HEAD/"),
        ("https://bitbucket.org/o/r", "https://bitbucket.org/o/r/src/HEAD/"),
        pytest.param(
            "https://code.example.org/o/r", "https://code.example.org/o/r/blob/HEAD/", id="a host we do not know"
        ),
        pytest.param("", "", id="no repository"),
    ],
)
def test_files(repository: str, expected: str) -> None:
    assert Origin(repository).files == expected
