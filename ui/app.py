"""Starting and ending the program."""

from __future__ import annotations

import logging
import signal
import sys
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from simulator.runs.executors import Pool
from ui.desk import Desk
from ui.dressing import mode_wanted
from ui.faults import LOG, Faults
from ui.gc_guard import GuiThreadCollector
from ui.main_window import MainWindow
from ui.preferences import Preferences, log_file
from ui.theme.places import ASSETS
from ui.theme.wardrobe import Wardrobe

if TYPE_CHECKING:
    from collections.abc import Sequence

LOG_BYTES = 1_000_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed; gives the exit code."""
    application = QApplication(list(arguments or sys.argv[:1]))
    application.setApplicationName("taawun")
    application.setApplicationDisplayName("Taawun")
    write_down_faults()
    collector = GuiThreadCollector(application)
    preferences = Preferences()
    translators = translate(application, preferences.value("language"))
    faults = Faults(application)
    faults.watch()
    wardrobe = Wardrobe(application, mode_wanted(preferences, application))
    desk = Desk(Pool(preferences.workers))
    window = MainWindow(desk, wardrobe, preferences)
    faults.told.connect(window.notice.say)
    desk.study.failed.connect(faults.report)
    desk.library.failed.connect(faults.report)
    desk.watching.failed.connect(faults.report)
    desk.atlas.failed.connect(faults.report)
    desk.design.failed.connect(faults.report)
    desk.exercise_made.connect(lambda exercise: exercise.failed.connect(faults.report))
    window.closing.connect(desk.close)
    window.frame.guide.invite()
    window.show()
    # Ctrl+C in the terminal closes the window as its own button does.
    signal.signal(signal.SIGINT, lambda *_: application.closeAllWindows())
    # Once the first picture of the window is on the screen.
    QTimer.singleShot(0, desk.open)
    code = application.exec()
    preferences.write()
    faults.stop()
    collector.stop()
    del translators
    return code


def translate(application: QApplication, language: str = "") -> list[QTranslator]:
    """Load the texts of the language preferred, or else the system's; English where there are none.

    The English file holds the plurals.
    """
    loaded = []
    for code in ("en", language or QLocale().name()):
        translator = QTranslator(application)
        if translator.load(f"taawun_{code}", str(ASSETS / "translations")):
            application.installTranslator(translator)
            loaded.append(translator)
    return loaded


def write_down_faults() -> None:
    """Keep a log of faults, small enough to send to somebody."""
    handler = RotatingFileHandler(log_file(), maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(handler)
