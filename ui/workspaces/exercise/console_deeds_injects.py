"""What is done with the inject under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.viewmodels.exercise.house_words import opening
from ui.workspaces.exercise.console_asking import Question
from ui.workspaces.exercise.console_deeds_base import Deeds
from ui.workspaces.exercise.keyed_rows import KeyedRows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.workspaces.exercise.console_deeds_base import Pair


SLIP_MILLISECONDS = 1_500
"""Whoever reaches for an inject that comes by itself at that moment means no other one."""


class InjectDeeds(Deeds):
    """Give, hold and release, leave out."""

    _done_with = ""
    """The inject that was last given or left out here, or is known to have gone by itself."""

    def pairs(self) -> Iterator[Pair]:
        """The actions and their buttons."""
        action = self._action
        give = self._named(self.tr("Give the {inject} to its seats now"))
        yield (
            action("fire", give, "F", self._fire, self._not_to_give),
            lambda: self._bench.queue.fire,
        )
        hold = self._named(self.tr("Hold the {inject}, or release it"))
        yield action("hold", hold, "H", self._hold, self._not_open), lambda: self._bench.queue.hold
        leave_out = self._named(self.tr("Leave the {inject} out, with a reason"))
        yield (
            action("skip", leave_out, "X", self._skip, self._not_open),
            lambda: self._bench.queue.skip,
        )
        yield action("queue", self._named(self.tr("Go to the {injects}")), "Q", self._go), None

    def _named(self, text: str) -> str:
        return text.format(inject=self.house.inject, injects=self.house.injects)

    def rows(self) -> tuple[KeyedRows, ...]:
        """The injects, by what became of them."""
        return self._bench.queue.lists

    def _not_open(self) -> str:
        queued = self._bench.queue.current
        if queued is None:
            return self._closed() or self._named(self.tr("Choose from the {injects} first."))
        if queued.status in ("fired", "skipped"):
            return self._named(self.tr("This {inject} was given or left out already."))
        return ""

    def _not_to_give(self) -> str:
        return self._not_open() or self._over()

    def _has_slipped(self) -> bool:
        """Whether the inject that was meant came by itself just now; then it is said."""
        rows, queued = self._bench.queue.tabs.currentWidget(), self._bench.queue.current
        lost = rows.lost_within(SLIP_MILLISECONDS) if isinstance(rows, KeyedRows) else ""
        if queued is None or not lost or lost == self._done_with:
            return False
        text = self.tr("{inject} {lost} came by itself; press again if you mean {number}.")
        words = {"inject": opening(self.house.inject), "number": queued.inject.number}
        self._acts.said.emit(text.format(lost=lost, **words))
        self._done_with = lost
        return True

    def _fire(self) -> None:
        queued = self._bench.queue.current
        if queued is not None and not self._has_slipped():
            self._done_with = queued.inject.number
            self._acts.fire(queued.inject.number)

    def _hold(self) -> None:
        queued = self._bench.queue.current
        if queued is None or self._has_slipped():
            return
        if queued.status == "held":
            self._acts.release(queued.inject.number)
        else:
            self._acts.hold(queued.inject.number)

    def _skip(self) -> None:
        queued = self._bench.queue.current
        if queued is None or self._has_slipped():
            return
        number = self._done_with = queued.inject.number
        text = self.tr("Why is {inject} {number} left out?")
        hint = self.tr("For example: the table has dealt with it already")
        self._bench.asking.ask(
            Question(text.format(inject=self.house.inject, number=number), hint),
            lambda reason, _: self._acts.skip(number, reason),
        )

    def _go(self) -> None:
        queue = self._bench.queue
        queue.tabs.currentWidget().setFocus()
