"""The fan from the present turn: what may come under three courses, and to whom it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.exercise.views.fans import may_see
from ui.charts.fan import FanChart
from ui.viewmodels.exercise.forecasting import MONTHS, WORLDS
from ui.viewmodels.words import outcome_label
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import faint
from ui.widgets.showing import showing
from ui.widgets.whole_box import WholeBox

if TYPE_CHECKING:
    from simulator.exercise.views.fans import FanShown
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.exercise.forecasting import Forecasting
    from ui.viewmodels.exercise.sitting import Sitting

FEWEST, MOST = 10, 1_000
LONGEST_MONTHS = 60
EVERYBODY = "everybody"


class ForecastPanel(QWidget):
    """What to look at above, the fan in the middle, to whom it is shown below."""

    def __init__(self, sitting: Sitting, forecasting: Forecasting, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._sitting = sitting
        self._forecasting = forecasting
        self._drawn: object = None
        self.run = QPushButton(self.tr("Look ahead"))
        self.run.setProperty("primary", True)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stop looking ahead; what was shown before stays"))
        self.worlds = self._number(self.tr("Futures"), FEWEST, MOST, WORLDS)
        self.worlds.setSingleStep(10)
        self.months = self._number(self.tr("Months ahead"), 1, LONGEST_MONTHS, MONTHS)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How many futures have run"))
        self.said = faint()
        self.outcome = self._choice(self.tr("What is looked at"))
        self.place = self._choice(self.tr("Where"))
        self.chart = FanChart(wardrobe)
        self.to = self._choice(self.tr("To whom it is shown"))
        self.show_it = QPushButton(self.tr("Show it to them"))
        self._arrange()
        self.setFocusProxy(self.run)
        self.cancel.clicked.connect(forecasting.cancel)
        self.outcome.currentIndexChanged.connect(self.draw)
        self.place.currentIndexChanged.connect(self.draw)
        forecasting.changed.connect(self.follow)
        sitting.changed.connect(self._offer_seats)
        sitting.changed.connect(self._tell)
        self._offer_seats()
        self.follow()

    def _number(self, name: str, low: int, high: int, value: int) -> WholeBox:
        box = WholeBox()
        box.setAccessibleName(name)
        box.setRange(low, high)
        box.setValue(value)
        return box

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box

    def _arrange(self) -> None:
        top = FlowLayout()
        for name, field in ((self.tr("Futures"), self.worlds), (self.tr("Months"), self.months)):
            label = QLabel(name)
            label.setBuddy(field)
            top.addWidget(label)
            top.addWidget(field)
        for widget in (self.run, self.cancel):
            top.addWidget(widget)
        look = FlowLayout()
        for box in (self.outcome, self.place):
            look.addWidget(box)
        below = FlowLayout()
        for widget in (self.to, self.show_it):
            below.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.progress)
        layout.addWidget(self.said)
        layout.addLayout(look)
        layout.addWidget(self.chart, 1)
        layout.addLayout(below)
        # As long as there is no chart, what is said stands below the button.
        layout.addStretch()

    @property
    def chosen(self) -> tuple[str, str]:
        """The outcome and the place that are looked at."""
        return self.outcome.currentData() or "", self.place.currentData() or ""

    @property
    def listeners(self) -> tuple[str, ...]:
        """The names of those to whom the forecast would be shown."""
        return (self.to.currentData() or EVERYBODY,)

    @property
    def shown(self) -> FanShown | None:
        """What they would see: the months to come, and no month before."""
        return self._forecasting.shown(*self.chosen)

    @property
    def told(self) -> str:
        """What they would read beside it."""
        fan = self.shown
        return "" if fan is None else self._forecasting.told(fan)

    @property
    def obstacle(self) -> str:
        """Why it cannot be shown to those who are chosen; empty if it can."""
        if self._forecasting.forecast is None:
            return self.tr("Look ahead first.")
        if self.shown is None:
            return self.tr("Nothing of it lies ahead; look further ahead.")
        picture, (to,) = self._sitting.picture, self.listeners
        if picture is None or to == EVERYBODY or may_see(picture.exercise.seat(to), self.chosen[1]):
            return ""
        return self.tr("A seat alone is shown its own states and the region; choose another place.")

    @Slot()
    def follow(self) -> None:
        """Show how far a forecast has come, or what it found."""
        forecasting = self._forecasting
        running, there = forecasting.is_running, forecasting.forecast is not None
        done, total = forecasting.progress
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.setVisible(running)
        self.cancel.setVisible(running)
        for widget in (self.outcome, self.place, self.chart, self.to, self.show_it):
            widget.setVisible(there)
        self._fill()
        self._tell()
        if forecasting.forecast is not self._drawn or not running:
            self._drawn = forecasting.forecast
            self.draw()

    def _fill(self) -> None:
        """Let one choose among what was looked at; what was chosen stays."""
        forecasting = self._forecasting
        wanted = ((self.outcome, forecasting.outcomes, outcome_label),
                  (self.place, forecasting.places, forecasting.label))  # fmt: skip
        for box, names, label in wanted:
            known = tuple(box.itemData(at) for at in range(box.count()))
            if known != names:
                with showing(box):
                    box.clear()
                    for name in names:
                        box.addItem(label(name), name)

    @Slot()
    def draw(self) -> None:
        """Draw what is chosen."""
        outcome, place = self.chosen
        picture = self._forecasting.picture(outcome, place) if outcome and place else None
        self.chart.show_picture(picture)

    @Slot()
    def _tell(self) -> None:
        forecasting, picture = self._forecasting, self._sitting.picture
        done, total = forecasting.progress
        if forecasting.is_running:
            said = self.tr("{done} of {total} runs") if total else self.tr("Beginning…")
            self.said.setText(said.format(done=done, total=total))
        elif forecasting.forecast is None:
            self.said.setText(
                self.tr(
                    "Other luck from this moment on, three ways: all keep to what is agreed now, "
                    "nobody acts, everybody cooperates. Play can go on meanwhile; only you see it."
                )
            )
        elif picture is not None and forecasting.moment != (picture.branch, picture.day):
            self.said.setText(
                self.tr("This was looked at from another moment; look ahead once more.")
            )
        else:
            self.said.setText(
                self.tr(
                    "Only you see this until you show it. Others are shown what lies ahead, and a "
                    "seat alone its own states and the region."
                )
            )

    @Slot()
    def _offer_seats(self) -> None:
        picture = self._sitting.picture
        if picture is None:
            return
        wanted = [EVERYBODY, *(one.name for one in picture.seats)]
        if [self.to.itemData(at) for at in range(self.to.count())] != wanted:
            with showing(self.to):
                self.to.clear()
                self.to.addItem(self.tr("Everybody, and the projector"), EVERYBODY)
                for one in picture.seats:
                    self.to.addItem(one.title, one.name)
