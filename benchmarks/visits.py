"""Who walks through the window, and how: what all walks have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from ui.main_window import COMPARE
from ui.widgets.value_rows import ValueRows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QTabWidget

    from ui.desk import Desk
    from ui.main_window import MainWindow


@dataclass(frozen=True)
class Visit:
    """Who walks: through which window, with which folder, and how one waits."""

    window: MainWindow
    folder: Path
    wait: Callable[[Callable[[], object]], None]

    @property
    def desk(self) -> Desk:
        """What the window works with."""
        return self.window.desk

    def compare(self) -> None:
        """Have something to compare, unless there is something."""
        study = self.desk.study
        if study.picture is None:
            self.window.library.cards[0].button.click()
            self.wait(lambda: study.picture and not study.running)
        self.window.go_to(COMPARE)


def faces(name: str, tabs: QTabWidget) -> Iterator[str]:
    """Every tab but the one in front, which has been seen already."""
    before = tabs.currentIndex()
    for place in range(tabs.count()):
        if place != before:
            tabs.setCurrentIndex(place)
            finish(tabs)
            yield f"{name}-tab-{place + 1}"
    tabs.setCurrentIndex(before)


def finish(part: QWidget) -> None:
    """Have long lists made at once that are else made bit by bit."""
    QApplication.processEvents()
    for rows in part.findChildren(ValueRows):
        rows.finish()


def open_over(window: QWidget) -> list[QWidget]:
    """What is open over a window: dialogs, menus, lists of a box."""
    return [one for one in QApplication.topLevelWidgets() if one is not window and one.isVisible()]
