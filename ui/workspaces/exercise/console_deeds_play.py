"""People, notes, messages, files, and what is looked at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.workspaces.exercise.console_asking import Question
from ui.workspaces.exercise.console_deeds_base import Deeds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.workspaces.exercise.console_deeds_base import Pair


class PlayDeeds(Deeds):
    """Who plays, what is noted and told."""

    def pairs(self) -> Iterator[Pair]:
        """The actions and their buttons."""
        console, action = self._console, self._action
        panel = console.forecast
        note = self.tr("Put down a note")
        yield action("note", note, "N", self._note), None
        tell = self.tr("Write to every seat")
        yield action("tell", tell, "Ctrl+M", self._tell, self._over), None
        who = self.tr("Say who plays the seat under the cursor")
        yield action("assign", who, "Ctrl+U", self._assign), console.seats.assign
        everybody = self.tr("Let every seat be played that nobody plays yet")
        yield (
            action("assign-all", everybody, "", self._assign_all, self._all_played),
            console.seats.everybody,
        )
        ahead = self.tr("Look ahead from this moment")
        yield action("forecast", ahead, "Ctrl+R", self._look_ahead, self._cannot), panel.run
        tell = self.tr("Show the forecast to those chosen")
        yield action("forecast-show", tell, "", self._show, self._nothing), panel.show_it
        start = console.start
        going_on = self.tr("Go on with an exercise from its file")
        yield action("open", going_on, "Ctrl+Shift+O", start.ask_for_exercise, str), None
        leave = self.tr("Leave the exercise; it is saved")
        yield action("leave", leave, "Ctrl+W", console.sitting.leave), None
        finish = self.tr("End play before the last turn")
        yield action("end", finish, "", self._end, self._over), None
        for place in range(console.tabs.count()):
            title = self.tr("Show part {number} of the console").format(number=place + 1)
            does = partial(console.show_tab, place)
            yield action(f"tab-{place + 1}", title, f"Alt+{place + 1}", does), None

    def _all_played(self) -> str:
        picture = self._picture
        if picture is not None and all(one.person for one in picture.seats):
            return self.tr("Every seat is played.")
        return self._closed()

    def _cannot(self) -> str:
        if self._console.desk.forecasting.is_running:
            return self.tr("A forecast is under way.")
        return self._over()

    def _nothing(self) -> str:
        found = self._console.desk.forecasting.forecast
        return "" if found is not None else self.tr("Look ahead first.")

    def _look_ahead(self) -> None:
        console, panel = self._console, self._console.forecast
        console.tabs.setCurrentWidget(panel)
        console.desk.forecasting.run(panel.worlds.value(), panel.months.value())

    def _show(self) -> None:
        panel = self._console.forecast
        self._acts.show_forecast(panel.listeners, panel.told)

    def _note(self) -> None:
        question = Question(self.tr("Note"), self.tr("What should be remembered?"))
        self._console.asking.ask(question, lambda text, _: self._acts.note(text))

    def _tell(self) -> None:
        picture = self._picture
        if picture is None:
            return
        seats = [one.name for one in picture.seats]
        question = Question(self.tr("To every seat"), self.tr("What should they all read?"))
        self._console.asking.ask(question, lambda text, _: self._acts.tell(seats, text))

    def _assign(self) -> None:
        seat = self._console.seats.current
        if seat is None:
            return
        text = self.tr("Who plays {seat}?").format(seat=seat.title)
        hint = self.tr("A name or a role; leave it empty and the seat's policy decides")
        self._console.asking.ask(
            Question(text, hint, seat.person, is_needed=False),
            lambda person, _: self._acts.assign([seat.name], person),
        )

    def _assign_all(self) -> None:
        picture = self._picture
        if picture is not None:
            free = [one.name for one in picture.seats if not one.person]
            self._acts.assign(free, self.tr("Player"))

    def _end(self) -> None:
        question = Question(self.tr("Why does play end before the last turn?"))
        self._console.asking.ask(question, lambda reason, _: self._acts.end(reason))
