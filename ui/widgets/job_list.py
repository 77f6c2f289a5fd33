"""What runs, below the page: how far it has come, how long it will take, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.theme.fonts import scaled
from ui.widgets.labels import faint, strong

if TYPE_CHECKING:
    from ui.viewmodels.activities import Activities, Activity

BAR_WIDTH = 160


class JobLine(QWidget):
    """One thing that runs."""

    def __init__(self, activity: Activity) -> None:
        super().__init__()
        self._cancel = activity.cancel
        title = strong(activity.title)
        title.setWordWrap(False)
        self.words = faint()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(scaled(BAR_WIDTH))
        self._bar.setAccessibleName(activity.title)
        self.stop = QPushButton(self.tr("Cancel"))
        self.stop.setAccessibleName(self.tr("Cancel: {what}").format(what=activity.title))
        self.stop.setToolTip(self.tr("Stop it; what has come so far stays"))
        self.stop.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(title)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.stop)
        self.show_activity(activity)

    def show_activity(self, activity: Activity) -> None:
        """Show how far it has come."""
        self._cancel = activity.cancel
        self._bar.setMaximum(activity.total)
        self._bar.setValue(activity.done)
        self.words.setText(activity.words)

    @Slot()
    def _ask(self) -> None:
        self._cancel()


class JobList(QFrame):
    """Hidden while nothing runs that the page in view does not tell about itself."""

    def __init__(self, activities: Activities, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._activities = activities
        self._told_elsewhere: frozenset[str] = frozenset()
        self._lines: dict[str, JobLine] = {}
        self.setProperty("card", True)
        self.setAccessibleName(self.tr("What runs now"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 8, 24, 8)
        activities.changed.connect(self.show_all)
        self.show_all()

    @property
    def lines(self) -> list[JobLine]:
        """What is shown, from top to bottom."""
        return list(self._lines.values())

    def leave_out(self, *names: str) -> None:
        """Say what the page in view tells by itself."""
        self._told_elsewhere = frozenset(names)
        self.show_all()

    @Slot()
    def show_all(self) -> None:
        """Show what runs now."""
        running = {
            activity.name: activity
            for activity in self._activities.running
            if activity.name not in self._told_elsewhere
        }
        for name in set(self._lines) - set(running):
            line = self._lines.pop(name)
            line.hide()
            line.deleteLater()
        for name, activity in running.items():
            if name in self._lines:
                self._lines[name].show_activity(activity)
            else:
                self._lines[name] = JobLine(activity)
                self._column.addWidget(self._lines[name])
        self.setVisible(bool(running))
