"""People, notes, messages, files, and what is looked at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.workspaces.exercise.console_asking import Question
from ui.workspaces.exercise.console_deeds_base import Deeds
from ui.workspaces.exercise.cover import CODE_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QAbstractButton

    from ui.workspaces.exercise.console_deeds_base import Pair


PARTS = 6
"""Of the bench, each with a key."""


class PlayDeeds(Deeds):
    """Who plays, what is noted and told."""

    def pairs(self) -> Iterator[Pair]:
        """The actions and their buttons."""
        console, action = self._console, self._action
        note = self.tr("Put down a note")
        yield action("note", note, "N", self._note), None
        tell = self.tr("Write to every seat")
        yield action("tell", tell, "Ctrl+M", self._tell, self._over), None
        who = self.tr("Say who plays the seat under the cursor")
        yield action("assign", who, "Ctrl+U", self._assign), self._assigning
        everybody = self.tr("Let every seat be played that nobody plays yet")
        yield (
            action("assign-all", everybody, "", self._assign_all, self._all_played),
            lambda: self._bench.seats.everybody,
        )
        going_on, ask = self.tr("Go on with an exercise from its file"), self._ask_for_file
        yield self._free_action("open", going_on, "Ctrl+Shift+O", ask), None
        leave = self.tr("Leave the exercise; it is saved")
        yield action("leave", leave, "Ctrl+W", console.sitting.leave), None
        code = self.tr("Set the code that opens the console while seats use the screen")
        yield action("code", code, CODE_KEYS, self._set_code), None
        finish = self.tr("End play before the last turn")
        yield action("end", finish, "", self._end, self._over), None
        for place in range(PARTS):
            title = self.tr("Show part {number} of the console").format(number=place + 1)
            does = partial(self._show_part, place)
            yield action(f"tab-{place + 1}", title, f"Alt+{place + 1}", does), None

    def _all_played(self) -> str:
        picture = self._picture
        if picture is not None and all(one.person for one in picture.seats):
            return self.tr("Every seat is played.")
        return self._closed()

    def _assigning(self) -> QAbstractButton:
        return self._bench.seats.assign

    def _ask_for_file(self) -> None:
        self._console.start.ask_for_exercise()

    def _show_part(self, place: int) -> None:
        self._bench.show_tab(place)

    def _note(self) -> None:
        question = Question(self.tr("Note"), self.tr("What should be remembered?"))
        self._bench.asking.ask(question, lambda text, _: self._acts.note(text))

    def _tell(self) -> None:
        picture = self._picture
        if picture is None:
            return
        seats = [one.name for one in picture.seats]
        question = Question(self.tr("To every seat"), self.tr("What should they all read?"))
        self._bench.asking.ask(question, lambda text, _: self._acts.tell(seats, text))

    def _assign(self) -> None:
        seat = self._bench.seats.current
        if seat is None:
            return
        text = self.tr("Who plays {seat}?").format(seat=seat.title)
        hint = self.tr("A name or a role; leave it empty and the seat's policy decides")
        self._bench.asking.ask(
            Question(text, hint, seat.person, is_needed=False),
            lambda person, _: self._acts.assign([seat.name], person),
        )

    def _assign_all(self) -> None:
        picture = self._picture
        if picture is not None:
            free = [one.name for one in picture.seats if not one.person]
            self._acts.assign(free, self.tr("Player"))

    def _set_code(self) -> None:
        text = self.tr("Which code opens the console and the plan while seats use this screen?")
        hint = self.tr("Empty: none is asked for. Nothing keeps it when the program ends")
        self._bench.asking.ask(Question(text, hint, is_needed=False), self._ask_for_code)

    def _ask_for_code(self, code: str, _: float) -> None:
        self._console.desk.lock.set_code(code)
        asked, free = self.tr("The cover asks for the code."), self.tr("No code is asked for.")
        self._console.say(asked if code else free)

    def _end(self) -> None:
        question = Question(self.tr("Why does play end before the last turn?"))
        self._bench.asking.ask(question, lambda reason, _: self._acts.end(reason))
