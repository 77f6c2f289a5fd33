"""Tools act on one quantity each; they take training, skill and liberties."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH
from simulator.model.mechanism import Mechanism
from simulator.model.technology.entities import QUANTITIES

if TYPE_CHECKING:
    from simulator.model.influences import Influence
    from simulator.model.setting import Setting
    from simulator.model.world import State

GAINS = ("search", "reach", "assessment")
"""What a tool raises; the rest it takes a share of away."""


class Technology(Mechanism):
    """What a state has adopted works once people are trained, as far as analysts are there.

    Used:      trained adoption × min(1, analysts / Σ analysts needed)
    Acts on:   search, reach, assessment × (1 + effect × used);
               cover, leak, formation × (1 - effect × used)
    Besides:   concealment × (1 - counter × used), false leads × (1 + Σ noise × used)
    Liberties: × (1 - privacy × trained adoption), whether or not anybody can use the tool
    Reads:     State.analysts
    Changes:   State.search, .reach, .cover, .leak, .assessment, .concealment, .false_leads,
               .liberties, Zone.formation
    """

    name = "technology"
    reads = frozenset({"equipment", "states", "tools"})

    def start(self) -> None:
        world = self.world
        self._stock: dict[State, list[Equipment]] = {}
        for name, setting in world.setting.equipment.items():
            equipment = Equipment(name, setting.tool, setting.adoption)
            self._stock.setdefault(world.states[setting.state], []).append(equipment)
        self._staff: dict[State, int] = {}
        for state in self._stock:
            self._act(state)
            state.strength.listen(self._follow_staff)
        world.monthly.append(self._pass_month)

    def _pass_month(self) -> None:
        for state in self._stock:
            self._follow_staff(state)

    def _follow_staff(self, state: State) -> None:
        """Let tools be used as far as those suffice who are left, or have come, to use them."""
        if state.analysts.capacity != self._staff[state]:
            self._act(state)

    def refresh(self) -> None:
        for state, stock in self._stock.items():
            for equipment in stock:
                self._take_up(state, equipment)
            self._act(state)

    def _take_up(self, state: State, equipment: Equipment) -> None:
        """Give up at once what is no longer adopted; train people for what is new."""
        setting = self.world.setting
        adoption = setting.equipment[equipment.name].adoption
        if adoption > equipment.adopted:
            days = setting.tools[equipment.tool].training_months * DAYS_PER_MONTH
            state.time.wait(0.0, days, self._trained, (state, equipment, adoption))
        equipment.adopted = adoption
        equipment.trained = min(equipment.trained, adoption)

    def _trained(self, news: tuple[State, Equipment, float]) -> None:
        state, equipment, level = news
        equipment.trained = max(equipment.trained, min(level, equipment.adopted))
        self._act(state)

    def _act(self, state: State) -> None:
        setting = self.world.setting
        self._staff[state] = state.analysts.capacity
        staffed = self._staffed(state, setting)
        parts = dict.fromkeys((*QUANTITIES, "concealment", "false_leads", "liberties"), 1.0)
        for equipment in self._stock[state]:
            tool = setting.tools[equipment.tool]
            used = equipment.trained * staffed
            gain = tool.effect * used
            parts[tool.acts_on] *= 1.0 + gain if tool.acts_on in GAINS else 1.0 - gain
            parts["concealment"] *= 1.0 - tool.counter * used
            parts["false_leads"] += tool.noise * used
            parts["liberties"] *= 1.0 - tool.privacy * equipment.trained
        state.costs[self.name] = fsum(
            setting.tools[one.tool].cost * one.adopted for one in self._stock[state]
        )
        for quantity, factor in parts.items():
            if quantity == "formation":
                for zone in state.zones:
                    zone.formation.contribute(self.name, factor)
            else:
                influence: Influence[State] = getattr(state, quantity)
                influence.contribute(self.name, factor)

    def _staffed(self, state: State, setting: Setting) -> float:
        """How far the analysts suffice for all tools together."""
        needed = fsum(setting.tools[one.tool].analysts * one.trained for one in self._stock[state])
        return min(1.0, state.analysts.capacity / needed) if needed > 0.0 else 1.0


class Equipment:
    """What one state has of one tool.

    Attributes:
        adopted: How far it is adopted.
        trained: How far people are trained for it; what is there from the start, they know.
    """

    __slots__ = ("adopted", "name", "tool", "trained")

    def __init__(self, name: str, tool: str, adoption: float) -> None:
        self.name = name
        self.tool = tool
        self.adopted = adoption
        self.trained = adoption
