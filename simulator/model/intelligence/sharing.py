"""A state that knows of a cell which concerns another state passes the lead on, or does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.kinds import (
    LEAD_RECEIVED,
    LEAD_SHARED,
    LEAD_WITHHELD,
    LeadSource,
    WithheldReason,
)
from simulator.model.mechanism import Mechanism
from simulator.model.politics.pillars import HIGHEST_LEVEL, Pillar

if TYPE_CHECKING:
    from simulator.kernel.history import History
    from simulator.model.cells.state import Cell
    from simulator.model.intelligence.state import Lead
    from simulator.model.politics.state import Relation
    from simulator.model.world import State, Zone


class Sharing(Mechanism):
    """Leads pass between states by level, relation, trust, and what the source allows.

    Concerned is the state where the cell is, where a cell linked to it is, or where it moves.
    The chance is probability(level) × ((1 + relation) / 2)^a × trust^b × (1 - legal_refusal ×
    gap) × releasability, the delay exponential with the level's mean × (1 + legal_delay × gap),
    where the level is the delivered one and the gap is what common law lacks. What is withheld is
    recorded with the reason. Each pair of states decides about each cell once; trust between the
    services answers.

    Reads:   Cell.links, Cell.known_by, Relation
    Changes: Relation.trust
    Records: LEAD_SHARED, LEAD_WITHHELD, LEAD_RECEIVED
    """

    name = "sharing"
    reads = frozenset({"sharing"})

    def start(self) -> None:
        self._decided: set[tuple[State, State, Cell]] = set()
        self.world.recognised.append(self._pass_on)
        self.world.moved.append(self._warn)
        self.world.shared.append(self._note)
        self.refresh()

    def refresh(self) -> None:
        parameters = self.world.setting.sharing
        self._probabilities = (
            0.0,
            parameters.probability_1,
            parameters.probability_2,
            parameters.probability_3,
            parameters.probability_4,
        )
        self._delays = (
            parameters.delay_1,
            parameters.delay_1,
            parameters.delay_2,
            parameters.delay_3,
            parameters.delay_4,
        )

    def _pass_on(self, lead: Lead) -> None:
        if lead.cell is None:
            return
        for cell in (lead.cell, *lead.cell.links):
            if cell.active and cell.zone.state is not lead.holder:
                self._decide(cell, lead.holder, lead.record)

    def _warn(self, cell: Cell, _: Zone) -> None:
        for holder, record in cell.known_by:
            if holder is not cell.zone.state:
                self._decide(cell, holder, record)

    def _note(self, cell: Cell, holder: State, receiver: State, _: int) -> None:
        """What somebody has passed on by decision is not passed on once more."""
        self._decided.add((holder, receiver, cell))

    def _decide(self, cell: Cell, holder: State, cause: int) -> None:
        receiver = cell.zone.state
        relation = self.world.relation(holder, receiver)
        if relation is None or (holder, receiver, cell) in self._decided:
            return
        self._decided.add((holder, receiver, cell))
        delay, luck, _ = cell.lot(f"sharing/{holder.name}/{receiver.name}")
        reason = self._obstacle(relation, luck, releasable(self.world.history, cause))
        if reason is None:
            self._share(cell, holder, receiver, relation, delay, cause)
        else:
            relation.trust *= 1.0 - self.world.setting.sharing.trust_loss
            record = self.world.history.record(LEAD_WITHHELD, holder.number, cell, cause, reason)
            # What the source does not allow goes to nobody else either.
            if reason is not WithheldReason.RELEASABILITY:
                for listener in self.world.withheld:
                    listener(cell, holder, receiver, record)

    def _obstacle(
        self, relation: Relation, luck: float, releasable: float
    ) -> WithheldReason | None:
        """What stands in the way for this luck; more of anything never adds an obstacle."""
        parameters = self.world.setting.sharing
        chance = at_level(self._probabilities, relation.level(Pillar.INFORMATION_SHARING))
        if luck >= chance:
            return WithheldReason.LEVEL
        chance *= ((1.0 + relation.political) / 2.0) ** parameters.relation_weight
        if luck >= chance:
            return WithheldReason.RELATION
        chance *= relation.trust**parameters.trust_weight
        if luck >= chance:
            return WithheldReason.TRUST
        chance *= 1.0 - parameters.legal_refusal * legal_gap(relation)
        if luck >= chance:
            return WithheldReason.LAW
        if luck >= chance * parameters.releasability * releasable:
            return WithheldReason.RELEASABILITY
        return None

    def _share(
        self,
        cell: Cell,
        holder: State,
        receiver: State,
        relation: Relation,
        delay: float,
        cause: int,
    ) -> None:
        gain = self.world.setting.sharing.trust_gain
        relation.trust += gain * (1.0 - relation.trust)
        record = self.world.history.record(LEAD_SHARED, holder.number, cell, cause, receiver.number)
        for listener in self.world.shared:
            listener(cell, holder, receiver, record)
        days = delay * at_level(self._delays, relation.level(Pillar.INFORMATION_SHARING))
        days *= 1.0 + self.world.setting.sharing.legal_delay * legal_gap(relation)
        holder.time.wait(delay, days, self._deliver, (cell, receiver, record))

    def _deliver(self, message: tuple[Cell, State, int]) -> None:
        cell, receiver, record = message
        if cell.active:
            self.world.lead(cell, receiver, LeadSource.PARTNER, record)


def at_level(values: tuple[float, ...], level: float) -> float:
    """What holds at a level, between two whole levels in proportion."""
    below = int(level)
    if below >= HIGHEST_LEVEL:
        return values[HIGHEST_LEVEL]
    return values[below] + (level - below) * (values[below + 1] - values[below])


def legal_gap(relation: Relation) -> float:
    """What is lacking between two states' laws, from 0 for common rules to 1."""
    return 1.0 - relation.level(Pillar.LEGAL_FRAMEWORKS) / HIGHEST_LEVEL


def releasable(history: History, record: int) -> float:
    """How far the source of the lead that an event goes back to allows passing it on."""
    received = history.nearest(record, LEAD_RECEIVED)
    if received is None:
        return 1.0
    lead: Lead = received.subject
    return lead.releasability
