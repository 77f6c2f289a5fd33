"""What each state can know: the events it can see, and the cells it believes in.

A state never looks at the truth. It knows what its own services did and were told, what happens
in public, and of cells only what leads say that it took for true, false ones as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.runs.recording import NOBODY, Beliefs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from simulator.runs.recording import Events, Leads, Places

# Whoever lives there knows.
PUBLIC = (
    "CELL_ATTACKED",
    "ATTACK_AIMED",
    "TIES_CUT",
    "TIES_RESTORED",
    "CRISIS_BEGAN",
    "CRISIS_ENDED",
    "GROUP_SPLIT",
)
# The state at whose place it happens knows; of all other kinds nobody does. That a team begins to
# plan is not among them: the model writes it down of real cells only, so that no news of it would
# tell that a lead is false.
OWN = (
    "LEAD_RECEIVED",
    "LEAD_EXPIRED",
    "LEAD_DISMISSED",
    "LEAD_RECOGNISED",
    "LEAD_SHARED",
    "LEAD_WITHHELD",
    "CASE_OPENED",
    "CASE_CLOSED",
    "OPERATION_DONE",
    "OPERATION_FAILED",
    "CELL_DISRUPTED",
    "TRIAL_AWAITED",
    "TRIAL_ENDED",
    "SUSPECTS_CONVICTED",
    "SUSPECTS_ACQUITTED",
    "PEOPLE_RELEASED",
    "PERSON_REFERRED",
    "PERSON_MENTORED",
    "REFERRAL_LAPSED",
    "REPRISAL",
    "RETURNEES_STOPPED",
    "DECIDED",
    "DECISION_REFUSED",
    "PROPOSAL_LAPSED",
    "JOINT_PROPOSED",
    "JOINT_REFUSED",
    "JOINT_DONE",
)
# The other state that the event names knows, too: the host of a joint operation, whoever holds
# the lead that detected a cell, and the one to whom a decision speaks.
OTHERS = ("CELL_DETECTED", "JOINT_PROPOSED", "JOINT_REFUSED", "JOINT_DONE", "DECIDED")
# Whoever knows of the cause knows what comes of it; without a cause it was announced.
FOLLOWS = ("VALUE_CHANGED", "AGREEMENT_ENDED", "CELL_DISRUPTED")


def seen_by(kinds: tuple[str, ...], events: Events, places: Places) -> NDArray[np.bool_]:
    """Which events each state can know of: [state, event]."""
    seen = np.zeros((len(places.states), len(events)), np.bool_)
    seen[:, _are(kinds, events, PUBLIC)] = True
    own = _are(kinds, events, OWN)
    others = _are(kinds, events, OTHERS)
    for state in range(len(places.states)):
        seen[state] |= own & (events.place == state)
        seen[state] |= others & (events.other == state)
    for number in np.flatnonzero(_are(kinds, events, FOLLOWS)):
        cause = events.cause[number]
        if cause != NOBODY:
            seen[:, number] |= seen[:, cause]
        elif kinds[events.kind[number]] == "VALUE_CHANGED":
            seen[:, number] = True
    return seen


def _are(kinds: tuple[str, ...], events: Events, wanted: Iterable[str]) -> NDArray[np.bool_]:
    """Which events are of some kinds."""
    found = [number for number, name in enumerate(kinds) if name in set(wanted)]
    return np.isin(events.kind, found)


def beliefs_of(
    kinds: tuple[str, ...], events: Events, leads: Leads, seen: NDArray[np.bool_]
) -> Beliefs:
    """What cells each state believes in, from the leads that it took for true.

    A belief lasts until the state takes another lead on the same cell for true, sees the cell
    broken up or attack, or closes its case because there is nobody.
    """
    book = _Book(events, leads, seen)
    handlers = {
        "CELL_DETECTED": book.believe,
        "LEAD_RECOGNISED": book.believe,
        "CELL_ATTACKED": book.forget_cell,
        "CELL_DISRUPTED": book.forget_cell,
        "CELL_DISSOLVED": book.forget_cell,
        "CASE_CLOSED": book.close,
    }
    acting = [handlers.get(name) for name in kinds]
    for number, kind in enumerate(events.kind.tolist()):
        handler = acting[kind]
        if handler is not None:
            handler(number)
    return book.written()


class _Book:
    """Who believes in what, as the events go by."""

    def __init__(self, events: Events, leads: Leads, seen: NDArray[np.bool_]) -> None:
        self._events = events
        self._leads = leads
        self._seen = seen
        self._open: dict[tuple[int, int, int], int] = {}
        self._numbers: dict[tuple[int, int, int], int] = {}
        self._heard: dict[int, int] = {}
        self._gone: set[int] = set()
        self._rows: list[list[float]] = []

    def believe(self, number: int) -> None:
        """A state takes a lead for true."""
        lead = int(self._events.lead[number])
        if lead == NOBODY:
            return
        key = self._key(lead)
        self._close(key, number)
        if key not in self._numbers:
            self._heard[key[0]] = self._heard.get(key[0], 0) + 1
            self._numbers[key] = self._heard[key[0]]
        self._open[key] = len(self._rows)
        day = float(self._events.day[number])
        zone = int(self._leads.zone[lead])
        self._rows.append([key[0], self._numbers[key], day, np.inf, key[1], zone, lead])

    def forget_cell(self, number: int) -> None:
        """A cell has ended; who sees that knows, and who works on it will find out."""
        cell = int(self._events.cell[number])
        self._gone.add(cell)
        for key in [key for key in self._open if key[1] == cell]:
            if self._seen[key[0], number]:
                self._close(key, number)

    def close(self, number: int) -> None:
        """A state closes a case: on nobody, or on a cell that is no more."""
        lead = int(self._events.lead[number])
        key = self._key(lead)
        if key[1] == NOBODY or key[1] in self._gone:
            self._close(key, number)

    def written(self) -> Beliefs:
        """All beliefs as rows."""
        columns = list(zip(*self._rows, strict=True)) if self._rows else [()] * 7
        state, number, since, until, cell, zone, lead = (np.array(one) for one in columns)
        return Beliefs(
            state.astype(np.int16),
            number.astype(np.int32),
            since.astype(np.float64),
            until.astype(np.float64),
            cell.astype(np.int32),
            zone.astype(np.int16),
            lead.astype(np.int32),
        )

    def _key(self, lead: int) -> tuple[int, int, int]:
        """Who holds a lead, on which cell; each false lead tells of a cell of its own."""
        cell = int(self._leads.cell[lead])
        return int(self._leads.holder[lead]), cell, lead if cell == NOBODY else NOBODY

    def _close(self, key: tuple[int, int, int], number: int) -> None:
        row = self._open.pop(key, None)
        if row is not None:
            self._rows[row][3] = float(self._events.day[number])
