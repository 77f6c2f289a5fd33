"""Tabs of which only the one in view claims room."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QTabWidget


class Tabs(QTabWidget):
    """Tabs as small as the part in view may be.

    Qt lets the largest part decide, though a part that nobody looks at may not have learnt yet
    that its text is small again.
    """

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self._claim)

    @Slot()
    def _claim(self) -> None:
        for place in range(self.count()):
            is_seen = place == self.currentIndex()
            policy = QSizePolicy.Policy.Preferred if is_seen else QSizePolicy.Policy.Ignored
            self.widget(place).setSizePolicy(policy, policy)

    def tabInserted(self, index: int) -> None:
        super().tabInserted(index)
        self._claim()
