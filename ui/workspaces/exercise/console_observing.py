"""What evaluators see, held against the objectives, and what nobody has looked at yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.exercise.session.evaluating import Remark
from ui.viewmodels.exercise.picture import RATINGS
from ui.viewmodels.exercise.words import remark_words
from ui.viewmodels.seat_tables import Sheet
from ui.viewmodels.words import NOTHING
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import body, strong
from ui.widgets.showing import showing
from ui.workspaces.exercise.keyed_rows import KeyedRows

if TYPE_CHECKING:
    from ui.viewmodels.exercise.picture import Aim, Picture
    from ui.viewmodels.exercise.sitting import Sitting

LONGEST, LONGEST_NAME = 4_000, 200
JOINT = "\n"


class ConsoleObserving(QWidget):
    """A row a critical task; one key rates it.

    Signals:
        pointed: Another task is under the cursor.
    """

    pointed = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self.said = strong("")
        self.only = QCheckBox(self.tr("Only what nobody has rated"))
        self.rows = KeyedRows(self.tr("Objectives and critical tasks"), last_share=26)
        self.whole = body()
        self.observer = QComboBox()
        self.observer.setEditable(True)
        self.observer.lineEdit().setMaxLength(LONGEST_NAME)
        self.observer.setAccessibleName(self.tr("Observer"))
        self.seat = QComboBox()
        self.seat.setAccessibleName(self.tr("Seat observed"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of observation"))
        for one in (Remark.NEUTRAL, Remark.STRENGTH, Remark.IMPROVEMENT):
            self.kind.addItem(remark_words(one.value), one.value)
        self.text = QLineEdit()
        self.text.setMaxLength(LONGEST)
        self.text.setAccessibleName(self.tr("What was seen"))
        self.text.setPlaceholderText(self.tr("What was seen (optional), then a rating"))
        self.ratings = {rating: QPushButton(rating) for rating in RATINGS}
        self.unrated = QPushButton(self.tr("Without a rating"))
        self._arrange()
        self.setFocusProxy(self.rows)
        self.only.toggled.connect(self.show_picture)
        self.rows.pointed.connect(self._show_whole)
        self.unrated.clicked.connect(self.put_down)
        sitting.changed.connect(self.show_picture)
        self.show_picture()

    def _arrange(self) -> None:
        fields = QGridLayout()
        fields.setSpacing(8)
        named = (
            (self.tr("Observer"), self.observer),
            (self.tr("Seat"), self.seat),
            (self.tr("Kind"), self.kind),
        )
        for place, (name, field) in enumerate(named):
            label = QLabel(name)
            label.setBuddy(field)
            fields.addWidget(label, 0, place)
            fields.addWidget(field, 1, place)
            fields.setColumnStretch(place, 1)
        buttons = FlowLayout()
        for button in (*self.ratings.values(), self.unrated):
            buttons.addWidget(button)
        top = FlowLayout()
        top.addWidget(self.said)
        top.addWidget(self.only)
        self.said.setWordWrap(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.rows, 1)
        layout.addWidget(self.whole)
        layout.addLayout(fields)
        layout.addWidget(self.text)
        layout.addLayout(buttons)

    @property
    def current(self) -> Aim | None:
        """The task under the cursor."""
        picture = self._sitting.picture
        found = () if picture is None else picture.aims
        key = self.rows.key
        return next((one for one in found if _key(one) == key), None)

    def rate(self, rating: str = "") -> None:
        """Put down what was seen of the task under the cursor, with a rating or without."""
        aim = self.current
        if aim is None:
            return
        self._sitting.acts.observe(
            self.observer.currentText().strip() or self.tr("Facilitator"),
            aim.objective,
            aim.task,
            rating=rating,
            seat=self.seat.currentData() or "",
            kind=self.kind.currentData(),
            text=self.text.text().strip(),
        )
        self.text.clear()
        with showing(self.kind):
            self.kind.setCurrentIndex(0)

    @Slot()
    def put_down(self) -> None:
        """Put down what was seen without a rating."""
        if self.text.text().strip():
            self.rate()
        else:
            self.text.setFocus()

    @Slot()
    def show_picture(self) -> None:
        """Show the tasks and how they were rated."""
        picture = self._sitting.picture
        if picture is None:
            return
        self._offer(picture)
        missing = len(picture.unobserved)
        said = self.tr("%n task(s) that nobody has rated yet", "", missing)
        self.said.setText(said if missing else self.tr("Everything was rated"))
        headers = (self.tr("Rated"), *RATINGS, self.tr("Critical task"), self.tr("Objective"))
        aims = picture.unobserved if self.only.isChecked() else picture.aims
        rows = tuple(
            (
                self.tr("yes") if one.is_rated else self.tr("● not yet"),
                *(str(count) if count else NOTHING for count in one.ratings),
                one.title,
                one.heading,
            )
            for one in aims
        )
        self.rows.show_rows(Sheet(headers, rows), [_key(one) for one in aims])
        self._show_whole()

    def _offer(self, picture: Picture) -> None:
        """Let one choose among the observers and seats of the plan; once an exercise."""
        exercise = picture.exercise
        names = ["", *(one.name for one in exercise.seats)]
        known = [self.seat.itemData(place) for place in range(self.seat.count())]
        if known == names:
            return
        with showing(self.seat, self.observer):
            self.seat.clear()
            self.seat.addItem(self.tr("the whole table"), "")
            for one in exercise.seats:
                self.seat.addItem(one.title, one.name)
            self.observer.clear()
            self.observer.addItems([one.title for one in exercise.evaluation.observers])
            self.observer.addItem(self.tr("Facilitator"))

    @Slot()
    def _show_whole(self) -> None:
        aim = self.current
        lines = () if aim is None else (aim.title, aim.target)
        self.whole.setText("\n".join(filter(None, lines)))
        for button in (*self.ratings.values(), self.unrated):
            button.setEnabled(aim is not None)
        self.pointed.emit()


def _key(aim: Aim) -> str:
    return f"{aim.objective}{JOINT}{aim.task}"
