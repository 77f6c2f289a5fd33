"""The turn, the clock, and the courses of play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.workspaces.exercise.console_asking import Question
from ui.workspaces.exercise.console_deeds_base import Deeds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QAbstractButton

    from ui.widgets.late import Late
    from ui.workspaces.exercise.branches_panel import BranchesPanel
    from ui.workspaces.exercise.console import Console
    from ui.workspaces.exercise.console_deeds_base import Pair
    from ui.workspaces.exercise.keyed_rows import KeyedRows


class TimeDeeds(Deeds):
    """End the turn, pause, practise."""

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._warned: tuple[object, ...] = ()

    def pairs(self) -> Iterator[Pair]:
        """The actions and their buttons."""
        action = self._action
        end = self.tr("End the turn and let its days pass")
        yield action("advance", end, "Ctrl+Return", self._advance, self._cannot_end), self._ending
        pause = self.tr("Pause, or go on")
        yield (
            action("pause", pause, "Ctrl+P", self._pause, self._over),
            lambda: self._bench.head.pause,
        )
        rest = self.tr("Take a break, and say until when")
        yield action("break", rest, "Ctrl+B", self._break, self._paused), None
        practise = self.tr("Begin practice, or end it")
        yield (
            action("practise", practise, "Ctrl+Shift+T", self._practise),
            lambda: self._bench.head.practice,
        )

    def _ending(self) -> QAbstractButton:
        return self._bench.head.advance

    def _cannot_end(self) -> str:
        if self._console.sitting.table.is_busy:
            return ""
        return self._over()

    def _advance(self) -> None:
        """End the turn; where something is still owed, only when asked twice."""
        picture = self._picture
        if picture is None:
            return
        owing, unruled = picture.owing, picture.unruled
        warning = (picture.branch, picture.turn.number, len(owing), len(unruled))
        if (owing or unruled) and warning != self._warned:
            self._warned = warning
            names = ", ".join(one.title for one in owing)
            said = []
            if owing:
                said.append(self.tr("Still to decide: {seats}.").format(seats=names))
            if unruled:
                said.append(self.tr("%n consequence(s) wait for a ruling.", "", len(unruled)))
            said.append(self.tr("Press once more to end the turn all the same."))
            self._bench.status.setText(" ".join(said))
            return
        self._bench.status.clear()
        self._acts.advance()

    def _pause(self) -> None:
        picture = self._picture
        if picture is not None:
            self._acts.pause(on=not picture.is_paused)

    def _paused(self) -> str:
        picture = self._picture
        if picture is not None and picture.is_paused:
            return self.tr("The clock stands already.")
        return self._over()

    def _break(self) -> None:
        question = Question(self.tr("What is the break for, and until when?"))
        self._bench.asking.ask(question, lambda reason, _: self._acts.pause(on=True, reason=reason))

    def _practise(self) -> None:
        picture = self._picture
        if picture is not None:
            self._acts.practise(on=not picture.is_practice)


class BranchDeeds(Deeds):
    """Go back, take a branch up again."""

    def pairs(self) -> Iterator[Pair]:
        """The actions and their buttons."""
        action = self._action
        back = self.tr("Go back to the beginning of a turn, on a branch of its own")
        does = self._in_view(self._go_back)
        yield (
            action("branch", back, "Ctrl+G", does, self._cannot_leave),
            lambda: self._bench.branches.back,
        )
        switch = self.tr("Go on on the branch under the cursor")
        does, obstacle = self._in_view(self._switch), self._seen(self._cannot_switch)
        yield action("switch", switch, "", does, obstacle), lambda: self._bench.branches.switch

    @property
    def room(self) -> Late[BranchesPanel]:
        """Where the courses of play lie."""
        return self._bench.branches_room

    def rows(self) -> tuple[KeyedRows, ...]:
        """The courses of play."""
        return (self._bench.branches.rows,)

    def _cannot_leave(self) -> str:
        picture = self._picture
        if picture is not None and picture.is_practice:
            return self.tr("End practice first.")
        return self._closed()

    def _cannot_switch(self) -> str:
        picture = self._picture
        if picture is not None and self._bench.branches.branch == picture.branch:
            return self.tr("This branch is the one that is played.")
        return self._cannot_leave()

    def _go_back(self) -> None:
        turn = self._bench.branches.turn.value()
        text = self.tr("What shall the branch from turn {turn} be called?").format(turn=turn)
        hint = self.tr("For example: what if they had agreed")
        self._bench.asking.ask(
            Question(text, hint), lambda name, _: self._acts.branch_from(turn, name)
        )

    def _switch(self) -> None:
        self._acts.switch(self._bench.branches.branch)
