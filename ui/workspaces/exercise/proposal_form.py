"""A proposal in the making: to whom, which pillar, which level, for how long, how much, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from ui.theme.tips import caption, tip
from ui.viewmodels.offer_words import cost_words, proposal
from ui.viewmodels.place_words import pillar_label
from ui.viewmodels.seat_tables import PILLARS
from ui.viewmodels.words import LEVELS, level_word
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import faint
from ui.widgets.showing import showing
from ui.widgets.whole_box import WholeBox

if TYPE_CHECKING:
    from simulator.exercise.session.offering import Offer
    from simulator.exercise.views.parts import Bond
    from ui.viewmodels.seat_opening import Opening

USUAL_MONTHS = 24
LONGEST_MONTHS = 120
LINES = 3


class ProposalForm(QWidget):
    """Puts together proposals to one or more states; its words and button stand where one likes.

    Signals:
        proposed: One offer for each state that is ticked.
    """

    proposed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[Offer, ...] = ()
        self._to = QWidget()
        self._flow = FlowLayout(self._to)
        self.receivers: dict[tuple[str, str], QCheckBox] = {}
        self.pillar = QComboBox()
        self.pillar.setAccessibleName(self.tr("Pillar"))
        for pillar in PILLARS:
            self.pillar.addItem(pillar_label(pillar), pillar)
        self.level = QComboBox()
        self.level.setAccessibleName(self.tr("Level"))
        for level in range(1, len(LEVELS)):
            self.level.addItem(f"{level}: {level_word(level)}", level)
        self.months = _spin(self.tr("Months"), 1, LONGEST_MONTHS, USUAL_MONTHS)
        self.scope = _spin(self.tr("Share of the services' work, per cent"), 1, 100, 100)
        self.scope.setSuffix(" %")
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Wording"))
        self.text.setPlaceholderText(self.tr("What you write to the others with it"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * LINES + 16)
        self.words = faint()
        self.propose = QPushButton(self.tr("Propose this"))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("To"), self._to)
        form.addRow(self.tr("Pillar"), self.pillar)
        form.addRow(self.tr("Level"), self.level)
        form.addRow(self.tr("Months"), self.months)
        form.addRow(self.tr("Covers"), self.scope)
        form.addRow(self.tr("Wording"), self.text)

    def _connect(self) -> None:
        for box in (self.pillar, self.level):
            box.currentIndexChanged.connect(self.fit)
        for spin in (self.months, self.scope):
            spin.valueChanged.connect(self.fit)
        self.propose.clicked.connect(lambda: self.proposed.emit(self.offers()))

    def show_opening(self, opening: Opening) -> None:
        """Offer what can be proposed now."""
        self._offers = opening.offers
        several = len(opening.view.states) > 1
        for bond in opening.view.bonds:
            for key, label in _ends(opening, bond, several=several):
                if key not in self.receivers:
                    box = QCheckBox(caption(label))
                    box.toggled.connect(self.fit)
                    self.receivers[key] = box
                    self._flow.addWidget(box)
        self.fit()

    def turn_to(self, state: str, other: str) -> None:
        """Tick one state alone, to which a counter-proposal goes."""
        for key, box in self.receivers.items():
            with showing(box):
                box.setChecked(key == (state, other))
        self.fit()

    def offers(self) -> tuple[Offer, ...]:
        """The proposals that the form makes now; those that cannot be made are left out."""
        terms = (self.level.currentData(), self.months.value(), self.scope.value() / 100)
        found = [
            proposal(self._offers, state, other, self.pillar.currentData(), terms)
            for (state, other), box in self.receivers.items()
            if box.isChecked()
        ]
        return tuple(one for one in found if one is not None)

    @Slot()
    def fit(self) -> None:
        """Say what it would cost, or why it cannot be proposed."""
        ticked = sum(box.isChecked() for box in self.receivers.values())
        offers = self.offers()
        self.propose.setEnabled(bool(ticked) and len(offers) == ticked)
        if not ticked:
            words = self.tr("Tick at least one state.")
        elif len(offers) < ticked:
            words = self.tr(
                "That cannot be proposed to all of them: ties are cut, the relation carries no "
                "such level, or it is agreed or proposed already."
            )
        else:
            words = "\n".join(cost_words(one) for one in offers)
        self.words.setText(words)
        self.propose.setToolTip(tip(words))

    def clear(self) -> None:
        """Begin anew."""
        self.text.clear()
        self.turn_to("", "")


def _spin(name: str, low: int, high: int, usual: int) -> WholeBox:
    spin = WholeBox()
    spin.setRange(low, high)
    spin.setValue(usual)
    spin.setAccessibleName(name)
    spin.setToolTip(name)
    return spin


def _ends(opening: Opening, bond: Bond, *, several: bool) -> list[tuple[tuple[str, str], str]]:
    """From which state of the seat to which other a proposal can go, and how that reads."""
    labels = {place.name: place.label for place in opening.view.others}
    own = {state.name for state in opening.view.states}
    ends = [(bond.state, bond.other)]
    if bond.other in own:
        ends.append((bond.other, bond.state))
    return [
        (end, f"{labels[end[0]]} → {labels[end[1]]}" if several else labels[end[1]]) for end in ends
    ]
