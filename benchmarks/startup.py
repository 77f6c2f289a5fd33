"""How long the program takes from its start to a window that can be used.

Usage: python benchmarks/startup.py [--starts N] [--imports N]

Each start is a new Python with its own empty preferences. The window can be used when it is on the
screen, the first scenario has its card, and the event loop answers. With --imports the N modules
that cost most to import are listed, each without what it imports itself.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BAR_SECONDS = 2.5
HEAVY = ("openpyxl", "scipy", "matplotlib", "pandas", "OpenGL", "PIL")
"""What nobody needs before they ask for it."""

NAMES = ("shown", "processor", "usable")
"""On the screen; the processor's own time until then, whatever else runs; ready to be used."""

PROGRAM = """
import gc, sys, time
gc.disable()  # as `python -m ui` does
begun = float(sys.argv.pop())
from ui import app
from ui.desk import Desk
from PySide6.QtCore import QTimer

class Timed(Desk):
    def open(self):
        print("shown", time.time() - begun)
        print("processor", time.process_time())
        self.library.changed.connect(self.there)
        super().open()

    def there(self):
        QTimer.singleShot(0, self.answer)

    def answer(self):
        print("usable", time.time() - begun)
        print("heavy", *[name for name in {heavy!r} if name in sys.modules])
        app.QApplication.instance().closeAllWindows()

app.Desk = Timed
sys.exit(app.main(["taawun"]))
"""


def start(folder: str, *options: str) -> tuple[dict[str, float], list[str], str]:
    """Start the program once; gives its times, what heavy was imported, and what it complained."""
    environment = {**os.environ, "XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder}
    if not os.environ.get("DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    # As for whoever starts it a second time: what the first start compiled is there.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
    code = PROGRAM.replace("{heavy!r}", repr(HEAVY))
    command = [sys.executable, *options, "-c", code, str(time.time())]
    done = subprocess.run(  # noqa: S603 - our own program, named above
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    lines = [line.split() for line in done.stdout.splitlines()]
    times = {name: float(rest[0]) for name, *rest in lines if name in NAMES}
    heavy = next(rest for name, *rest in lines if name == "heavy")
    return times, heavy, done.stderr


def costly(report: str, most: int) -> list[tuple[float, str]]:
    """The modules that took longest by themselves, in milliseconds."""
    found = re.findall(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)", report)
    return sorted(((int(own) / 1_000, name) for own, name in found), reverse=True)[:most]


def main() -> None:
    """Start several times; the first is cold and does not count."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--imports", type=int, default=0)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        start(folder)
        runs = [start(folder) for _ in range(arguments.starts)]
        for name in NAMES:
            times = [run[0][name] for run in runs]
            print(f"{name}: median {statistics.median(times):.2f} s, longest {max(times):.2f} s")
        print(f"bar: {BAR_SECONDS} s; heavy modules imported: {', '.join(runs[-1][1]) or 'none'}")
        if arguments.imports:
            _, _, report = start(folder, "-X", "importtime")
            for milliseconds, name in costly(report, arguments.imports):
                print(f"{milliseconds:8.1f} ms  {name}")


if __name__ == "__main__":
    main()
