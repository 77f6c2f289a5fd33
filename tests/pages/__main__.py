"""Compare the made pages of docs/ with the code: `python -m tests.pages [--write]`."""

from __future__ import annotations

import argparse
import sys

from tests.pages.pages import PAGES, file_of, is_fresh, text_of


def main() -> int:
    """Say which pages are out of date; with --write, make them anew."""
    parser = argparse.ArgumentParser(prog="python -m tests.pages", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write what is out of date")
    write = parser.parse_args().write
    stale = [name for name in PAGES if not is_fresh(name)]
    for name in PAGES:
        state = "out of date" if name in stale else "up to date"
        sys.stdout.write(f"docs/{name}: {state}{', written' if write and name in stale else ''}\n")
    for name in stale if write else ():
        file_of(name).write_text(text_of(name), encoding="utf-8")
    return int(bool(stale) and not write)


if __name__ == "__main__":
    sys.exit(main())
