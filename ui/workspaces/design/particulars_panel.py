"""Title, words, first day and length of the scenario."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from ui.viewmodels.particular import DAY, KNOWN, NAMES, NUMBER, ONE_NAME
from ui.widgets.labels import body, faint, strong
from ui.widgets.names_field import NamesField
from ui.widgets.number_field import NumberField
from ui.widgets.showing import showing

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from ui.viewmodels.particular import Particular
    from ui.viewmodels.particulars import Particulars

LINES = {"title": 1.6, "summary": 4.5, "briefing": 7.0}
OTHER_LINES = 5.0
SHORTEST = 16


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
    """One key of the file, with a field after its form."""

    def __init__(self, particulars: Particulars, one: Particular) -> None:
        super().__init__()
        self._particulars = particulars
        self._one = one
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 8)
        self._layout.setSpacing(4)
        self._layout.addWidget(strong(particulars.label(one)))
        meaning = particulars.meaning(one)
        if meaning:
            self._layout.addWidget(faint(meaning))

    @property
    def wants_keys(self) -> QWidget:
        """What takes the keyboard when somebody goes to this key."""
        raise NotImplementedError

    def show_value(self) -> None:
        """Show what holds."""
        raise NotImplementedError

    def _put(self, field: QWidget) -> None:
        name, meaning = self._particulars.label(self._one), self._particulars.meaning(self._one)
        field.setAccessibleName(name)
        field.setAccessibleDescription(meaning)
        field.setToolTip(meaning or name)
        self._layout.addWidget(field)


class WrittenRow(ParticularRow):
    """A key that is written as text, in one line or several."""

    def __init__(self, particulars: Particulars, one: Particular) -> None:
        super().__init__(particulars, one)
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
        self._put(self.field)
        self._layout.addWidget(self.message)

    @property
    def wants_keys(self) -> QWidget:
        return self.field

    def show_value(self) -> None:
        self.field.show_text(self._particulars.text(self._one))

    @Slot(str)
    def _take(self, text: str) -> None:
        self._particulars.propose(self._one, text)
        self.show_value()

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


class ChosenRow(ParticularRow):
    """A key that names one of a few things."""

    def __init__(self, particulars: Particulars, one: Particular) -> None:
        super().__init__(particulars, one)
        self.box = QComboBox()
        self.box.setMinimumContentsLength(SHORTEST)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.activated.connect(self._choose)
        self._put(self.box)

    @property
    def wants_keys(self) -> QWidget:
        return self.box

    def show_value(self) -> None:
        names = self._particulars.names(self._one)
        choices = self._particulars.choices(self._one)
        with showing(self.box):
            self.box.clear()
            for name, label in {**choices, **{n: n for n in names if n not in choices}}.items():
                self.box.addItem(label, name)
            self.box.setCurrentIndex(self.box.findData(names[0]) if names else -1)
        self.box.setEnabled(bool(names))

    @Slot()
    def _choose(self) -> None:
        self._particulars.propose_names(self._one, [self.box.currentData()])


class NamesRow(ParticularRow):
    """A key that lists names."""

    def __init__(self, particulars: Particulars, one: Particular) -> None:
        super().__init__(particulars, one)
        self.field = NamesField(particulars.label(one))
        self.field.proposed.connect(self._propose)
        self.field.reverted.connect(self._revert)
        self._layout.addWidget(self.field)

    @property
    def wants_keys(self) -> QWidget:
        return self.field.list

    def show_value(self) -> None:
        particulars, one = self._particulars, self._one
        choices = particulars.choices(one)
        names = particulars.names(one)
        self.field.offer({name: label for name, label in choices.items() if name not in names})
        self.field.show_names(names, choices, own=particulars.is_own(one))

    @Slot(object)
    def _propose(self, names: list[str]) -> None:
        self._particulars.propose_names(self._one, names)

    @Slot()
    def _revert(self) -> None:
        self._particulars.propose_names(self._one, None)


ROWS = {NAMES: NamesRow, ONE_NAME: ChosenRow}


class ParticularsPanel(QWidget):
    """Shows `Particulars`."""

    def __init__(self, particulars: Particulars, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, Any] = {
            one.key: ROWS.get(one.form, WrittenRow)(particulars, one) for one in KNOWN
        }
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
            self.rows[key].wants_keys.setFocus()

    @Slot()
    def _show(self) -> None:
        for row in self.rows.values():
            row.show_value()
