"""One sitting at the program: it is opened, used on every page, and closed."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from simulator.runs.executors import Pool
from simulator.scenario.scenario import Scenario
from ui.desk import Desk
from ui.main_window import COMPARE, DESIGN, WATCH, MainWindow
from ui.preferences import Preferences
from ui.theme.wardrobe import Wardrobe

PATIENCE_SECONDS = 120.0
STEP_SECONDS = 0.002
WORLDS = 2
YEARS = 0.25
MIDDLE_DAY = 45.0


class Sitting:
    """Drives a window of its own, from its opening to its end."""

    def __init__(self, application: QApplication, pool: Pool, folder: Path) -> None:
        self._application = application
        preferences = Preferences(folder / "preferences.ini")
        preferences.set_value("toured", True)
        self._wardrobe = Wardrobe(application)
        self._faults: list[Exception] = []
        self.desk = Desk(pool, unsaved=folder / "unsaved")
        self.window = MainWindow(self.desk, self._wardrobe, preferences)
        self.window.closing.connect(self.desk.close)
        for source in (self.desk.study, self.desk.watching, self.desk.library, self.desk.editor):
            source.failed.connect(self._faults.append)
        self.window.show()

    def whole(self) -> None:
        """Do everything, then leave.

        Raises:
            Exception: What went wrong in a job of the window.
        """
        try:
            self._open()
            self._compare()
            self._watch()
            self._edit()
            self.window.frame.open_settings()
        finally:
            self._leave()
        if self._faults:
            raise self._faults[0]

    def _open(self) -> None:
        self.desk.open()
        self._wait(lambda: self.window.library.cards)
        shelf = {name: shortened(one) for name, one in self.desk.library.scenarios.items()}
        self.desk.choice.offer(shelf)
        self.desk.watching.offer(shelf)

    def _compare(self) -> None:
        study = self.desk.study
        study.set_replications(WORLDS)
        self.window.go_to(COMPARE)
        self.desk.compare(["broken-ties", "reconciliation"])
        self._wait(lambda: study.picture is not None and not study.running)
        self._wait(lambda: self.window.compare.redraw.is_idle)

    def _watch(self) -> None:
        watching = self.desk.watching
        self.window.go_to(WATCH)
        watching.record()
        self._wait(lambda: watching.scene and not watching.feed.searching)
        watching.playback.seek(MIDDLE_DAY)
        watching.playback.play()
        self._wait(lambda: watching.playback.day > MIDDLE_DAY)

    def _edit(self) -> None:
        self.window.go_to(DESIGN)
        editor = self.desk.editor
        editor.filing.open_copy("reconciliation")
        self._wait(lambda: editor.is_current)
        pillars = self.desk.design.pillars
        pillars.set_levels([next(iter(pillars.pairs))], 2)
        self._wait(lambda: editor.is_current)
        editor.undo_stack.undo()
        self._wait(lambda: editor.is_current and not editor.is_modified)

    def _leave(self) -> None:
        """Close the window and let go of everything."""
        self.window.close()
        for one in (self.window, self.desk, self._wardrobe):
            one.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._application.processEvents()
        del self.window, self.desk, self._wardrobe

    def _wait(self, done: Callable[[], object]) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not done():
            if self._faults:
                raise self._faults[0]
            if time.monotonic() > end:
                message = "the window took too long"
                raise TimeoutError(message)
            self._application.processEvents()
            time.sleep(STEP_SECONDS)


def shortened(scenario: Scenario) -> Scenario:
    """The same over a few months, so that a world takes a moment."""
    setting = replace(scenario.setting, warm_up_days=0.0)
    return replace(scenario, setting=setting).with_years(YEARS)
