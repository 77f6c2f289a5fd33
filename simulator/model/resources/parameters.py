"""What measures cost: the declared numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity

NOT_PUBLISHED = "S0-17 claims that means are scarce; no service publishes its costs"


def cost(default: float, unit: str, meaning: str, high: float) -> float:
    """Declare what something costs; nobody publishes it."""
    declared: float = quantity(
        default,
        meaning=meaning,
        unit=unit,
        low=0.0,
        high=high,
        evidence=Evidence.ASSUMED,
        source=NOT_PUBLISHED,
    )
    return declared


@dataclass(frozen=True)
class ResourceParameters(Parameters):
    """What one of each costs in a year, in million."""

    analyst_cost: float = cost(0.15, "million/year", "Cost of an analyst", 100.0)
    team_cost: float = cost(2.0, "million/year", "Cost of a team with its vehicles", 100.0)
    court_cost: float = cost(1.0, "million/year", "Cost of a court", 100.0)
    training_cost: float = cost(
        0.3, "million/year", "Cost, for each court, of full training and due process", 100.0
    )
    means_cost: float = cost(
        1.0, "million/year", "Cost, for each team, of the best technical means of collection", 100.0
    )
    intrusion_cost: float = cost(
        0.5, "million/year", "Cost, for each team, of the most intrusive measures", 100.0
    )
    protection_cost: float = cost(
        0.4, "million/year", "Cost, for a million people, of shielding all who inform", 100.0
    )
    oversight_cost: float = cost(
        0.1, "million/year", "Cost, for a million people, of full transparency", 100.0
    )
    border_cost: float = cost(
        20.0, "million/year", "Cost of full control over a thousand kilometres of border", 1000.0
    )
    cooperation_cost: float = cost(
        0.5, "million/year", "Cost, to each side, of one level of one pillar in full scope", 100.0
    )
    task_force_cost: float = cost(
        15.0,
        "million/year",
        "Cost, to each side, of a task force for a thousand kilometres",
        1000.0,
    )
    patrol_cost: float = cost(
        10.0,
        "million/year",
        "Cost, to each side, of joint patrols on a thousand kilometres",
        1000.0,
    )
