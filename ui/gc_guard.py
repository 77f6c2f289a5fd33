"""Reference cycles are collected on the GUI thread only.

Python may run its collector in any thread that happens to allocate. When the cycle it finds holds a
widget, the widget is destroyed away from the GUI thread and the process dies.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MILLISECONDS = 1_000
ROUNDS = (2, 40)
"""After so many collections of one age the next older is looked through as well. By Python's own
(10, 10) as much is looked through in two minutes, but so much of it at once that it is felt."""


class GuiThreadCollector(QObject):
    """Switches the automatic collector off and collects from a timer of its own thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = (gc.get_threshold()[0], *ROUNDS)
        gc.disable()
        # What the program is made of lives as long as it does: looking through it again and again
        # would hold up the window.
        gc.collect()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect_if_due)
        self._timer.start(INTERVAL_MILLISECONDS)

    @Slot()
    def collect_if_due(self) -> None:
        """Collect the oldest generation whose threshold has been passed, as Python would."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Give collection back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
