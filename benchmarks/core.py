"""Print how many seconds a README takes from text to pages, without MkDocs.

Usage: core.py README

The first run of a fresh process, imports left out: templates and patterns are compiled within the time.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

from cs231n_notes.course import profile_for
from cs231n_notes.pages import make
from cs231n_notes.progress import measure
from cs231n_notes.reading import read


def main(readme: str) -> None:
    text = Path(readme).read_text(encoding="utf-8")
    start = perf_counter()
    notes = read(text)
    course = profile_for(notes.overview.title)
    make(notes, measure(notes, course), course)
    print(perf_counter() - start)


if __name__ == "__main__":
    main(*sys.argv[1:])
