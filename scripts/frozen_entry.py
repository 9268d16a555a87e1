"""Where the frozen application begins."""

from __future__ import annotations

import multiprocessing
import sys

from ui.entry import main

if __name__ == "__main__":
    # A worker process of the frozen application starts here too, and must not open a second window.
    multiprocessing.freeze_support()
    if sys.argv[1:2] == ["--spelling-server"]:
        # The process with the dictionaries; see exec_assistant.services.spelling.
        from exec_assistant.editorial.spelling_server import main as serve_spelling

        sys.exit(serve_spelling(sys.argv[2]))
    sys.exit(main())
