"""The files that were opened lately, as buttons beside each other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui.theme.tips import caption, tip
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import strong

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MOST_FILES = 5


class RecentLine(QFrame):
    """Hidden as long as there are none.

    Signals:
        wanted: A file is to be opened again; its path.
    """

    wanted = Signal(object)

    def __init__(self, suffix: str = "", parent: QWidget | None = None) -> None:
        """Take the end of a name that goes without saying."""
        super().__init__(parent)
        self._suffix = suffix
        self._files: tuple[Path, ...] = ()
        self.buttons: list[QPushButton] = []
        self.setProperty("card", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        self._line = FlowLayout()
        layout.addLayout(self._line)
        label = strong(self.tr("Opened lately:"))
        label.setWordWrap(False)
        self._line.addWidget(label)
        self.hide()

    def show_files(self, files: Sequence[Path]) -> None:
        """Offer the first of these files."""
        wanted = tuple(files[:MOST_FILES])
        if wanted != self._files:
            self._files = wanted
            for old in self.buttons:
                self._line.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.buttons = [self._button(file) for file in wanted]
            for button in self.buttons:
                self._line.addWidget(button)
        self.setVisible(bool(wanted))

    def _button(self, file: Path) -> QPushButton:
        name = file.name.removesuffix(self._suffix)
        button = QPushButton(caption(name))
        button.setToolTip(tip(str(file)))
        button.setAccessibleName(name)
        button.setAccessibleDescription(str(file))
        button.clicked.connect(partial(self._want, file))
        return button

    def _want(self, file: Path, _checked: bool = False) -> None:
        self.wanted.emit(file)
