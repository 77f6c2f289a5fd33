"""What a value rests on, and a place to say so for one's own changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from simulator.kernel.quantities import Evidence
from ui.viewmodels.words import say
from ui.widgets.labels import body, faint
from ui.widgets.showing import showing

if TYPE_CHECKING:
    from ui.viewmodels.values import Ground

EVIDENCE = {
    Evidence.PUBLISHED: QT_TRANSLATE_NOOP("Evidence", "published"),
    Evidence.DOCUMENT: QT_TRANSLATE_NOOP("Evidence", "document"),
    Evidence.ASSUMED: QT_TRANSLATE_NOOP("Evidence", "assumed"),
}


def evidence_label(evidence: Evidence) -> str:
    """How well something is supported, in a word."""
    return say("Evidence", EVIDENCE[evidence])


class GroundPanel(QWidget):
    """Source, cautions and note; for a change of the file, fields to state them.

    Signals:
        stated: Evidence, source and note.
    """

    stated = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = body()
        self._care = body()
        self._care.setProperty("tone", "worse")
        self._form = QWidget()
        self.evidence = QComboBox()
        self.evidence.setAccessibleName(self.tr("Evidence of your change"))
        for one in Evidence:
            self.evidence.addItem(evidence_label(one), one.value)
        self.source = self._line(self.tr("Source of your change"))
        self.note = self._line(self.tr("Note on your change"))
        self.message = faint()
        self.message.setProperty("tone", "worse")
        self.state = QPushButton(self.tr("State the source"))
        self.state.setToolTip(self.tr("Write evidence and source into the file (Enter)"))
        self.state.clicked.connect(self._state)
        self._arrange()

    def show_ground(self, ground: Ground, *, own: bool) -> None:
        """Show what a value rests on; `own` for a change of the file itself."""
        text = self.tr("Source: {source}").format(source=ground.source or self.tr("none given"))
        self._source.setText(f"{text}\n{ground.note}" if ground.note else text)
        self._care.setText(
            "\n".join(self.tr("Take care: {claim}").format(claim=one) for one in ground.care)
        )
        self._care.setVisible(bool(ground.care))
        self._form.setVisible(own)
        with showing(self.evidence):
            self.evidence.setCurrentIndex(self.evidence.findData(ground.evidence.value))
        if not (self.source.hasFocus() or self.note.hasFocus()):
            self.source.setText(ground.source)
            self.note.setText(ground.note)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setToolTip(name)
        line.returnPressed.connect(self._state)
        return line

    def _arrange(self) -> None:
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(4)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Evidence"), self.evidence)
        form.addRow(self.tr("Source"), self.source)
        form.addRow(self.tr("Note"), self.note)
        form.addRow(self.message)
        form.addRow(self.state)
        self.message.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 8)
        layout.setSpacing(4)
        for part in (self._source, self._care, self._form):
            layout.addWidget(part)

    @Slot()
    def _state(self) -> None:
        source = self.source.text().strip()
        self.message.setVisible(not source)
        if not source:
            self.message.setText(self.tr("Say where it comes from, or why it is assumed."))
            return
        evidence = Evidence(self.evidence.currentData())
        self.stated.emit(evidence, source, self.note.text().strip())
