"""What a seat may see, as rows of texts for tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.viewmodels import seat_words as words
from ui.viewmodels.place_words import pillar_label
from ui.viewmodels.seat_hints import hints_of, short_pillar
from ui.viewmodels.words import NOTHING, fixed, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simulator.exercise.views.letters import Letter
    from simulator.exercise.views.parts import (
        Asked,
        Bond,
        HeldLead,
        OnItsWay,
        OwnState,
        Passing,
        Place,
        Suspect,
        Taken,
    )
    from simulator.exercise.views.seat_view import SeatView

YEAR = 12
"""Months."""
PILLARS = ("information_sharing", "joint_operations", "capacity_building", "legal_frameworks")
DATE = QT_TRANSLATE_NOOP("SeatTable", "Date")
STATE = QT_TRANSLATE_NOOP("SeatTable", "State")
LEADS = (
    QT_TRANSLATE_NOOP("SeatTable", "Lead"),
    DATE,
    QT_TRANSLATE_NOOP("SeatTable", "Zone"),
    QT_TRANSLATE_NOOP("SeatTable", "Grade"),
    QT_TRANSLATE_NOOP("SeatTable", "What became of it"),
    QT_TRANSLATE_NOOP("SeatTable", "Passed on"),
    QT_TRANSLATE_NOOP("SeatTable", "From"),
)
SUSPECTS = (
    QT_TRANSLATE_NOOP("SeatTable", "Suspected cell"),
    QT_TRANSLATE_NOOP("SeatTable", "Zone"),
    QT_TRANSLATE_NOOP("SeatTable", "Since"),
    QT_TRANSLATE_NOOP("SeatTable", "From lead"),
)
LETTERS = (
    DATE,
    QT_TRANSLATE_NOOP("SeatTable", "Time"),
    QT_TRANSLATE_NOOP("SeatTable", "Kind"),
    QT_TRANSLATE_NOOP("SeatTable", "From"),
    QT_TRANSLATE_NOOP("SeatTable", "Subject"),
)
SENT = (*LETTERS[:3], QT_TRANSLATE_NOOP("SeatTable", "To"), LETTERS[4])
ASKED = (
    QT_TRANSLATE_NOOP("SeatTable", "Until"),
    QT_TRANSLATE_NOOP("SeatTable", "By"),
    QT_TRANSLATE_NOOP("SeatTable", "To"),
    QT_TRANSLATE_NOOP("SeatTable", "A year"),
    QT_TRANSLATE_NOOP("SeatTable", "Proposal"),
)
TAKEN = (
    DATE,
    QT_TRANSLATE_NOOP("SeatTable", "What became of it"),
    QT_TRANSLATE_NOOP("SeatTable", "Once"),
    QT_TRANSLATE_NOOP("SeatTable", "A year"),
    QT_TRANSLATE_NOOP("SeatTable", "Decision"),
)
BONDS = (
    QT_TRANSLATE_NOOP("SeatTable", "With"),
    QT_TRANSLATE_NOOP("SeatTable", "Relation"),
    QT_TRANSLATE_NOOP("SeatTable", "Carries"),
)
BONDS_AFTER = (
    QT_TRANSLATE_NOOP("SeatTable", "Delivered"),
    QT_TRANSLATE_NOOP("SeatTable", "Still meant"),
    QT_TRANSLATE_NOOP("SeatTable", "On its way"),
    QT_TRANSLATE_NOOP("SeatTable", "Ends unless renewed"),
)
ON_ITS_WAY = QT_TRANSLATE_NOOP("SeatTable", "{pillar} {level}: signed {signed}, in force {force}")
CUT = QT_TRANSLATE_NOOP("SeatTable", "ties are cut")
COUNTER = QT_TRANSLATE_NOOP("SeatTable", "Instead: {says}")
CONTROL = QT_TRANSLATE_NOOP("SeatTable", "Exercise control")
OWN = QT_TRANSLATE_NOOP("SeatTable", "you")
KEPT = QT_TRANSLATE_NOOP("SeatTable", "not to {state}")
MEANS = (
    QT_TRANSLATE_NOOP("SeatTable", "Means"),
    QT_TRANSLATE_NOOP("SeatTable", "Now"),
    QT_TRANSLATE_NOOP("SeatTable", "Possible"),
    QT_TRANSLATE_NOOP("SeatTable", "In full, a year"),
)
HELPS = (
    STATE,
    QT_TRANSLATE_NOOP("SeatTable", "Help"),
    QT_TRANSLATE_NOOP("SeatTable", "Taken, 0 to 4"),
    QT_TRANSLATE_NOOP("SeatTable", "Offered, 0 to 4"),
)
FIGURES = (QT_TRANSLATE_NOOP("SeatTable", "Figure"), QT_TRANSLATE_NOOP("SeatTable", "Now"))
BEFORE = QT_TRANSLATE_NOOP("SeatTable", "A year before")


@dataclass(frozen=True)
class Sheet:
    """Headers and rows of texts, and what the headers mean."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    hints: tuple[str, ...] = ()


def headed(headers: Iterable[str], rows: Iterable[tuple[str, ...]]) -> Sheet:
    """Rows below headers in the language of the window."""
    texts = tuple(headers)
    return Sheet(tuple(say("SeatTable", one) for one in texts), tuple(rows), hints_of(texts))


