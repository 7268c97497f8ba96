"""``python -m cs231n_notes`` is the command line."""

import sys

from cs231n_notes.cli import main

sys.exit(main())
