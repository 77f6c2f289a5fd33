"""What a state's measures cost in a year, by heading, as the setting has them."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.model.politics.entities import RelationSetting
    from simulator.model.prevention.entities import ProgrammeSetting
    from simulator.model.setting import Setting

HEADINGS = (
    "collection",
    "analysis",
    "teams",
    "borders",
    "justice",
    "prevention",
    "technology",
    "cooperation",
)
"""What money is spent on."""

STAFF = ("analysis", "teams")
"""What is saved on where the budget does not cover everything."""

KILOMETRES = 1000.0


def once(heading: str) -> str:
    """Where a state's costs keep what decisions under a heading cost once."""
    return f"{heading} once"


_SOURCES = {heading: (heading, once(heading)) for heading in HEADINGS} | {
    "prevention": ("prevention", "referral", once("prevention"))
}


def spent(costs: Mapping[str, float], heading: str) -> float:
    """What a state spends under a heading, in million a year, of what its costs hold."""
    if not costs:
        return 0.0  # Asked every month for every heading, also where nothing costs anything.
    return fsum([costs.get(source, 0.0) for source in _SOURCES[heading]])


def yearly_costs(setting: Setting, state: str) -> dict[str, float]:
    """What all measures of a state cost, in million a year, by heading."""
    own = setting.states[state]
    rates = setting.resources
    people = fsum(zone.population for zone in setting.zones.values() if zone.state == state)
    means = rates.means_cost * own.technology + rates.intrusion_cost * own.intrusiveness
    trained = own.judicial_training + own.due_process
    return {
        "collection": means * own.teams + rates.protection_cost * own.informant_protection * people,
        "analysis": rates.analyst_cost * own.analysts,
        "teams": rates.team_cost * own.teams,
        "borders": rates.border_cost * own.border_control * border_length(setting, state),
        "justice": (rates.court_cost + rates.training_cost * trained / 2.0) * own.judges
        + rates.oversight_cost * own.transparency * people,
        "prevention": fsum(
            programme.cost * programme.intensity
            for programme in programmes_of(setting, state).values()
        ),
        "technology": fsum(
            setting.tools[one.tool].cost * one.adoption
            for one in setting.equipment.values()
            if one.state == state
        ),
        "cooperation": rates.cooperation_cost * agreed_levels(setting, state)
        + joint_work(setting, state),
    }


def more_a_year(setting: Setting, state: str, values: Mapping[str, float]) -> float:
    """By how many million a year values that change would make a state's measures dearer."""
    before, after = (yearly_costs(one, state) for one in (setting, setting.with_values(values)))
    return fsum(after.values()) - fsum(before.values())


def agreed_levels(setting: Setting, state: str) -> float:
    """The levels of all pillars that a state has agreed, each as its scope goes."""
    levels = 0.0
    for relation in relations_of(setting, state).values():
        levels += relation.scope * fsum(relation.levels)
    return levels


def joint_work(setting: Setting, state: str) -> float:
    """What task forces and joint patrols on a state's borders cost it, in million a year."""
    rates = setting.resources
    zones = {name for name, zone in setting.zones.items() if zone.state == state}
    return fsum(
        border.length
        / KILOMETRES
        * (rates.task_force_cost * border.task_force + rates.patrol_cost * border.joint_patrol)
        for border in setting.borders.values()
        if border.first in zones or border.second in zones
    )


def border_length(setting: Setting, state: str) -> float:
    """How long a state's borders are, in thousand kilometres, each counted as it is staffed."""
    zones = {name for name, zone in setting.zones.items() if zone.state == state}
    staffed = 0.0
    for border in setting.borders.values():
        if border.first in zones:
            staffed += border.length * border.first_staff
        if border.second in zones:
            staffed += border.length * border.second_staff
    return staffed / KILOMETRES


def programmes_of(setting: Setting, state: str) -> dict[str, ProgrammeSetting]:
    """The programmes of prevention in a state, or in one zone of it."""
    places = {name for name, zone in setting.zones.items() if zone.state == state} | {state}
    return {
        name: programme
        for name, programme in setting.programmes.items()
        if programme.place in places
    }


def relations_of(setting: Setting, state: str) -> dict[str, RelationSetting]:
    """What a state has with other states."""
    return {
        name: relation
        for name, relation in setting.relations.items()
        if state in {relation.first, relation.second}
    }
