"""Opens an exercise in a process of its own and prints the digests of all its turns."""

from __future__ import annotations

import json
import sys

from simulator.exercise.session.session import Session

if __name__ == "__main__":
    session = Session.open(sys.argv[1])
    told = {"digests": session.digests(), "differences": [one.says for one in session.differences]}
    sys.stdout.write(json.dumps(told))
    session.close()
