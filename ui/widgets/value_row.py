"""One value: what it is called, means and rests on, and how to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QVBoxLayout, QWidget

from ui.theme.icons import icon
from ui.theme.tips import tip
from ui.viewmodels.place_words import meaning_label, value_label
from ui.viewmodels.reaches import Reach
from ui.viewmodels.values import shown
from ui.viewmodels.words import unit_label
from ui.widgets.ground_panel import GroundPanel, evidence_label
from ui.widgets.labels import body, faint, strong
from ui.widgets.number_field import NumberField
from ui.widgets.showing import showing

if TYPE_CHECKING:
    from simulator.kernel.quantities import Evidence
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.proposals import Proposals

AIR = 8


class ValueRow(QWidget):
    """Shows a value of `Proposals` and proposes another."""

    def __init__(self, proposals: Proposals, path: str, wardrobe: Wardrobe, name: str = "") -> None:
        super().__init__()
        self.path = path
        self._proposals = proposals
        self._wardrobe = wardrobe
        declared = proposals.values.declared[path]
        self._reach = Reach.of(declared, proposals.values.original(path))
        self._name = name or value_label(path)
        self._label = strong(self._name)
        self._meaning = faint(meaning_label(declared.meaning))
        self._unit = faint(unit_label(declared.unit))
        self._unit.setWordWrap(False)
        self.field = NumberField(lambda text: proposals.values.objection(path, text))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.badge = QToolButton()
        self.revert = QToolButton()
        self.message = body()
        self.was = faint()
        self._ground: GroundPanel | None = None
        self._dragged = False
        self._name_parts()
        self._arrange()
        self._connect()
        self.show_value()
        wardrobe.changed.connect(self._dress)

    @property
    def label(self) -> QLabel:
        """The name of the value."""
        return self._label

    @property
    def ground(self) -> GroundPanel:
        """What the value rests on; made when somebody looks."""
        if self._ground is None:
            self._ground = GroundPanel()
            self._ground.stated.connect(self._state)
            self.layout().addWidget(self._ground)
        return self._ground

    @Slot()
    def show_value(self) -> None:
        """Show what the value is now."""
        proposals, path = self._proposals, self.path
        value, own = proposals.value(path), proposals.is_set(path)
        self.field.show_text(shown(value))
        with showing(self.slider):
            self.slider.setValue(self._reach.number(value))
        if own != self.is_marked:
            self.revert.setVisible(own)
            self.was.setVisible(own)
            self._dress()
        if own:
            before = shown(proposals.values.before(path, proposals.event))
            text = self.tr("● changed, was {value}").format(value=before)
            self.was.setText(text)
            back = self.tr("Revert {name} to {value}").format(name=self._name, value=before)
            self.revert.setToolTip(tip(back))
        ground = proposals.values.ground(path, proposals.event)
        care = self.tr(", unconfirmed") if ground.care else ""
        self.badge.setText(evidence_label(ground.evidence) + care)
        if self.badge.isChecked():
            self.ground.show_ground(ground, own=own)

    @Slot()
    def _dress(self) -> None:
        if self.is_marked:
            self.revert.setIcon(icon("undo-2", self._wardrobe.theme.accent))

    @property
    def is_marked(self) -> bool:
        """Whether it says that the file changes the value."""
        return not self.revert.isHidden()

    def _name_parts(self) -> None:
        hint = self._proposals.values.hint(self.path)
        for part in (self.field, self.slider, self._label, self._meaning):
            part.setToolTip(tip(hint))
        self.field.setAccessibleName(self._name)
        self.field.setAccessibleDescription(hint)
        self.slider.setAccessibleName(self.tr("Slider of {name}").format(name=self._name))
        self.badge.setCheckable(True)
        self.badge.setProperty("quiet", True)
        self.badge.setToolTip(self.tr("Show what the value rests on"))
        text = self.tr("What {name} rests on").format(name=self._name)
        self.badge.setAccessibleName(text)
        self.revert.setProperty("quiet", True)
        self.revert.setAccessibleName(self.tr("Revert {name}").format(name=self._name))
        self.revert.setIconSize(QSize(16, 16))
        self.message.setProperty("tone", "worse")
        for part in (self.message, self.was, self.revert):
            part.hide()
        self.slider.setRange(0, self._reach.steps)
        self.slider.setPageStep(max(1, self._reach.steps // 10))
        self.slider.setMinimumWidth(64)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._label, 1)
        # Units stand beside names: beside the fields they would put each at another place.
        top.addWidget(self._unit)
        top.addSpacing(AIR)
        top.addWidget(self.revert)
        top.addWidget(self.badge)
        editing = QHBoxLayout()
        editing.setSpacing(8)
        editing.addWidget(self.slider, 1)
        editing.addWidget(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._meaning)
        layout.addLayout(editing)
        for part in (self.message, self.was):
            layout.addWidget(part)

    def _connect(self) -> None:
        self.field.accepted.connect(self._take)
        self.field.objected.connect(self._object)
        self.field.stepped.connect(self._step)
        self.slider.valueChanged.connect(self._slide)
        self.slider.sliderReleased.connect(self._let_go)
        self.revert.clicked.connect(self._revert)
        self.badge.toggled.connect(self._show_ground)

    @Slot(str)
    def _take(self, text: str) -> None:
        self._proposals.propose(self.path, self._proposals.values.read(self.path, text))
        self.show_value()

    @Slot(str)
    def _object(self, objection: str) -> None:
        self.message.setText(objection)
        self.message.setVisible(bool(objection))

    @Slot(int)
    def _step(self, steps: int) -> None:
        declared = self._proposals.values.declared[self.path]
        value = self._proposals.value(self.path) + steps * self._reach.step
        value = float(f"{min(max(value, declared.low), declared.high):.10g}")
        self._proposals.propose(self.path, round(value) if declared.integral else value)

    @Slot(int)
    def _slide(self, number: int) -> None:
        value = self._reach.value(number)
        if self.slider.isSliderDown():
            self._dragged = True
            self._proposals.drag(self.path, value, over=False)
        else:
            self._proposals.propose(self.path, value)

    @Slot()
    def _let_go(self) -> None:
        if self._dragged:
            self._dragged = False
            self._proposals.drag(self.path, self._reach.value(self.slider.value()), over=True)

    @Slot()
    def _revert(self) -> None:
        self._proposals.revert(self.path)
        self.field.restore()
        self.field.setFocus()

    @Slot(bool)
    def _show_ground(self, wanted: bool) -> None:
        if wanted or self._ground is not None:
            self.ground.setVisible(wanted)
        self.show_value()

    @Slot(object, str, str)
    def _state(self, evidence: Evidence, source: str, note: str) -> None:
        self._proposals.state_ground(self.path, evidence, source, note)
