"""Pages remember how they were divided, and can be put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Slot
from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.preferences import Preferences

QTS_OWN = "qt_"


class Layouts(QObject):
    """Divides every splitter that has a name as it was divided last."""

    def __init__(self, window: QWidget, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._designed: dict[str, QByteArray] = {}
        self.take_in(window)

    def take_in(self, part: QWidget) -> None:
        """Divide the splitters of a part that has been made as they were divided last."""
        for name, splitter in _splitters(part).items():
            self._designed.setdefault(name, splitter.saveState())
            splitter.restoreState(self._preferences.layout(name))

    @Slot()
    def remember(self) -> None:
        """Write down how everything is divided now."""
        for name, splitter in _splitters(self._window).items():
            self._preferences.set_layout(name, splitter.saveState())

    @Slot()
    def reset(self) -> None:
        """Divide everything as it was designed."""
        self._preferences.forget_layouts()
        for name, splitter in _splitters(self._window).items():
            splitter.restoreState(self._designed.get(name, QByteArray()))


def _splitters(part: QWidget) -> dict[str, QSplitter]:
    named = {splitter.objectName(): splitter for splitter in part.findChildren(QSplitter)}
    return {name: one for name, one in named.items() if name and not name.startswith(QTS_OWN)}
