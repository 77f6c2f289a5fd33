"""Title, words, first day and length of the scenario."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui.viewmodels.particulars import DAY, KNOWN, NUMBER
from ui.widgets.labels import body, faint, strong
from ui.widgets.number_field import NumberField

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from ui.viewmodels.particulars import Particular, Particulars

LINES = {"title": 1.6, "summary": 4.5, "briefing": 7.0}
OTHER_LINES = 5.0


class WordsField(QPlainTextEdit):
    """Running text, which is taken on leaving; Esc restores, Tab leaves.

    Signals:
        left: Somebody has finished writing; the text.
    """

    left = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.setTabChangesFocus(True)

    def show_text(self, text: str) -> None:
        """Show a text; what somebody is writing is left alone."""
        if text != self.toPlainText() and not (self.hasFocus() and text == self._shown):
            self.setPlainText(text)
        self._shown = text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._shown)
            self.left.emit(self._shown)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit(self.toPlainText())


class ParticularRow(QWidget):
    """One key of the file with its field."""

    def __init__(self, particulars: Particulars, one: Particular) -> None:
        super().__init__()
        self._particulars = particulars
        self._one = one
        self.message = body()
        self.message.setProperty("tone", "worse")
        self.message.hide()
        self.field: NumberField | WordsField
        if one.form in (DAY, NUMBER):
            self.field = NumberField(lambda text: particulars.objection(one, text))
            self.field.accepted.connect(self._take)
            self.field.objected.connect(self._object)
        else:
            self.field = WordsField()
            lines = LINES.get(one.key, OTHER_LINES)
            self.field.setFixedHeight(round(self.fontMetrics().height() * lines) + 16)
            self.field.left.connect(self._leave)
        name, meaning = particulars.label(one), particulars.meaning(one)
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(meaning)
        self.field.setToolTip(meaning or name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(4)
        layout.addWidget(strong(name))
        if meaning:
            layout.addWidget(faint(meaning))
        layout.addWidget(self.field)
        layout.addWidget(self.message)

    def show_text(self) -> None:
        """Show what holds."""
        self.field.show_text(self._particulars.text(self._one))

    @Slot(str)
    def _take(self, text: str) -> None:
        self._particulars.propose(self._one, text)
        self.show_text()

    @Slot(str)
    def _leave(self, text: str) -> None:
        objection = self._particulars.objection(self._one, text)
        self._object(objection)
        if not objection:
            self._particulars.propose(self._one, text)

    @Slot(str)
    def _object(self, objection: str) -> None:
        self.message.setText(objection)
        self.message.setVisible(bool(objection))


class ParticularsPanel(QWidget):
    """Shows `Particulars`."""

    def __init__(self, particulars: Particulars, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = {one.key: ParticularRow(particulars, one) for one in KNOWN}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for row in self.rows.values():
            layout.addWidget(row)
        layout.addStretch(1)
        particulars.changed.connect(self._show)
        self._show()

    @Slot(str)
    def point(self, key: str) -> None:
        """Go to a key."""
        if key in self.rows:
            self.rows[key].field.setFocus()

    @Slot()
    def _show(self) -> None:
        for row in self.rows.values():
            row.show_text()
