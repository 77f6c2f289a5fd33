"""Courts try the arrested, sentences end, and a few go back."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.cells.sizes import binomial_distribution
from simulator.model.cells.state import Family
from simulator.model.intelligence.sharing import legal_gap
from simulator.model.justice.state import Trial
from simulator.model.kinds import (
    LEAD_BRIDGED,
    LEAD_SHARED,
    PEOPLE_RELAPSED,
    PEOPLE_RELEASED,
    SUSPECTS_ACQUITTED,
    SUSPECTS_CONVICTED,
    TRIAL_AWAITED,
    TRIAL_ENDED,
)
from simulator.model.mechanism import Mechanism
from simulator.model.society.opinion import move_trust

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.operations.state import Case
    from simulator.model.world import State

# Columns of a trial's luck: unit exponentials first, then uniforms.
LENGTH, SENTENCE, FREE_AFTER_VERDICT, FREE_AFTER_PRISON = range(Family.TRIAL, Family.TRIAL + 4)
VERDICT, RELAPSE_AFTER_VERDICT, RELAPSE_AFTER_PRISON = range(Family.VERDICT, Family.VERDICT + 3)


class Justice(Mechanism):
    """The members of a cell who were arrested wait for a court, are tried together, and judged.

    Trial:     exponential, trial_days × (1 + due_process_days × due process)
               / (1 + training_speed × training)
    Convicted: each with (c + (1 - c) × training_gain × training) × (1 - foreign_loss × gap), where
               the gap in common law counts if the case began with a lead from another state
    Trust:     × (1 - slow_loss × d / (d + patience)) × (1 - unfair_loss × (1 - due process)) after
               d days from arrest to verdict
    Relapse:   each who is released goes back with `recidivism`, after an exponential time
    Reads:     State.courts, Relation
    Changes:   Zone.trust, Cell.members; cells form, through World.form
    Records:   TRIAL_AWAITED, TRIAL_ENDED, SUSPECTS_CONVICTED, SUSPECTS_ACQUITTED,
               PEOPLE_RELEASED, PEOPLE_RELAPSED
    """

    name = "justice"

    def start(self) -> None:
        self._states = tuple(self.world.states.values())
        self.world.arrested.append(self._charge)

    def _charge(self, cell: Cell, case: Case, arrested: int) -> None:
        if not arrested:
            return
        world = self.world
        state = cell.zone.state
        record = world.history.record(TRIAL_AWAITED, state.number, cell, case.record, arrested)
        now = world.clock.now
        trial = Trial(cell, case, state, cell.zone, arrested, now, record)
        state.courts.request(self._try, trial)

    def _luck(self, trial: Trial) -> list[float]:
        return trial.cell.later

    def _try(self, trial: Trial) -> None:
        parameters = self.world.setting.justice
        state = trial.state.setting
        luck = self._luck(trial)[LENGTH]
        days = luck * parameters.trial_days
        days *= 1.0 + parameters.due_process_days * state.due_process
        days /= 1.0 + parameters.training_speed * state.judicial_training
        trial.state.time.wait(luck, days, self._judge, trial)

    def _judge(self, trial: Trial) -> None:
        world = self.world
        place = trial.state.number
        luck = self._luck(trial)
        distribution = binomial_distribution(trial.suspects, self._chance(trial))
        convicted = bisect(distribution, luck[VERDICT])
        days = world.clock.now - trial.arrested_at
        record = world.history.record(TRIAL_ENDED, place, trial.cell, trial.record, days)
        for kind, people in (
            (SUSPECTS_CONVICTED, convicted),
            (SUSPECTS_ACQUITTED, trial.suspects - convicted),
        ):
            if people:
                world.history.record(kind, place, trial.cell, record, people)
        self._answer(trial, days)
        years = luck[SENTENCE] * world.setting.justice.sentence_years
        sentence = years * DAYS_PER_YEAR
        trial.state.time.wait(luck[SENTENCE], sentence, self._release, (trial, convicted, record))
        self._tempt(trial, trial.suspects - convicted, RELAPSE_AFTER_VERDICT, record)
        trial.state.courts.release()

    def _chance(self, trial: Trial) -> float:
        """The chance that a suspect is convicted."""
        parameters = self.world.setting.justice
        chance = parameters.conviction
        training = trial.state.setting.judicial_training
        chance += (1.0 - chance) * parameters.training_gain * training
        return chance * (1.0 - parameters.foreign_loss * self._gap(trial))

    def _gap(self, trial: Trial) -> float:
        """What common law lacks with the state that has the case or began it; 0 at home."""
        if trial.case.state is not trial.state:
            return self._gap_with(trial.case.state, trial.state)
        passed_on = self.world.history.nearest(trial.case.lead.record, LEAD_SHARED, LEAD_BRIDGED)
        if passed_on is None:
            return 0.0
        return self._gap_with(self._states[passed_on.place], trial.state)

    def _gap_with(self, other: State, state: State) -> float:
        relation = self.world.relation(other, state)
        return 1.0 if relation is None else legal_gap(relation)

    def _answer(self, trial: Trial, days: float) -> None:
        parameters = self.world.setting.justice
        slow = parameters.slow_loss * days / (days + parameters.patience_days)
        unfair = parameters.unfair_loss * (1.0 - trial.state.setting.due_process)
        move_trust(self.world, trial.zone, 1.0 - (1.0 - slow) * (1.0 - unfair), 0.0)

    def _release(self, served: tuple[Trial, int, int]) -> None:
        trial, people, cause = served
        if people:
            record = self.world.history.record(
                PEOPLE_RELEASED, trial.state.number, trial.cell, cause, people
            )
            self._tempt(trial, people, RELAPSE_AFTER_PRISON, record)

    def _tempt(self, trial: Trial, people: int, column: int, cause: int) -> None:
        """Let some of those who are free go back after a while."""
        parameters = self.world.setting.justice
        luck = self._luck(trial)
        back = bisect(binomial_distribution(people, parameters.recidivism), luck[column])
        if back:
            wait = FREE_AFTER_VERDICT if column == RELAPSE_AFTER_VERDICT else FREE_AFTER_PRISON
            days = luck[wait] * parameters.relapse_days
            trial.state.time.wait(luck[wait], days, self._relapse, (trial, back, cause))

    def _relapse(self, tempted: tuple[Trial, int, int]) -> None:
        """They join the oldest cell of their group in their zone, or form one with recruits."""
        trial, people, cause = tempted
        world = self.world
        group = trial.cell.group
        record = world.history.record(
            PEOPLE_RELAPSED, trial.state.number, trial.cell, cause, people
        )
        for cell in trial.state.cells:
            if cell.group == group and cell.zone is trial.zone:
                cell.members += people
                world.unsettle(cell)
                return
        family = world.families[trial.zone.name, group].branch(f"after {trial.cell.name}")
        world.form(family, record, max(people, world.setting.life.size_minimum))
