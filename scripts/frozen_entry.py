"""Where the frozen application begins."""

from __future__ import annotations

import multiprocessing
import sys

from ui.entry import main

if __name__ == "__main__":
    # A worker process of the frozen application starts here too, and must not open a second window.
    multiprocessing.freeze_support()
    sys.exit(main())
