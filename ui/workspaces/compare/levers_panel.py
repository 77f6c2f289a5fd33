"""Levers: any value of the scenario, found by its name and moved by a slider or by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme.icons import icon
from ui.theme.tips import tip
from ui.viewmodels.values import shown
from ui.viewmodels.words import unit_label
from ui.widgets.labels import body, faint, heading, strong
from ui.widgets.number_field import NumberField
from ui.widgets.showing import showing

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.handles import Handles

LIVE_MILLISECONDS = 250
"""While a slider is dragged its value is proposed no more often than this."""


class LeverRow(QWidget):
    """One value: its name, a slider, a field, and a way to put it away."""

    def __init__(self, levers: Handles, path: str, wardrobe: Wardrobe) -> None:
        super().__init__()
        self.path = path
        self._levers = levers
        self._reach = levers.reach(path)
        name = levers.name(path)
        self._label = strong(name)
        self._label.setToolTip(tip(f"{levers.meaning(path)}\n{path}"))
        self._was = faint()
        self.message = body()
        self.message.setProperty("tone", "worse")
        self.message.hide()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, self._reach.steps)
        self.slider.setAccessibleName(name)
        self.slider.setToolTip(tip(levers.meaning(path)))
        self.field = NumberField(self._objection)
        self.field.setAccessibleName(name)
        self.field.setToolTip(tip(levers.meaning(path)))
        self.away = QToolButton()
        self.away.setProperty("quiet", True)
        self.away.setIcon(icon("x", wardrobe.theme.text))
        self.away.setAccessibleName(self.tr("Put away {name}").format(name=name))
        self.away.setToolTip(self.tr("Put this lever away; its value stays"))
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(LIVE_MILLISECONDS)
        self._arrange()
        self._connect()
        self.show_value()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._label, 1)
        top.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.slider, 1)
        bottom.addWidget(self.field)
        unit = unit_label(self._levers.declared(self.path).unit)
        if unit:
            label = faint(unit)
            label.setWordWrap(False)
            bottom.addWidget(label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addLayout(bottom)
        layout.addWidget(self._was)
        layout.addWidget(self.message)

    def _connect(self) -> None:
        self.slider.valueChanged.connect(self._move)
        self.slider.sliderReleased.connect(self._propose)
        self._wait.timeout.connect(self._propose)
        self.field.accepted.connect(self._enter)
        self.field.objected.connect(self._object)
        self.field.stepped.connect(self._step)
        self.away.clicked.connect(self._put_away)

    @Slot()
    def show_value(self) -> None:
        """Show what the value is now."""
        value, before = self._levers.value(self.path), self._levers.original(self.path)
        self.field.show_text(shown(value))
        if not self.slider.isSliderDown():
            with showing(self.slider):
                self.slider.setValue(self._reach.number(value))
        self._was.setVisible(value != before)
        self._was.setText(self.tr("● changed, was {value}").format(value=shown(before)))

    @Slot(int)
    def _move(self, number: int) -> None:
        self.field.show_text(shown(self._reach.value(number)))
        if not self._wait.isActive():
            self._wait.start()

    @Slot()
    def _propose(self) -> None:
        self._wait.stop()
        self._levers.propose(self.path, self._reach.value(self.slider.value()))

    @Slot(int)
    def _step(self, steps: int) -> None:
        self.slider.setValue(self.slider.value() + steps)

    @Slot(str)
    def _enter(self, written: str) -> None:
        value = _number(written)
        if value is not None:
            self._levers.propose(self.path, value)

    @Slot(str)
    def _object(self, objection: str) -> None:
        self.message.setText(objection)
        self.message.setVisible(bool(objection))

    def _objection(self, written: str) -> str:
        value = _number(written)
        if value is None:
            return self.tr("Write a number, such as {value}").format(
                value=shown(self._levers.original(self.path))
            )
        return self._levers.objection(self.path, value)

    @Slot()
    def _put_away(self) -> None:
        self._levers.put_away(self.path)


class LeversPanel(QWidget):
    """Shows `Handles`: a search, and a row for each value at hand."""

    def __init__(self, levers: Handles, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levers = levers
        self._wardrobe = wardrobe
        self._rows: dict[str, LeverRow] = {}
        self._hits: list[tuple[str, str]] = []
        self._names = QStringListModel(self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a value to move…"))
        self.search.setAccessibleName(self.tr("Find a value to move"))
        self.search.setToolTip(
            self.tr("Type a part of a name, such as analysts or trust, and choose from the list")
        )
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.search.setCompleter(completer)
        self.search.textEdited.connect(self._find)
        self.search.returnPressed.connect(self._take_first)
        completer.activated[QModelIndex].connect(self._take)
        self._hint = faint(self.tr("What you move runs at once against the unchanged scenario."))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        for widget in (heading(self.tr("Levers")), self.search, self._hint):
            self._layout.addWidget(widget)
        levers.chosen.connect(self._show_rows)
        levers.changed.connect(self._show_values)
        self._show_rows()

    @property
    def rows(self) -> dict[str, LeverRow]:
        """The values at hand, by path."""
        return dict(self._rows)

    @Slot(str)
    def _find(self, words: str) -> None:
        self._hits = self._levers.found(words)
        self._names.setStringList([name for name, _ in self._hits])

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._hits):
            self._levers.take(self._hits[index.row()][1])
            # The completer still writes the name into the field after this.
            QTimer.singleShot(0, self.search.clear)

    @Slot()
    def _take_first(self) -> None:
        if self._hits and self.search.text():
            self._levers.take(self._hits[0][1])
            self.search.clear()

    @Slot()
    def _show_rows(self) -> None:
        self.setVisible(self._levers.scenario is not None)
        for row in self._rows.values():
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {
            path: LeverRow(self._levers, path, self._wardrobe) for path in self._levers.paths
        }
        for row in self._rows.values():
            self._layout.addWidget(row)

    @Slot()
    def _show_values(self) -> None:
        self.setVisible(self._levers.scenario is not None)
        for row in self._rows.values():
            row.show_value()


def _number(written: str) -> float | None:
    try:
        return float(written.replace(",", ".").replace("\N{MINUS SIGN}", "-"))
    except ValueError:
        return None
