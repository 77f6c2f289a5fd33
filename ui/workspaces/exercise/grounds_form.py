"""Why a seat decides, what it expects of that, and how sure it is."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QPlainTextEdit, QWidget

from ui.viewmodels.seat_opening import Grounds
from ui.widgets.whole_box import WholeBox

LINES = 3
USUAL = 50


class GroundsForm(QWidget):
    """Three questions; none must be answered, and the debrief will ask again."""

    def __init__(self) -> None:
        super().__init__()
        self.rationale = _field(self.tr("Why"), self.tr("Why do you decide so?"))
        self.expected = _field(self.tr("Expected effect"), self.tr("What do you expect of it?"))
        self.sure = QCheckBox(self.tr("How sure"))
        self.sure.setToolTip(self.tr("Say how sure you are that this effect comes"))
        self.confidence = WholeBox()
        self.confidence.setRange(0, 100)
        self.confidence.setSingleStep(10)
        self.confidence.setSuffix(" %")
        self.confidence.setValue(USUAL)
        self.confidence.setAccessibleName(self.tr("How sure, per cent"))
        self.confidence.setEnabled(False)
        self.sure.toggled.connect(self.confidence.setEnabled)
        row = QHBoxLayout()
        row.addWidget(self.confidence)
        row.addStretch(1)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Why"), self.rationale)
        form.addRow(self.tr("Expected effect"), self.expected)
        form.addRow(self.sure, row)

    def grounds(self, text: str = "") -> Grounds:
        """What stands there now.

        Args:
            text: What is written to those to whom something is proposed.
        """
        return Grounds(
            self.rationale.toPlainText().strip(),
            self.expected.toPlainText().strip(),
            self.confidence.value() / 100 if self.sure.isChecked() else None,
            text.strip(),
        )

    @property
    def has_text(self) -> bool:
        """Whether anything is written."""
        return any(one.toPlainText().strip() for one in (self.rationale, self.expected))

    def clear(self) -> None:
        """Begin anew."""
        self.rationale.clear()
        self.expected.clear()
        self.sure.setChecked(False)
        self.confidence.setValue(USUAL)


def _field(name: str, hint: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    field.setTabChangesFocus(True)
    field.setFixedHeight(field.fontMetrics().lineSpacing() * LINES + 16)
    return field
