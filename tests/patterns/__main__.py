"""Run the patterns and tell their effects: `python -m tests.patterns [3 8] [--write]`."""

from __future__ import annotations

import argparse
import sys

import pytest

from tests.patterns.page import FOLDER, PAGE, Recorder, number, pattern_files, text_of


def main() -> int:
    """Print the page, or with --write put it into docs/; 1 if a pattern does not hold."""
    arguments = read_arguments()
    recorder = Recorder()
    recorder.listen()
    chosen = [str(file) for file in pattern_files() if number(file) in arguments.numbers]
    # Slow machines may take their time here.
    options = ["-p", "no:cacheprovider", "--timeout=0"]
    pytest.main([*(chosen or [str(FOLDER)]), *options], plugins=[recorder])
    text = text_of(recorder, PAGE.read_text(encoding="utf-8") if PAGE.is_file() else "")
    if arguments.write:
        PAGE.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(f"\n{text}")
    return int(bool(recorder.failed))


def read_arguments() -> argparse.Namespace:
    """Which patterns to run, and whether to write."""
    parser = argparse.ArgumentParser(prog="python -m tests.patterns", description=__doc__)
    known = [number(file) for file in pattern_files()]
    parser.add_argument(
        "numbers", nargs="*", type=int, metavar="NUMBER", help="patterns to run (default: all)"
    )
    parser.add_argument("--write", action="store_true", help="write docs/patterns.md")
    arguments = parser.parse_args()
    if not set(arguments.numbers) <= set(known):
        parser.error(f"expected numbers among {', '.join(map(str, known))}")
    return arguments


if __name__ == "__main__":
    sys.exit(main())
