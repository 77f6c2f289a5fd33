"""A box for a whole number that says why it does not take what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox, QToolTip

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

TEXT_MARGIN = 6


class WholeBox(QSpinBox):
    """Says beside itself what can stand there when something else is typed or pasted."""

    def __init__(self) -> None:
        super().__init__()
        # A style sheet cannot set the number apart from the edge of the box.
        self.lineEdit().setTextMargins(TEXT_MARGIN, 0, TEXT_MARGIN, 0)

    @property
    def expected(self) -> str:
        """What can stand there, in a sentence."""
        locale = QLocale()
        low, high = locale.toString(self.minimum()), locale.toString(self.maximum())
        return self.tr("Write a whole number from {low} to {high}.").format(low=low, high=high)

    def validate(self, text: str, position: int) -> object:
        found = super().validate(text, position)
        if self.hasFocus() and found[0] is QValidator.State.Invalid:
            self._object()
        return found

    def fixup(self, text: str) -> str:
        """Say why what was left unfinished does not stay."""
        if self.isVisible():
            self._object()
        return super().fixup(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if QToolTip.text() == self.expected and self.hasAcceptableInput():
            QToolTip.hideText()

    def _object(self) -> None:
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), self.expected, self)
