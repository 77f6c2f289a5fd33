"""A notice in place: it says what happened, and goes when told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from ui.theme.icons import icon, pixmap

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe

SIGN_PIXELS = 20


class NoticeBar(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wardrobe = wardrobe
        self.setProperty("notice", True)
        self._sign = QLabel()
        self._sign.setAccessibleName(self.tr("Warning sign"))
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setProperty("quiet", True)
        self._close.setToolTip(self.tr("Close this notice"))
        self._close.setAccessibleName(self._close.toolTip())
        self._close.setIconSize(QSize(16, 16))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(12)
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._close)
        wardrobe.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    @Slot(str)
    def say(self, text: str) -> None:
        """Show a sentence until it is closed or replaced."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()

    @Slot()
    def _dress(self) -> None:
        theme = self._wardrobe.theme
        self._sign.setPixmap(
            pixmap("triangle-alert", theme.worse).scaledToWidth(
                SIGN_PIXELS, Qt.TransformationMode.SmoothTransformation
            )
        )
        self._close.setIcon(icon("x", theme.text))
