"""Rulings of the white cell, and ratings of those who observe."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from simulator.exercise.session.consequences import Ruling
from ui.viewmodels.exercise.picture import RATINGS
from ui.viewmodels.exercise.words import RATED, ruling_words, value_words, words
from ui.workspaces.exercise.console_asking import Question
from ui.workspaces.exercise.console_deeds_base import Deeds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QAbstractButton

    from simulator.exercise.session.consequences import Consequence
    from ui.widgets.late import Late
    from ui.workspaces.exercise.console_deeds_base import Pair
    from ui.workspaces.exercise.console_observing import ConsoleObserving
    from ui.workspaces.exercise.console_rulings import ConsoleRulings
    from ui.workspaces.exercise.keyed_rows import KeyedRows


class RulingDeeds(Deeds):
    """Accept, bend, override."""

    def pairs(self) -> Iterator[Pair]:
        """The actions and their buttons."""
        action = self._action
        accept = self.tr("Accept what the model proposes")
        does = self._in_view(self._accept)
        yield (
            action("accept", accept, "A", does, self._seen(self._not_open)),
            lambda: self._bench.rulings.accept,
        )
        bend = self.tr("Bend what the model proposes within its bounds")
        does = self._in_view(partial(self._ask, Ruling.BEND))
        yield (
            action("bend", bend, "B", does, self._seen(self._not_to_bend)),
            lambda: self._bench.rulings.bend,
        )
        override = self.tr("Override what the model proposes")
        does = self._in_view(partial(self._ask, Ruling.OVERRIDE))
        yield (
            action("override", override, "O", does, self._seen(self._not_to_override)),
            lambda: self._bench.rulings.override,
        )
        rest = self.tr("Accept all that is not ruled on yet")
        does = self._in_view(self._accept_rest)
        yield (
            action("accept-rest", rest, "Shift+A", does, self._seen(self._nothing_left)),
            lambda: self._bench.rulings.rest,
        )
        publish = self.tr("Make the ruling public, on the projector and in every seat's news")
        does = self._in_view(self._publish)
        yield (
            action("publish-ruling", publish, "T", does, self._seen(self._unruled)),
            lambda: self._bench.rulings.publish,
        )

    @property
    def room(self) -> Late[ConsoleRulings]:
        """Where the consequences lie."""
        return self._bench.rulings_room

    def rows(self) -> tuple[KeyedRows, ...]:
        """The consequences."""
        return (self._bench.rulings.rows,)

    def _not_open(self) -> str:
        came = self._bench.rulings.current
        if came is None:
            return self._closed() or self.tr("Nothing waits for a ruling.")
        return self.tr("That has been ruled on already.") if came.ruling else ""

    def _not_to_bend(self) -> str:
        came = self._bench.rulings.current
        if came is not None and came.consequence.low == came.consequence.high:
            return self.tr("That happened or did not; it cannot be bent.")
        return self._not_open()

    def _not_to_override(self) -> str:
        came = self._bench.rulings.current
        if came is not None and came.consequence.least == came.consequence.most:
            return self.tr("There is nothing else it could have been.")
        return self._not_open()

    def _nothing_left(self) -> str:
        picture = self._picture
        left = picture is not None and picture.unruled
        return "" if left else self._closed() or self.tr("Nothing waits for a ruling.")

    def _unruled(self) -> str:
        came = self._bench.rulings.current
        if came is not None and came.ruling is None:
            return self.tr("Rule on it first.")
        return self._closed() or ("" if came else self.tr("Nothing waits for a ruling."))

    def _publish(self) -> None:
        """Suggest what everybody reads: what was told before, or what happened as all may hear it.

        Of what only some know nothing is suggested: the sentence of the console names cells.
        """
        came = self._bench.rulings.current
        if came is None:
            return
        name, said = came.consequence.name, self.tr("{told} Ruling: {ruling}.")
        ruled = said.format(told=came.heard, ruling=ruling_words(came.ruling))
        question = Question(
            self.tr("What shall everybody read of this ruling? Every seat and the room see it."),
            self.tr("Only some know of this so far: write what everybody may know"),
            suggested=came.published or (ruled if came.heard else ""),
        )
        self._bench.asking.ask(question, lambda text, _: self._acts.publish(name, text))

    def _accept(self) -> None:
        came = self._bench.rulings.current
        if came is not None:
            self._acts.accept([came.consequence.name])
            self._go_on()

    def _accept_rest(self) -> None:
        picture = self._picture
        if picture is not None:
            self._acts.accept([one.consequence.name for one in picture.unruled])

    def _ask(self, ruling: Ruling) -> None:
        came = self._bench.rulings.current
        if came is None:
            return
        one = came.consequence
        self._bench.asking.ask(
            self._question(one, ruling, came.told),
            lambda reason, value: self._rule(one, ruling, value, reason),
        )

    def _question(self, one: Consequence, ruling: Ruling, told: str) -> Question:
        bends = ruling is Ruling.BEND
        low, high = (one.low, one.high) if bends else (one.least, one.most)
        text = self.tr("{told} What shall it be, from {low} to {high}, and why?")
        return Question(
            text.format(told=told, low=value_words(low), high=value_words(high)),
            self.tr("Why does the model not have it right here?"),
            low=low,
            high=high,
            number=one.value,
        )

    def _rule(self, one: Consequence, ruling: Ruling, value: float, reason: str) -> None:
        self._acts.rule(one.name, ruling, value, reason)
        self._go_on()

    def _go_on(self) -> None:
        """Put the cursor on the next that waits, so that one key after another will do."""
        rows = self._bench.rulings.rows
        picture = self._picture
        waiting = () if picture is None else {one.consequence.name for one in picture.unruled}
        later = [key for key in rows.keys[rows.row + 1 :] if key in waiting]
        if later:
            rows.point(later[0])


class ObservingDeeds(Deeds):
    """P, S, M and U."""

    def pairs(self) -> Iterator[Pair]:
        """The actions and their buttons."""
        action = self._action
        for rating in RATINGS:
            title = f"{rating}: {words(RATED[rating])}"
            does = self._in_view(partial(self._rate, rating))
            yield (
                action(f"rate-{rating}", title, rating, does, self._seen(self._nothing)),
                partial(self._button, rating),
            )
        write = self.tr("Write down what was seen")
        yield action("seen", write, "W", self._write, self._seen(self._nothing)), None

    @property
    def room(self) -> Late[ConsoleObserving]:
        """Where the critical tasks lie."""
        return self._bench.observing_room

    def rows(self) -> tuple[KeyedRows, ...]:
        """The critical tasks."""
        return (self._bench.observing.rows,)

    def _button(self, rating: str) -> QAbstractButton:
        return self._bench.observing.ratings[rating]

    def _rate(self, rating: str) -> None:
        self._bench.observing.rate(rating)

    def _nothing(self) -> str:
        if self._bench.observing.current is None:
            return self._closed() or self.tr("Choose a critical task in Observe first.")
        return ""

    def _write(self) -> None:
        panel = self._bench.observing
        self._bench.tabs.setCurrentWidget(self.room)
        panel.text.setFocus()
