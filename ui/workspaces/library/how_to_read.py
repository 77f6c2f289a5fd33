"""What the figures are, and what they are not, before anybody quotes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from simulator.kernel.quantities import Evidence
from ui.widgets.labels import faint, strong

if TYPE_CHECKING:
    from collections import Counter


class HowToRead(QWidget):
    """Three short columns below the cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grounds = faint()
        luck = self.tr(
            "Each scenario meets the same draws of luck, world by world. What differs between two "
            "scenarios is then due to policy, and the interval says how surely."
        )
        model = self.tr(
            "The model plays out many possible worlds: cells form, leads arrive, services share "
            "them or do not. It compares policies and predicts no event. Names and boundaries "
            "imply no view on any dispute."
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.setSpacing(32)
        layout.addLayout(_column(self.tr("A model, not a forecast"), faint(model)), 1)
        layout.addLayout(_column(self.tr("The same luck for all"), faint(luck)), 1)
        layout.addLayout(_column(self.tr("Where the numbers come from"), self._grounds), 1)
        self.hide()

    @property
    def grounds(self) -> str:
        """What is said about the evidence."""
        return self._grounds.text()

    def show_grounds(self, grounds: Counter[Evidence]) -> None:
        """Say how many values rest on what; hidden while nothing is known."""
        text = self.tr(
            "Values of the first scenario: {all}. Published: {published}. From the documents: "
            "{document}. Assumed: {assumed}. Hovering over a level tells its source."
        )
        counts = {
            "all": grounds.total(),
            "published": grounds[Evidence.PUBLISHED],
            "document": grounds[Evidence.DOCUMENT],
            "assumed": grounds[Evidence.ASSUMED],
        }
        written = {name: QLocale().toString(count) for name, count in counts.items()}
        self._grounds.setText(text.format(**written))
        self.setVisible(bool(grounds))


def _column(name: str, text: QLabel) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(strong(name))
    column.addWidget(text)
    text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
    column.addStretch(1)
    return column
