"""Print how many seconds a README takes from text to pages, without MkDocs.

Usage: core.py README FOLDER

The first run of a fresh process, imports left out. Compiled templates are kept in FOLDER, as the plugin keeps them: any run
but the first finds them there.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

from jinja2 import FileSystemBytecodeCache

from cs231n_notes.course import profile_for
from cs231n_notes.pages import keep_compiled, make
from cs231n_notes.progress import measure
from cs231n_notes.reading import read


def main(readme: str, folder: str) -> None:
    keep_compiled(FileSystemBytecodeCache(folder))
    text = Path(readme).read_text(encoding="utf-8")
    start = perf_counter()
    notes = read(text)
    course = profile_for(notes.overview.title)
    make(notes, measure(notes, course), course)
    print(perf_counter() - start)


if __name__ == "__main__":
    main(*sys.argv[1:])
