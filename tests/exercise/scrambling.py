"""Changes everything in a moment that a seat may not know, and nothing that it may.

What is hidden is told here without a word of the views' own code: of a recording, an event that no
state of the seat can know of is taken out and the rest numbered anew; everything else that carries
the truth is replaced by noise.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import numpy as np

from simulator.runs.recording import NOBODY, RECOGNISED

if TYPE_CHECKING:
    from simulator.exercise.views.moment import Moment
    from simulator.runs.recording import Recording

TOLD_BY = ("PARTNER", "OUTSIDE", "BRIDGED")
"""Sources that a holder can tell from others."""
SAME_TO_SEE = ("CELL_DETECTED", "LEAD_RECOGNISED")
"""Kinds between which only the truth tells: whether anybody else knew before."""


class Scrambler:
    """Scrambles moments for one seat's states, by some luck of its own."""

    def __init__(self, now: Moment, states: tuple[str, ...], seed: int) -> None:
        self._now = now
        self._recording = now.recording
        self._names = [name for name in states if name in now.sights]
        self._states = [now.state(name) for name in self._names]
        self._luck = np.random.default_rng(seed)

    def moment(self) -> Moment:
        """The same moment to the seat, and another to everybody else."""
        kept = self._kept()
        renumbered = np.full(len(self._recording.events) + 1, NOBODY)
        renumbered[kept] = np.arange(len(kept))
        now, own = self._now, {*self._names}
        return dataclasses.replace(
            now,
            recording=self._scrambled(kept, renumbered),
            sights={name: sight if name in own else None for name, sight in now.sights.items()},
            deeds=tuple(
                dataclasses.replace(one, record=int(renumbered[one.record]))
                for one in now.deeds
                if one.state in own
            ),
            askings=tuple(
                dataclasses.replace(one, record=NOBODY, number=one.number + 100)
                for one in now.askings
                if {one.by, *one.to} & own
            ),
            endings=tuple(one for one in now.endings if {*one.states} & own),
            coming=tuple(one for one in now.coming if {*one.states} & own),
            # What states take stands in their own sights; seats here speak for no partner.
            helps=(),
        )

    def _scrambled(self, kept: np.ndarray, renumbered: np.ndarray) -> Recording:
        recording = self._recording
        own = np.flatnonzero(np.isin(recording.leads.holder, self._states))
        leads = np.full(len(recording.leads.names) + 1, NOBODY)
        leads[own] = np.arange(len(own))
        cells = np.array([*self._luck.permutation(len(recording.cells.names)).tolist(), NOBODY])
        return dataclasses.replace(
            recording,
            scenario="another",
            title="Another",
            seed=int(self._luck.integers(1_000)),
            replication=int(self._luck.integers(1_000)),
            events=self._events(kept, renumbered, leads, cells),
            subject_names=self._subjects(kept),
            cells=self._cells(),
            tracks=self._noise(recording.tracks),
            leads=self._leads(own, cells),
            beliefs=self._beliefs(leads, cells),
            months=self._months(),
            seen=recording.seen[:, kept],
        )

    def _kept(self) -> np.ndarray:
        """The events that the seat can know of; what everybody can, all states can."""
        seen = self._recording.seen
        known = seen.all(axis=0)
        for state in self._states:
            known = known | seen[state]
        return np.flatnonzero(known)

    def _events(
        self, kept: np.ndarray, renumbered: np.ndarray, leads: np.ndarray, cells: np.ndarray
    ) -> Any:
        recording = self._recording
        events = dataclasses.replace(
            recording.events,
            **{
                one.name: getattr(recording.events, one.name)[kept]
                for one in dataclasses.fields(recording.events)
            },
        )
        names = np.array(recording.kinds)[events.kind]
        detected = names == "CELL_DETECTED"
        hidden = detected | (names == "GROUP_SPLIT") | (names == "LEAD_RECEIVED")
        swapped = np.isin(names, SAME_TO_SEE) & np.isin(events.lead, leads.nonzero()[0])
        kinds = [recording.kinds.index(name) for name in SAME_TO_SEE]
        # On which cell a lead is that nobody has taken for true, nobody knows.
        unproved = (events.lead != NOBODY) & (recording.leads.fate[events.lead] != RECOGNISED)
        return dataclasses.replace(
            events,
            kind=np.where(swapped, self._luck.choice(kinds, len(kept)), events.kind),
            cause=renumbered[events.cause],
            detail=np.where(hidden, self._luck.random(len(kept)), events.detail),
            cell=np.where(unproved, NOBODY, cells[events.cell]),
            lead=leads[events.lead],
            # Where the truth was when a lead was passed on or taken for true.
            place=np.where(
                detected, self._luck.integers(len(recording.places.states)), events.place
            ),
            zone=np.where(np.isin(names, ("LEAD_SHARED", "LEAD_WITHHELD")), 0, events.zone),
        )

    def _subjects(self, kept: np.ndarray) -> tuple[str, ...]:
        """Names of cells and leads are other ones, and so are those of what is not seen."""
        recording = self._recording
        seen = set(recording.events.subject[kept].tolist())
        kinds = zip(recording.subject_kinds, recording.subject_names, strict=True)
        return tuple(
            name if number in seen and kind not in ("cell", "lead") else f"x{number}"
            for number, (kind, name) in enumerate(kinds)
        )

    def _cells(self) -> Any:
        count = len(self._recording.cells.names)
        noise = self._luck.random(count)
        names = tuple(f"hidden#{number}" for number in range(count))
        return dataclasses.replace(
            self._recording.cells, names=names, formed=noise, ended=noise, end=np.zeros(count, int)
        )

    def _leads(self, own: np.ndarray, cells: np.ndarray) -> Any:
        leads = self._recording.leads
        told = [leads.sources.index(name) for name in TOLD_BY]
        looking_alike = [n for n in range(len(leads.sources)) if n not in told]
        source, cell = leads.source[own], cells[leads.cell[own]]
        unproved = leads.fate[own] != RECOGNISED
        return dataclasses.replace(
            leads,
            names=tuple(f"lead {number}" for number in own),
            source=np.where(
                np.isin(source, told), source, self._luck.choice(looking_alike, len(own))
            ),
            cell=np.where(unproved, NOBODY, cell),
            **{
                one: getattr(leads, one)[own]
                for one in (
                    "holder",
                    "zone",
                    "received",
                    "settled",
                    "fate",
                    "reliability",
                    "credibility",
                )
            },
        )

    def _beliefs(self, leads: np.ndarray, cells: np.ndarray) -> Any:
        held = self._recording.beliefs
        own = np.isin(held.state, self._states)
        rows = {one.name: getattr(held, one.name)[own] for one in dataclasses.fields(held)}
        rows |= {"cell": cells[rows["cell"]], "lead": leads[rows["lead"]]}
        return dataclasses.replace(held, **rows)

    def _months(self) -> Any:
        months = self._recording.months
        levels = self._luck.random(months.levels.shape)
        known = [n for n, name in enumerate(months.names) if name not in ("members", "prepared")]
        for state in self._states:
            levels[:, state, known] = months.levels[:, state, known]
        return dataclasses.replace(
            months,
            agreed=self._luck.random(months.agreed.shape),
            delivered=self._luck.random(months.delivered.shape),
            levels=levels,
        )

    def _noise(self, table: Any) -> Any:
        rows = {one.name: getattr(table, one.name) for one in dataclasses.fields(table)}
        return dataclasses.replace(table, **{name: rows[name][:0] for name in rows})


def scrambled(now: Moment, states: tuple[str, ...], seed: int) -> Moment:
    """A moment that is the same to some states, and to nobody else."""
    return Scrambler(now, states, seed).moment()


def differs(one: Recording, other: Recording) -> bool:
    """Whether anything was changed at all."""
    return one.cells.names != other.cells.names and len(one.events) != len(other.events)
