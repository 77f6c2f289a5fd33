"""What the difference that is looked at means, in plain words, and a way to be safer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.theme.tips import tip
from ui.widgets.labels import body

if TYPE_CHECKING:
    from ui.viewmodels.saying import Saying
    from ui.viewmodels.study import Study


class SayingBar(QFrame):
    """Shows a `Saying`; its button runs the worlds that are still needed."""

    def __init__(self, saying: Saying, study: Study, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._saying = saying
        self._study = study
        self.words = body()
        self.words.setAccessibleName(self.tr("What it means"))
        self.button = QPushButton()
        self.button.setAccessibleName(self.tr("Run the worlds that a safe answer takes"))
        self.button.clicked.connect(saying.run_more)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(16)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button)
        saying.changed.connect(self.show_all)
        study.state_changed.connect(self.show_all)
        self.show_all()

    @Slot()
    def show_all(self) -> None:
        """Say what is known now."""
        sentence = self._saying.sentence
        self.setVisible(bool(sentence))
        self.words.setText(sentence)
        more = self._saying.more
        self.button.setVisible(bool(more))
        if more:
            self.button.setText(self.tr("Run about %n more world(s)", "", more))
            self.button.setAccessibleName(self.button.text())
            hint = self.tr("Run so many more worlds of every scenario for a safe answer")
            self.button.setToolTip(tip(self._study.obstacle or hint))
            self.button.setEnabled(not self._study.obstacle)
