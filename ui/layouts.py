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
        self._designed = {name: found.saveState() for name, found in self._splitters().items()}
        for name, splitter in self._splitters().items():
            splitter.restoreState(preferences.layout(name))

    @Slot()
    def remember(self) -> None:
        """Write down how everything is divided now."""
        for name, splitter in self._splitters().items():
            self._preferences.set_layout(name, splitter.saveState())

    @Slot()
    def reset(self) -> None:
        """Divide everything as it was designed."""
        self._preferences.forget_layouts()
        for name, splitter in self._splitters().items():
            splitter.restoreState(self._designed.get(name, QByteArray()))

    def _splitters(self) -> dict[str, QSplitter]:
        found = self._window.findChildren(QSplitter)
        named = {splitter.objectName(): splitter for splitter in found}
        return {name: one for name, one in named.items() if name and not name.startswith(QTS_OWN)}
