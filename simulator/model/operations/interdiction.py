"""Cases need a team and time; then an operation breaks the cell up, or fails."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from simulator.kernel.varying import varied
from simulator.model.cells.sizes import binomial_distribution
from simulator.model.cells.state import Family
from simulator.model.intelligence.assessment import raised
from simulator.model.kinds import (
    CASE_CLOSED,
    CASE_OPENED,
    CELL_DISRUPTED,
    CELL_MOVED,
    OPERATION_DONE,
    OPERATION_FAILED,
    PLANNING_BEGUN,
    EventKind,
)
from simulator.model.mechanism import Mechanism
from simulator.model.operations.state import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.model.cells.state import Cell
    from simulator.model.intelligence.state import Lead
    from simulator.model.world import State, Zone

    Planned = tuple[Cell, Case, float, float]


class Interdiction(Mechanism):
    """A state acts on what it takes for true about cells on its own territory.

    Beyond its territory it acts only where it is permitted, as joint operations are.

    A case waits for a team by the cell's phase, the team plans, then it acts. The cell may act or
    move first. By its posture a state watches longer, and then succeeds oftener, or acts sooner.
    Cases about nobody hold a team for a while and come to nothing. With all other mechanisms but
    formation, life and collection off, this is the terror queue of Kaplan 2010.

    Reads:   State.teams, Cell.phase
    Changes: Cell.case, Cell.active
    Records: CASE_OPENED, CASE_CLOSED, PLANNING_BEGUN, OPERATION_DONE, OPERATION_FAILED,
             CELL_DISRUPTED
    """

    name = "interdiction"

    def start(self) -> None:
        world = self.world
        self._false_luck = {
            state: world.streams.table("interdiction", "false", state.name, exponentials=1)
            for state in world.states.values()
        }
        world.recognised.append(self._open)
        world.ended.append(self._abandon)
        world.moved.append(self._lose_reach)

    def _open(self, lead: Lead) -> None:
        cell = lead.cell
        state = lead.holder
        if cell is None:
            case = Case(lead, state)
            case.request = state.teams.request(self._chase_nobody, case)
        elif cell.active and cell.case is None and self._may_act(cell, state, lead.record):
            cell.case = case = Case(lead, state)
            case.request = state.teams.request(self._plan, cell, -cell.phase)
        else:
            return
        if case.request is not None:
            case.record = self.world.history.record(CASE_OPENED, state.number, lead, lead.record)

    def _may_act(self, cell: Cell, state: State, record: int) -> bool:
        return cell.zone.state is state or self.world.permitted(cell, state, record)

    def _chase_nobody(self, case: Case) -> None:
        exposure = self._false_luck[case.state].row(case.lead.page)[0]
        days = exposure * self.world.setting.interdiction.false_case_days
        case.state.time.wait(exposure, days, self._drop, case)

    def _drop(self, case: Case) -> None:
        self._close(case)
        case.state.teams.release()

    def _close(self, case: Case) -> None:
        self.world.history.record(CASE_CLOSED, case.state.number, case.lead, case.record)

    def _plan(self, cell: Cell) -> None:
        case = cell.case
        if case is None:
            return
        world = self.world
        case.record = world.history.record(PLANNING_BEGUN, case.state.number, cell, case.record)
        exposure, success, arrests = self._luck(cell)
        parameters = world.setting.interdiction
        mean = parameters.planning_days * case.state.setting.posture
        means = varied(exposure, parameters.planning_variation)
        case.planning = case.state.time.wait(
            exposure, means * mean, self._operate, (cell, case, success, arrests)
        )
        if parameters.planning_variation != 1.0:
            case.planning.mean = mean
            case.planning.spread = (parameters.planning_variation, means)
        for listener in world.planned:
            listener(cell)

    def _luck(self, cell: Cell) -> Sequence[float]:
        """A unit exponential and two uniforms for the next attempt against a cell."""
        if not cell.attempts:
            return cell.luck[Family.FIRST_ATTEMPT]
        return cell.lot(f"planning/{cell.attempts}")

    def renew(self, item: Planned | Case) -> Planned | Case:
        """Let an operation that is still planned have the luck there is now."""
        if not isinstance(item, tuple):
            return item
        cell, case, _, _ = item
        _, success, arrests = self._luck(cell)
        return cell, case, success, arrests

    def _operate(self, planned: Planned) -> None:
        cell, case, success, arrests = planned
        world = self.world
        zone = cell.zone
        succeeded = success < self._chance(case)
        cell.case = None
        cell.attempts += 1
        days = world.clock.now - case.lead.received_at
        case.record = world.history.record(
            OPERATION_DONE, case.state.number, cell, case.record, days
        )
        if succeeded:
            self._break_up(cell, case, arrests)
        else:
            world.history.record(OPERATION_FAILED, case.state.number, cell, case.record)
            for listener in world.failed:
                listener(cell, case)
            self._resume(cell)
        case.state.teams.release()
        for told in world.operated:
            told(zone, succeeded)

    def _chance(self, case: Case) -> float:
        """The chance of success; who has watched for longer knows more."""
        parameters = self.world.setting.interdiction
        odds: float = case.state.setting.posture**parameters.watching_gain
        return raised(parameters.success, odds)

    def _break_up(self, cell: Cell, case: Case, luck: float) -> None:
        chance = self.world.setting.interdiction.arrest_probability
        arrested = bisect(binomial_distribution(cell.members, chance), luck)
        self.world.end(cell, CELL_DISRUPTED, case.record, arrested)
        for listener in self.world.arrested:
            listener(cell, case, arrested)

    def _resume(self, cell: Cell) -> None:
        for listener in self.world.resumed:
            listener(cell)

    def _abandon(self, cell: Cell, _: EventKind) -> None:
        case = cell.case
        if case is None:
            return
        cell.case = None
        self._close(case)
        if case.planning is not None:
            case.planning.cancel()
            case.state.teams.release()
        elif case.request is not None:
            case.state.teams.withdraw(case.request)

    def _lose_reach(self, cell: Cell, origin: Zone) -> None:
        case = cell.case
        if case is None or cell.zone.state is origin.state:
            return
        if not self._may_act(cell, case.state, case.record):
            self._abandon(cell, CELL_MOVED)
            self._resume(cell)
