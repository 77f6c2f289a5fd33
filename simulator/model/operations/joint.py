"""A state may act on another's territory, with its consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.intelligence.sharing import at_level
from simulator.model.kinds import EventKind, RefusalReason
from simulator.model.mechanism import Mechanism
from simulator.model.politics.pillars import Pillar

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.operations.state import Case
    from simulator.model.politics.state import Relation
    from simulator.model.world import State, Zone


class JointOperations(Mechanism):
    """A state that knows of a cell on another's territory proposes to act there together.

    It does so when it recognises a lead, or when a cell that it has a case on crosses the border.
    Each pair of states decides about each cell once. Consent has the chance consent(level) ×
    ((1 + relation) / 2)^a × trust^b, of which a standing task force of strength f on the stretch
    of border makes f + (1 - f) × each part, where the delivered level is high enough for one.
    The proposer's team then acts as at home. Without a level nothing is proposed.

    Reads:   Relation, Cell.case
    Changes: Relation.trust: towards 1 by trust_gain with success, × (1 - trust_loss) with refusal
    Records: JOINT_PROPOSED, JOINT_REFUSED, JOINT_DONE
    """

    name = "joint_operations"
    reads = frozenset({"borders", "joint_operations"})

    def start(self) -> None:
        world = self.world
        self._decisions: dict[tuple[State, State, Cell], bool] = {}
        world.permitted = self._permit
        world.arrested.append(self._succeed)
        world.failed.append(self._fail)
        self.refresh()

    def refresh(self) -> None:
        parameters = self.world.setting.joint_operations
        self._consent = (
            0.0,
            parameters.consent_1,
            parameters.consent_2,
            parameters.consent_3,
            parameters.consent_4,
        )
        self._forces: dict[tuple[Zone, State], float] = {}
        for way in self.world.ways:
            place = way.end, way.start.state
            strength = self.world.setting.borders[way.border].task_force
            self._forces[place] = max(strength, self._forces.get(place, 0.0))

    def _permit(self, cell: Cell, proposer: State, record: int) -> bool:
        host = cell.zone.state
        relation = self.world.relation(proposer, host)
        if relation is None:
            return False
        decided = self._decisions.get((proposer, host, cell))
        if decided is not None:
            return decided
        level = relation.level(Pillar.JOINT_OPERATIONS)
        if level == 0.0:
            return False
        decided = self._propose(cell, proposer, relation, level, record)
        self._decisions[proposer, host, cell] = decided
        return decided

    def _propose(
        self, cell: Cell, proposer: State, relation: Relation, level: float, cause: int
    ) -> bool:
        """Put a proposal and its answer on the record."""
        world = self.world
        host = cell.zone.state
        proposed = world.history.record(
            EventKind.JOINT_PROPOSED, proposer.number, cell, cause, host.number
        )
        _, luck, _ = cell.lot(f"joint/{proposer.name}/{host.name}")
        minimum = world.setting.joint_operations.task_force_level
        standing = self._forces.get((cell.zone, proposer), 0.0) if level >= minimum else 0.0
        reason = self._obstacle(relation, level, standing, luck)
        if reason is None:
            return True
        relation.trust *= 1.0 - world.setting.joint_operations.trust_loss
        world.history.record(EventKind.JOINT_REFUSED, proposer.number, cell, proposed, reason)
        return False

    def _obstacle(
        self, relation: Relation, level: float, standing: float, luck: float
    ) -> RefusalReason | None:
        """What stands in the way for this luck; more of anything never adds an obstacle."""
        parameters = self.world.setting.joint_operations
        chance = 1.0
        for reason, part in (
            (RefusalReason.LEVEL, at_level(self._consent, level)),
            (
                RefusalReason.RELATION,
                ((1.0 + relation.political) / 2.0) ** parameters.relation_weight,
            ),
            (RefusalReason.TRUST, relation.trust**parameters.trust_weight),
        ):
            chance *= standing + (1.0 - standing) * part
            if luck >= chance:
                return reason
        return None

    def _succeed(self, cell: Cell, case: Case, _: int) -> None:
        self._finish(cell, case, succeeded=True)

    def _fail(self, cell: Cell, case: Case) -> None:
        self._finish(cell, case, succeeded=False)

    def _finish(self, cell: Cell, case: Case, *, succeeded: bool) -> None:
        """Record a joint operation as its proposer's, and let a success win trust."""
        host = cell.zone.state
        if case.state is host:
            return
        world = self.world
        world.history.record(
            EventKind.JOINT_DONE, case.state.number, cell, case.record, float(succeeded)
        )
        relation = world.relation(case.state, host)
        if succeeded and relation is not None:
            gain = world.setting.joint_operations.trust_gain
            relation.trust += gain * (1.0 - relation.trust)
