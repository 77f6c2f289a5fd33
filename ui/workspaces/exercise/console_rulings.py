"""What the model says has come of the last turn, and what the white cell says to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.viewmodels.exercise.words import range_words, ruling_words, value_words
from ui.viewmodels.seat_tables import Sheet
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import body, faint, strong
from ui.workspaces.exercise.keyed_rows import KeyedRows

if TYPE_CHECKING:
    from ui.viewmodels.exercise.picture import Came, Picture
    from ui.viewmodels.exercise.sitting import Sitting


class ConsoleRulings(QWidget):
    """A row a consequence; what moves the model stands first."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self.said = strong("")
        self.hint = faint(
            self.tr(
                "Accept what the model proposes, bend it within its bounds, or override it. Both "
                "values are kept. Rows marked “only noted” change the record, not the model."
            )
        )
        self.rows = KeyedRows(self.tr("What has come of the turn"))
        self.whole = body()
        self.policies = KeyedRows(self.tr("Decided for seats that nobody plays"))
        self.accept = QPushButton(self.tr("Accept"))
        self.accept.setProperty("primary", True)
        self.bend = QPushButton(self.tr("Bend…"))
        self.override = QPushButton(self.tr("Override…"))
        self.rest = QPushButton(self.tr("Accept all the rest"))
        self.publish = QPushButton(self.tr("Make public…"))
        self._arrange()
        self.setFocusProxy(self.rows)
        self.rows.pointed.connect(self._show_whole)
        sitting.changed.connect(self.show_picture)
        self.show_picture()

    def _arrange(self) -> None:
        self._unplayed = strong(self.tr("Decided for seats that nobody plays, and why"))
        buttons = FlowLayout()
        for button in (self.accept, self.bend, self.override, self.rest, self.publish):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.said)
        layout.addWidget(self.hint)
        layout.addWidget(self.rows, 3)
        layout.addWidget(self.whole)
        layout.addLayout(buttons)
        layout.addWidget(self._unplayed)
        layout.addWidget(self.policies, 1)

    @property
    def current(self) -> Came | None:
        """The consequence under the cursor."""
        picture = self._sitting.picture
        found = () if picture is None else picture.came
        key = self.rows.key
        return next((one for one in found if one.consequence.name == key), None)

    @Slot()
    def show_picture(self) -> None:
        """Show what has come and what was ruled."""
        picture = self._sitting.picture
        if picture is None:
            return
        self.said.setText(self._headline(picture))
        headers = (self.tr("Ruling"), self.tr("Model says"), self.tr("Bends"))
        headers += (self.tr("Effect"), self.tr("What happened"))
        came = sorted(picture.came, key=lambda one: not one.consequence.moves)
        rows = tuple(
            (
                self._ruled(one),
                value_words(one.consequence.value),
                range_words(one.consequence),
                self.tr("moves the model") if one.consequence.moves else self.tr("only noted"),
                one.told,
            )
            for one in came
        )
        self.rows.show_rows(Sheet(headers, rows), [one.consequence.name for one in came])
        # Once one has ruled, one knows how, and the rows want the room.
        self.hint.setHidden(any(one.ruling for one in came))
        self._show_policies(picture)
        self._show_whole()

    def _headline(self, picture: Picture) -> str:
        if not picture.last_turn:
            return self.tr("Nothing has come of it yet: the first turn is still being discussed.")
        open_ones = len(picture.unruled)
        if not open_ones:
            return self.tr("Turn {number}: everything is ruled on.").format(
                number=picture.last_turn
            )
        said = self.tr("%n consequence(s) of turn {number} wait for a ruling", "", open_ones)
        return said.format(number=picture.last_turn)

    def _ruled(self, came: Came) -> str:
        if came.ruling is None:
            return self.tr("● open")
        ruled = ruling_words(came.ruling)
        return self.tr("{ruling}, public").format(ruling=ruled) if came.published else ruled

    def _show_policies(self, picture: Picture) -> None:
        titles = {one.name: one.title for one in picture.exercise.seats}
        headers = (self.tr("Seat"), self.tr("Decision"), self.tr("Why"))
        rows = tuple(
            (titles.get(one.seat, one.seat), one.says, one.why) for one in picture.policies
        )
        self.policies.show_rows(Sheet(headers, rows), [str(place) for place in range(len(rows))])
        self.policies.setVisible(bool(rows))
        self._unplayed.setVisible(bool(rows))

    @Slot()
    def _show_whole(self) -> None:
        came = self.current
        self.whole.setText("" if came is None else self._told(came))
        self.whole.setVisible(came is not None)

    def _told(self, came: Came) -> str:
        """What happened, why it was ruled so, and what everybody reads of it."""
        reason = "" if came.ruling is None else came.ruling.payload["reason"]
        public = self.tr("Public: {text}").format(text=came.published) if came.published else ""
        return "\n".join(one for one in (came.told, reason, public) if one)
