"""A program that is killed while one edits costs five seconds of work at most."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.architecture.sources import ROOT

if TYPE_CHECKING:
    from pathlib import Path

BEAT_MILLISECONDS = 50
FORGOTTEN_BEATS = 5_000 // BEAT_MILLISECONDS
KILLED_AT = 2 * FORGOTTEN_BEATS
"""Late enough that everything would be lost if the first edit were kept and no other."""

# An edit at each beat. Beats and the clock of what is kept belong to the same event loop, so that
# on a busy machine both are late.
EDITS_AT_EVERY_BEAT = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from ui.jobs.workshop import Workshop
from ui.viewmodels.editor import Editor

application = QCoreApplication([])
editor = Editor(Workshop(), Path(sys.argv[1]))
beats = QTimer(interval=int(sys.argv[2]))
beat = 0

def edit():
    global beat
    beat += 1
    editor.edits.set_key("title", f"Work of beat {beat}")
    print(beat, flush=True)

beats.timeout.connect(edit)
editor.opened.connect(beats.start)
QTimer.singleShot(0, editor.filing.open_new)
application.exec()
"""

# The window as a user opens it; it closes as soon as it has offered something.
OPENS_AND_TELLS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ui import app
from ui.desk import Desk

class Telling(Desk):
    def __init__(self, pool):
        super().__init__(pool, unsaved=Path(sys.argv[1]))

    def open(self):
        self.editor.autosave.found.connect(self.tell)
        super().open()

    def tell(self, found):
        for unsaved in found:
            print(unsaved.title)
        QTimer.singleShot(0, app.QApplication.instance().closeAllWindows)

app.Desk = Telling
sys.exit(app.main(["taawun"]))
"""


def killed_at_work(folder: Path) -> int:
    """Edit in a program of its own until it is killed; gives the number of the last edit."""
    command = [sys.executable, "-c", EDITS_AT_EVERY_BEAT, str(folder), str(BEAT_MILLISECONDS)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:  # noqa: S603 - our own, named above
        assert program.stdout is not None
        last = 0
        for line in program.stdout:
            last = int(line)
            if last == KILLED_AT:
                program.kill()
    return last


def test_work_of_the_last_five_seconds_at_most_is_lost_with_a_killed_program(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "unsaved"
    last = killed_at_work(folder)

    assert last >= KILLED_AT, "the program ended before it was killed"

    started = subprocess.run(  # noqa: S603 - our own, named above
        [sys.executable, "-c", OPENS_AND_TELLS, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    (title,) = started.stdout.splitlines()
    kept = int(title.removeprefix("Work of beat "))

    assert started.returncode == 0, started.stderr
    assert last - kept <= FORGOTTEN_BEATS
