"""A user who never rests: watches a world, moves a lever, and goes from one page to the other."""

from PySide6.QtCore import QObject, QTimer, Slot

from ui.main_window import COMPARE, WATCH, MainWindow
from ui.workspaces.compare.levers_panel import LeverRow

DRAG_MILLISECONDS = 40
"""A hand moves a slider about so often."""
TURN_MILLISECONDS = 4_000
"""So long one looks at a page before one goes to the other."""
LEVER = "trust"
"""What one looks for; the first value that is found is taken."""
STROKE = 7
"""Steps of a slider at each move."""


class BusyHands(QObject):
    """Keeps a world playing, and in Compare drags a lever to and fro, until told to stop."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._stroke = STROKE
        self._drag = self._every(DRAG_MILLISECONDS, self._move)
        self._turns = self._every(TURN_MILLISECONDS, self._turn)

    @Slot()
    def prepare(self) -> None:
        """Have a world to watch, in view."""
        self._window.go_to(WATCH)
        self._window.desk.watching.record()

    @Slot()
    def begin(self) -> None:
        """Begin in Compare, with the lever taken to hand and the world playing."""
        self._window.go_to(COMPARE)
        levers = self._window.compare.inspector.levers
        levers.search.setText(LEVER)
        levers.search.textEdited.emit(LEVER)
        levers.search.returnPressed.emit()
        self._window.desk.watching.playback.play()
        self._drag.start()
        self._turns.start()

    @Slot()
    def stop(self) -> None:
        """Let go of everything."""
        self._drag.stop()
        self._turns.stop()
        self._window.desk.watching.playback.pause()

    def _every(self, milliseconds: int, then: object) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    @property
    def _row(self) -> LeverRow | None:
        return next(iter(self._window.compare.inspector.levers.rows.values()), None)

    @Slot()
    def _move(self) -> None:
        row = self._row
        if row is None or self._window.place != COMPARE:
            return
        row.slider.setSliderDown(True)
        if not row.slider.minimum() <= row.slider.value() + self._stroke <= row.slider.maximum():
            self._stroke = -self._stroke
        row.slider.setValue(row.slider.value() + self._stroke)

    @Slot()
    def _turn(self) -> None:
        row = self._row
        if row is not None:
            row.slider.setSliderDown(False)
        self._window.desk.watching.playback.play()  # from the start, where it has ended
        self._window.go_to(WATCH if self._window.place == COMPARE else COMPARE)
