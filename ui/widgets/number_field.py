"""A field for one number, which says at once what cannot be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent

STEPS = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
}
LETTERS = 10


class NumberField(QLineEdit):
    """Shows a number and takes another with Enter or on leaving; Esc restores what was shown.

    What cannot be taken stays to be mended; the value stays, too.

    Signals:
        accepted: Something that can be taken was entered; the text.
        objected: Why what stands there cannot be taken; empty when it can.
        stepped: So many steps up or down are wanted.
    """

    accepted = Signal(str)
    objected = Signal(str)
    stepped = Signal(int)

    def __init__(self, objection: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._objection = objection
        self._shown = ""
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self._fit()
        self.textEdited.connect(self._check)
        self.returnPressed.connect(self._enter)

    @property
    def is_being_edited(self) -> bool:
        """Whether something else stands there than what was shown."""
        return self.text() != self._shown

    def show_text(self, text: str) -> None:
        """Show a value; what somebody is writing is left alone until the value is another."""
        if text != self._shown or not self.is_being_edited:
            self._shown = text
            self.setText(text)
            self.objected.emit("")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        width = self.fontMetrics().horizontalAdvance("0" * LETTERS) + 16
        if width != self.minimumWidth():
            self.setFixedWidth(width)

    @Slot()
    def restore(self) -> None:
        """Show again what was there."""
        self.setText(self._shown)
        self.objected.emit("")
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and not self.is_being_edited:
            keys = QKeySequence.StandardKey
            # Undo means the draft while nothing is being written here.
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.is_being_edited:
            self.restore()
        elif key in STEPS and not self.is_being_edited:
            self.stepped.emit(STEPS[key])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._enter()

    @Slot()
    def _enter(self) -> None:
        if self.is_being_edited and not self._check():
            written = self.text()
            # Shown as it will be read; the value itself comes back through `show_text`.
            self._shown = written
            self.accepted.emit(written)

    @Slot()
    def _check(self) -> str:
        objection = self._objection(self.text()) if self.is_being_edited else ""
        self.objected.emit(objection)
        return objection
