"""What can be put right in the README itself without changing what it means: findings in, edits out.

The author's words and the site stay as they are: whatever a fix does is held against what the README meant before, and
left undone where that is not the same any more.
"""

from __future__ import annotations

from cs231n_notes.fixes.catalog import plan
from cs231n_notes.fixes.fix import Fix
from cs231n_notes.fixes.mending import Checked, Mended, mend
from cs231n_notes.fixes.offer import offered

__all__ = ["Checked", "Fix", "Mended", "mend", "offered", "plan"]
