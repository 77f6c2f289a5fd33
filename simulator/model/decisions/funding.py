"""The decision to spend so much a year on a heading of the budget."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum
from typing import TYPE_CHECKING

from simulator.model.decisions.decision import Decision, Terms
from simulator.model.resources.costs import border_length, programmes_of, yearly_costs

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.model.setting import Setting
    from simulator.model.world import State, World

    Bought = Callable[[Setting, State, float], dict[str, float]]

CLOSE = 1e-3  # Million a year; staff come in whole numbers.


@dataclass(frozen=True)
class FundHeading(Decision):
    """Spend so many million a year on a heading; what it pays for follows."""

    heading: str
    million: float


def weigh_heading(world: World, state: State, decision: FundHeading) -> Terms | str:
    """Money becomes staff, control, means, programmes or tools, as far as they can be had."""
    setting, heading = world.setting, decision.heading
    now = yearly_costs(setting, state.name)
    if heading not in BOUGHT:
        return f"Nothing is funded as {heading!r}; headings are {', '.join(BOUGHT)}."
    if decision.million < 0.0 or decision.million > state.setting.budget:
        return f"Between 0 and the budget, {state.setting.budget:.4g} million a year, can be spent."
    values = BOUGHT[heading](setting, state, decision.million)
    after = yearly_costs(setting.with_values(values), state.name)[heading]
    if abs(after - now[heading]) < CLOSE:
        return (
            f"It would change nothing: {heading} costs {now[heading]:.4g} million a year, and "
            f"nothing to be had costs about {decision.million:.4g}."
        )
    rules = setting.decisions
    more = after > now[heading]
    share = rules.hiring_share if heading in {"analysis", "teams", "justice"} else 0.0
    return Terms(
        f"{state.setting.label} will spend {after:.4g} million a year on {heading} instead of "
        f"{now[heading]:.4g}.",
        values,
        heading,
        share * max(0.0, after - now[heading]),
        rules.hiring_days if more else rules.leaving_days,
    )


def _staff(kind: str, heading: str) -> Bought:
    """Staff for a heading: as many as the money pays, or as can be trained."""

    def buy(setting: Setting, state: State, million: float) -> dict[str, float]:
        now: int = getattr(state.setting, kind)
        path = f"states.{state.name}.{kind}"
        fixed = yearly_costs(setting.with_values({path: 0}), state.name)[heading]
        one = yearly_costs(setting.with_values({path: 1}), state.name)[heading] - fixed
        paid = round((million - fixed) / one) if one > 0.0 else now
        return {path: min(max(0, paid), 2 * now + 2)}

    return buy


def _control(setting: Setting, state: State, million: float) -> dict[str, float]:
    full = setting.resources.border_cost * border_length(setting, state.name)
    level = million / full if full > 0.0 else state.setting.border_control
    return {f"states.{state.name}.border_control": min(1.0, level)}


def _means(setting: Setting, state: State, million: float) -> dict[str, float]:
    path = f"states.{state.name}.technology"
    fixed = yearly_costs(setting.with_values({path: 0.0}), state.name)["collection"]
    full = yearly_costs(setting.with_values({path: 1.0}), state.name)["collection"] - fixed
    level = (million - fixed) / full if full > 0.0 else state.setting.technology
    return {path: min(1.0, max(0.0, level))}


def _programmes(setting: Setting, state: State, million: float) -> dict[str, float]:
    own = programmes_of(setting, state.name)
    full = fsum(programme.cost for programme in own.values())
    level = min(1.0, million / full) if full > 0.0 else 0.0
    return {f"programmes.{name}.intensity": level for name in own}


def _tools(setting: Setting, state: State, million: float) -> dict[str, float]:
    own = {name: one for name, one in setting.equipment.items() if one.state == state.name}
    full = fsum(setting.tools[one.tool].cost for one in own.values())
    level = min(1.0, million / full) if full > 0.0 else 0.0
    return {f"equipment.{name}.adoption": level for name in own}


BOUGHT: dict[str, Bought] = {
    "collection": _means,
    "analysis": _staff("analysts", "analysis"),
    "teams": _staff("teams", "teams"),
    "borders": _control,
    "justice": _staff("judges", "justice"),
    "prevention": _programmes,
    "technology": _tools,
}
"""What money under each heading buys: values by path."""