class SeatTables:
    """The tables of one view."""

    def __init__(self, view: SeatView) -> None:
        self._view = view
        self._zones = {place.name: place.label for place in view.zones}
        self._states = {place.name: place.label for place in view.others}
        self._is_one = len(view.states) == 1

    def leads(self) -> Sheet:
        """The leads held."""
        return headed(LEADS, map(self._lead, self._view.leads))

    def suspects(self) -> Sheet:
        """The cells believed in."""
        return headed(SUSPECTS, map(self._suspect, self._view.suspects))

    def inbox(self) -> Sheet:
        """What one was sent."""
        return headed(LETTERS, (_letter(one, one.sender) for one in self._view.inbox))

    def sent(self) -> Sheet:
        """What one has sent."""
        return headed(SENT, (_letter(one, ", ".join(one.to)) for one in self._view.sent))

    def asked(self) -> Sheet:
        """The proposals that wait."""
        return headed(ASKED, map(_asked, self._view.asked))

    def taken(self) -> Sheet:
        """What was decided."""
        return headed(TAKEN, map(_taken, self._view.taken))

    def bonds(self) -> Sheet:
        """What one has with others."""
        headers = (*BONDS, *map(short_pillar, PILLARS), *BONDS_AFTER)
        return headed(headers, map(self._bond, self._view.bonds))

    def figures(self, state: OwnState) -> Sheet:
        """A state's own numbers, and its monthly levels now and a year before."""
        rows = [
            (words.figure_label(one.name), words.amount(one.value), NOTHING)
            for one in state.figures
        ]
        rows += [
            (
                words.level_label(one.name),
                words.amount(one.values[-1]) if one.values else NOTHING,
                words.amount(one.values[-1 - YEAR]) if len(one.values) > YEAR else NOTHING,
            )
            for one in state.series
            if one.name != "leads_waiting"
        ]
        return headed((*FIGURES, BEFORE), rows)

    def means(self, state: OwnState) -> Sheet:
        """A state's programmes, tools, and what partners give it."""
        rows = [
            (
                f"{words.means_label(one.kind)}: {one.label}",
                words.amount(one.level),
                words.amount(one.most),
                words.million_words(one.million) if one.million else NOTHING,
            )
            for one in state.means
        ]
        return headed(MEANS, rows)

    def helps(self) -> Sheet:
        """What states take of a partner's help, and what they are offered."""
        rows = [
            (
                one.label,
                words.help_label(one.kind),
                str(one.taken),
                say("SeatTable", CUT) if one.cut else str(one.offered),
            )
            for one in self._view.helps
        ]
        return headed(HELPS, rows)

    def zone(self, name: str) -> str:
        """What a zone is called."""
        return self._zones.get(name, name)

    def state(self, name: str) -> str:
        """What a state is called."""
        return self._states.get(name, name)

    def numbered(self, state: str, count: int) -> str:
        """A number of a state's own; with the state's name where the seat has several."""
        return str(count) if self._is_one else f"{self.state(state)} {count}"

    def _lead(self, lead: HeldLead) -> tuple[str, ...]:
        return (
            self.numbered(lead.state, lead.number),
            words.date_words(lead.date),
            self.zone(lead.zone),
            lead.grade or NOTHING,
            words.fate_words(lead),
            ", ".join(map(self._passing, lead.passings)) or NOTHING,
            lead.source,
        )

    def _passing(self, passing: Passing) -> str:
        state = self.state(passing.state)
        return state if passing.passed else say("SeatTable", KEPT).format(state=state)

    def _suspect(self, suspect: Suspect) -> tuple[str, ...]:
        return (
            self.numbered(suspect.state, suspect.number),
            self.zone(suspect.zone),
            words.date_words(suspect.since),
            self.numbered(suspect.state, suspect.lead),
        )

    def _bond(self, bond: Bond) -> tuple[str, ...]:
        pair = bond.label if self._is_one else f"{self.state(bond.state)} – {bond.label}"
        endings = [
            f"{pillar_label(pillar)}: {words.date_words(date)}" for pillar, date in bond.endings
        ]
        return (
            pair,
            say("SeatTable", CUT) if bond.cut else fixed(bond.political, 2),
            str(bond.carried),
            *map(str, bond.agreed),
            fixed(bond.delivered, 1),
            words.share_words(bond.commitment),
            "; ".join(map(_coming, bond.coming)) or NOTHING,
            ", ".join(endings) or NOTHING,
        )


def labels_of(places: tuple[Place, ...]) -> dict[str, str]:
    """What places are called, by name."""
    return {place.name: place.label for place in places}


def _letter(letter: Letter, who: str) -> tuple[str, ...]:
    first_line = letter.text.strip().partition("\n")[0]
    return (
        words.date_words(letter.date),
        words.clock_words(letter.wall),
        words.letter_kind(letter),
        who or say("SeatTable", CONTROL),
        letter.subject or first_line or NOTHING,
    )


def _coming(coming: OnItsWay) -> str:
    return say("SeatTable", ON_ITS_WAY).format(
        pillar=pillar_label(coming.pillar),
        level=coming.level,
        signed=words.date_words(coming.signed),
        force=words.date_words(coming.force),
    )


def _asked(asked: Asked) -> tuple[str, ...]:
    says = say("SeatTable", COUNTER).format(says=asked.says) if asked.counters else asked.says
    return (
        words.date_words(asked.until),
        say("SeatTable", OWN) if asked.own else asked.by,
        ", ".join(asked.to),
        words.million_words(asked.yearly) if asked.yearly else NOTHING,
        says,
    )


def _taken(taken: Taken) -> tuple[str, ...]:
    return (
        words.date_words(taken.date),
        words.standing_words(taken),
        words.million_words(taken.million) if taken.million else NOTHING,
        words.million_words(taken.yearly) if taken.yearly else NOTHING,
        taken.says,
    )
