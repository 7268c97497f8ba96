"""What the author meant, where GitHub shows something else.

A repair changes characters within a line and never the number of lines, never guesses at words, and is always reported.
Whatever is not repaired stays as it is, byte for byte.
"""

from __future__ import annotations

from cs231n_notes.repairs.pipeline import Repaired, repair

__all__ = ["Repaired", "repair"]
