"""Notices in place: they say what happened and what to do, and go when told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from ui.theme.fonts import scaled
from ui.theme.icons import icon, pixmap
from ui.theme.label import Label

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe

SIGN_PIXELS = 20
BUTTON_PIXELS = 16
MOST = 20
MOST_LINES, LONGEST_LINE = 8, 400
"""What is longer would push the page out of the window; all of it can be copied."""


class NoticeBar(QFrame):
    """Hidden until there is something to say; the latest first, the others wait behind it."""

    def __init__(self, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wardrobe = wardrobe
        self._notices: list[str] = []
        self._news: set[str] = set()
        self.setProperty("notice", True)
        self._sign = QLabel()
        self._text = Label()
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more = QLabel()
        self._more.setProperty("faint", True)
        self.copy = self._button(self.tr("Copy this notice"))
        self.copy.clicked.connect(self._copy)
        self.dismiss = self._button(self.tr("Close this notice"))
        self.dismiss.clicked.connect(self._next)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(12)
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        for widget in (self._more, self.copy, self.dismiss):
            layout.addWidget(widget)
        wardrobe.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def text(self) -> str:
        """What is said, all of it."""
        return self._notices[-1] if self._notices else ""

    @property
    def waiting(self) -> int:
        """How many notices wait behind the one that is shown."""
        return max(len(self._notices) - 1, 0)

    @Slot(str)
    def say(self, text: str) -> None:
        """Show a sentence until it is closed; what it said before comes back then."""
        self._news.discard(text)
        others = [notice for notice in self._notices if notice != text]
        self._notices = [*others, text][-MOST:]
        self._show()

    @Slot(str)
    def tell(self, text: str) -> None:
        """Show a sentence that warns of nothing."""
        self.say(text)
        self._news.add(text)
        self._dress()

    def withdraw(self, text: str) -> None:
        """Take a sentence back that is no longer of any use."""
        self._notices = [notice for notice in self._notices if notice != text]
        self._show()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("quiet", True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setIconSize(QSize(BUTTON_PIXELS, BUTTON_PIXELS))
        return button

    def _first_of(self, text: str) -> str:
        """What there is room for."""
        lines = text.split("\n")
        first = [_shortened(line) for line in lines[:MOST_LINES]]
        if len(lines) > MOST_LINES:
            left = len(lines) - MOST_LINES
            first.append(self.tr("… and %n more line(s): copy this notice to read it", "", left))
        return "\n".join(first)

    def _show(self) -> None:
        text = self._notices[-1] if self._notices else ""
        self._text.setText(self._first_of(text))
        self.setAccessibleName(text)
        self._more.setText(self.tr("%n more notice(s)", "", self.waiting) if self.waiting else "")
        self.setVisible(bool(text))
        self._dress()

    @Slot()
    def _next(self) -> None:
        self._notices = self._notices[:-1]
        self._show()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)

    @Slot()
    def _dress(self) -> None:
        theme = self._wardrobe.theme
        calm = self.text in self._news
        sign, colour = ("info", theme.accent) if calm else ("triangle-alert", theme.worse)
        self._sign.setAccessibleName(self.tr("Information") if calm else self.tr("Warning sign"))
        self._sign.setPixmap(
            pixmap(sign, colour).scaledToWidth(
                scaled(SIGN_PIXELS), Qt.TransformationMode.SmoothTransformation
            )
        )
        self.copy.setIcon(icon("copy", theme.text))
        self.dismiss.setIcon(icon("x", theme.text))


def _shortened(line: str) -> str:
    """A line without its middle: a path stands before what is wrong, and the remedy last."""
    if len(line) <= LONGEST_LINE:
        return line
    return f"{line[: LONGEST_LINE // 2]} … {line[-LONGEST_LINE // 2 :]}"
