"""`python -m ui` opens the window."""

from __future__ import annotations

import gc
import multiprocessing
import sys

if __name__ == "__main__":
    # Nothing that is imported is garbage; from here on the window's own collector looks for it.
    gc.disable()
    multiprocessing.freeze_support()
    from ui.app import main

    sys.exit(main())
