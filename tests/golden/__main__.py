"""Compare the shipped scenarios with their kept numbers: `python -m tests.golden [--accept]`."""

from __future__ import annotations

import argparse
import sys

from simulator.scenario.catalogue import catalogue
from tests.golden.golden import compute, file_of, load, moves, recorded, save


def main() -> int:
    """Say what moved; with --accept, keep the numbers of now and forget what is not shipped."""
    parser = argparse.ArgumentParser(prog="python -m tests.golden", description=__doc__)
    parser.add_argument("--accept", action="store_true", help="keep the numbers of now")
    accept = parser.parse_args().accept
    moved = False
    for name in catalogue():
        now = compute(name)
        found = moves(load(name), now) if name in recorded() else ["not kept so far"]
        moved = moved or bool(found)
        sys.stdout.write(f"{name}: {'; '.join(found) or 'as it was'}\n")
        if accept:
            save(name, now)
    if accept:
        for name in set(recorded()) - set(catalogue()):
            file_of(name).unlink()
    return int(moved and not accept)


if __name__ == "__main__":
    sys.exit(main())
