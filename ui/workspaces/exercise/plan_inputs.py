"""Small inputs of a plan's forms: each shows a value and tells when somebody gives another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QToolTip,
)

from simulator.exercise.plan.prose import paragraphs
from simulator.scenario.fields import LINE_CHARACTERS, PROSE_CHARACTERS, may_stand
from ui.widgets.number_field import NumberField
from ui.widgets.showing import showing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFocusEvent, QWheelEvent

KEY = Qt.ItemDataRole.UserRole
PROSE_LINES, LIST_LINES = 5, 4
MOST_ROWS = 6
AIR = 12
DIGITS = 10
FEWEST_LETTERS = 12


class LineInput(QLineEdit):
    """One line of text.

    Signals:
        edited: Another text was given.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.setMaxLength(LINE_CHARACTERS)
        self.editingFinished.connect(self.commit)

    def show_value(self, value: str) -> None:
        """Show a value; what somebody is writing is left alone until the value is another."""
        if value != self._shown or not self.hasFocus():
            self._shown = value
            self.setText(value)
            if not self.hasFocus():
                # A long one is read from its beginning.
                self.setCursorPosition(0)

    @Slot()
    def commit(self) -> None:
        """Give what stands there, if it is another."""
        text = _kept(self.text())
        if text != self._shown:
            self._shown = text
            if text != self.text().strip():
                self.setText(text)
            self.edited.emit(text)


class ProseInput(QPlainTextEdit):
    """A text of several paragraphs, or a list with an entry on each line.

    Signals:
        edited: Another text was given.
    """

    edited = Signal(object)

    def __init__(self, *, is_list: bool) -> None:
        super().__init__()
        self._is_list = is_list
        self._shown: Any = () if is_list else ""
        self._text = ""
        self.setTabChangesFocus(True)
        lines = LIST_LINES if is_list else PROSE_LINES
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * lines + AIR)
        self.setMaximumHeight(self.fontMetrics().lineSpacing() * 2 * lines + AIR)

    def show_value(self, value: Any) -> None:
        """Show a value; what somebody is writing is left alone until the value is another."""
        if value != self._shown or not self.hasFocus():
            self._shown = value
            # A file wraps its lines; here the window does.
            self._text = "\n".join(value) if self._is_list else "\n\n".join(paragraphs(value))
            if self._text != self.toPlainText():
                self.setPlainText(self._text)

    def commit(self) -> None:
        """Give what stands there, if it is another."""
        if self.toPlainText() == self._text:
            return
        self._text = self.toPlainText()
        text = _kept(self._text)[:PROSE_CHARACTERS]
        value: Any = text
        if self._is_list:
            lines = (" ".join(line.split())[:LINE_CHARACTERS] for line in text.splitlines())
            value = tuple(line for line in lines if line)
        if value != self._shown:
            self._shown = value
            self.edited.emit(value)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()


class NumberInput(NumberField):
    """A number within a range, or nothing where that is allowed.

    Signals:
        edited: Another number was given; None for nothing.
    """

    edited = Signal(object)

    def __init__(self, low: float, high: float, *, may_be_empty: bool) -> None:
        super().__init__(self._objection_to)
        self._low, self._high = low, high
        self._may_be_empty = may_be_empty
        self.accepted.connect(self._give)
        self._is_objecting = False
        self.objected.connect(self._object)

    def show_value(self, value: float | None) -> None:
        """Show a value."""
        self.show_text("" if value is None else _written(value))

    def commit(self) -> None:
        """Give what stands there, if it is another and can be taken."""
        self._enter()

    def _objection_to(self, text: str) -> str:
        if not text.strip() and self._may_be_empty:
            return ""
        number, is_number = QLocale().toDouble(text.strip())
        if is_number and self._low <= number <= self._high:
            return ""
        low, high = _written(self._low), _written(self._high)
        return self.tr("Write a number from {low} to {high}.").format(low=low, high=high)

    @Slot(str)
    def _object(self, objection: str) -> None:
        """Say beside itself what can stand there, for as long as something else does."""
        self.setAccessibleDescription(objection)
        if objection and self.isVisible():
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), objection, self)
        elif self._is_objecting:
            QToolTip.hideText()
        self._is_objecting = bool(objection)

    @Slot(str)
    def _give(self, text: str) -> None:
        number, _ = QLocale().toDouble(text.strip())
        self.edited.emit(number if text.strip() else None)


class ChoiceInput(QComboBox):
    """One of several things.

    Signals:
        edited: Another was chosen; its key.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(FEWEST_LETTERS)
        self._keys: list[Any] = []
        self.activated.connect(self._give)
        self.currentTextChanged.connect(self.updateGeometry)

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer other things; what is shown stays if it is among them."""
        shown = self.value
        texts = [text for _, text in choices]
        if [self.itemText(at) for at in range(self.count())] != texts:
            with showing(self):
                self.clear()
                self.addItems(texts)
        self._keys = [key for key, _ in choices]
        if shown is not None:
            self.show_value(shown)

    def sizeHint(self) -> QSize:
        """Wide enough for what is shown, which stands in it whole wherever there is room."""
        least, metrics = super().sizeHint(), self.fontMetrics()
        missing = metrics.horizontalAdvance(self.currentText()) - FEWEST_LETTERS * (
            metrics.horizontalAdvance("X")
        )
        return QSize(least.width() + max(0, missing), least.height())

    @property
    def value(self) -> Any:
        """The key of what is shown; None for nothing."""
        at = self.currentIndex()
        return self._keys[at] if 0 <= at < len(self._keys) else None

    def show_value(self, value: Any) -> None:
        """Show a value."""
        with showing(self):
            self.setCurrentIndex(self._keys.index(value) if value in self._keys else -1)
        self.updateGeometry()

    def commit(self) -> None:
        """A choice is given when it is made."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Who scrolls past does not mean to choose.
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @Slot()
    def _give(self) -> None:
        self.edited.emit(self.value)


class ChecksInput(QListWidget):
    """Any of several things.

    Signals:
        edited: Others are checked; the tuple of their keys.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._offered: list[tuple[Any, str]] = []
        self.setWordWrap(True)
        self.itemChanged.connect(self._give)

    def offer(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Offer other things."""
        listed = list(choices)
        if listed == self._offered:
            return
        self._offered = listed
        with showing(self):
            self.clear()
            for key, text in listed:
                item = QListWidgetItem(text)
                item.setData(KEY, key)
                item.setToolTip(text)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
                self.addItem(item)
        rows = min(MOST_ROWS, max(2, len(listed)))
        self.setFixedHeight((self.fontMetrics().height() + 8) * rows + AIR)

    @property
    def value(self) -> tuple[Any, ...]:
        """The keys of what is checked."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(one.data(KEY) for one in items if one.checkState() is Qt.CheckState.Checked)

    def show_value(self, value: Iterable[Any]) -> None:
        """Show a value."""
        checked = set(value)
        with showing(self):
            for row in range(self.count()):
                item = self.item(row)
                is_checked = item.data(KEY) in checked
                state = Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked
                item.setCheckState(state)

    def commit(self) -> None:
        """What is checked is given when it is."""

    @Slot()
    def _give(self) -> None:
        self.edited.emit(self.value)


def _kept(text: str) -> str:
    """A text without what no file may hold, such as characters that nobody sees."""
    return "".join(one for one in text if may_stand(one)).strip()


def _written(value: float) -> str:
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "g", DIGITS)
