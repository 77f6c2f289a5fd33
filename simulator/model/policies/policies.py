"""Seats that nobody plays follow a named policy and say why they decide what they decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from simulator.model.decisions.deciding import decide, weigh
from simulator.model.kinds import CELL_ATTACKED
from simulator.model.mechanism import Mechanism
from simulator.model.policies import proactive, reactive, status_quo, withdrawn
from simulator.model.policies.looking import asked, look

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.model.cells.state import Cell
    from simulator.model.decisions.decision import Terms
    from simulator.model.kinds import EventKind
    from simulator.model.policies.sight import Asked, Choice, Sight
    from simulator.model.world import State

MONTHS_PER_QUARTER = 3


class Policy(NamedTuple):
    """A way to decide that can be told in a sentence.

    Attributes:
        name: What it is called.
        answer: What it says to a proposal.
        act: What it does of itself in a quarter.
    """

    name: str
    answer: Callable[[Sight, Asked], Choice | None]
    act: Callable[[Sight], list[Choice]]


POLICIES: dict[int, Policy] = {
    1: Policy("Status quo", status_quo.answer, status_quo.act),
    2: Policy("Proactive", proactive.answer, proactive.act),
    3: Policy("Reactive", reactive.answer, reactive.act),
    4: Policy("Withdrawn", withdrawn.answer, withdrawn.act),
}
"""The policies, by the number that a state's `policy` has."""


class Policies(Mechanism):
    """A state with a policy answers proposals every month and acts every quarter.

    A policy is a function of what the seat sees (policies/sight.py), and of nothing else. It
    decides from the scenario's first day on, in the order of the states, without luck.

    Reads:   StateSetting.policy
    Records: DECIDED, with the policy's name and its reason
    """

    name = "policies"

    def start(self) -> None:
        self._attacks: dict[State, list[float]] = {
            state: [] for state in self.world.states.values()
        }
        self._month = 0
        self.world.ended.append(self._remember)
        self.world.monthly.append(self._decide)

    def _remember(self, cell: Cell, kind: EventKind) -> None:
        if kind is CELL_ATTACKED:
            self._attacks[cell.zone.state].append(self.world.clock.now)

    def _decide(self) -> None:
        if self.world.clock.now <= 0.0:
            return
        self._month += 1
        for state in self.world.states.values():
            policy = POLICIES.get(state.setting.policy)
            if policy is not None:
                self._follow(policy, state)

    def _follow(self, policy: Policy, state: State) -> None:
        waiting = asked(self.world, state)
        is_quarter = self._month % MONTHS_PER_QUARTER == 0
        if not waiting and not is_quarter:
            return
        sight = look(self.world, state, self._attacks[state])
        choices = [policy.answer(sight, one) for one in waiting]
        if is_quarter:
            choices += policy.act(sight)
        for choice in choices:
            # What cannot be taken now is left for another time.
            if choice is not None and not isinstance(self._weighed(state, choice), str):
                why = f"{policy.name}: {choice.why}"
                decide(self.world, state.name, choice.decision, why)

    def _weighed(self, state: State, choice: Choice) -> Terms | str:
        return weigh(self.world, state.name, choice.decision)
