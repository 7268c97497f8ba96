"""The streams a command prints to."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def prepare() -> None:
    """Print what the terminal's encoding does not have as an escape, and nowhere where a stream is closed."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 -- until we exit
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def say(line: str) -> None:
    """Print a line on the way. Where nobody reads any more (``| head``), what is being done is done all the same."""
    try:
        sys.stdout.write(f"{line}\n")
    except BrokenPipeError:
        finish()


def finish() -> None:
    """Print what is still held back. What cannot be printed now is given up, so that Python does not try it again."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def colored(stream: TextIO) -> bool:
    """Whether to print colours: ``NO_COLOR`` and ``FORCE_COLOR`` decide, then whether somebody is watching."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return os.environ.get("TERM") != "dumb" and stream.isatty()
