"""How cases become operations: the declared numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


@dataclass(frozen=True)
class InterdictionParameters(Parameters):
    """How teams act on cases."""

    planning_days: float = quantity(
        90.0,
        meaning="Mean time a team works on a case before it acts",
        unit="days",
        low=0.0,
        high=730.0,
        evidence=Evidence.ASSUMED,
        source="FIGURES section 9: three months, one published case took a year",
    )
    planning_variation: float = quantity(
        1.0,
        meaning="Spread of that time relative to its mean; 1 is exponential, 0 always the mean",
        unit="1",
        low=0.0,
        high=2.0,
        evidence=Evidence.ASSUMED,
        source="No published spread; 1 as in the terror queue of Kaplan 2010",
    )
    false_case_days: float = quantity(
        20.0,
        meaning="Mean time a team loses on a case about nobody",
        unit="days",
        low=0.0,
        high=730.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    alertness: float = quantity(
        0.15,
        meaning="Speed at which a cell under investigation goes on preparing, relative",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Nothing published; 0 gives the terror queue of Kaplan 2010",
    )
    success: float = quantity(
        0.95,
        meaning="Chance that an operation breaks the cell up",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No published rate found",
    )
    arrest_probability: float = quantity(
        0.9,
        meaning="Chance that a member is arrested when the cell is broken up",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.DOCUMENT,
        source="S1-03 and S1-04: 4 of 5 and 3 of 3 arrested, unconfirmed (FIGURES section 9)",
    )
    watching_gain: float = quantity(
        0.5,
        meaning="Exponent with which watching longer raises the odds that an operation succeeds",
        unit="1",
        low=0.0,
        high=3.0,
        evidence=Evidence.ASSUMED,
        source="Nothing published; to act at once must cost something (MODEL section 4)",
    )


@dataclass(frozen=True)
class JointOperationParameters(Parameters):
    """When a state lets another act on its territory."""

    consent_1: float = quantity(
        0.1,
        meaning="Chance of consent to a joint operation with single cases, all else at best",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-22 and S0-50 claim the order of levels; no published rate",
    )
    consent_2: float = quantity(
        0.3,
        meaning="Chance of consent to a joint operation with common exercises, all else at best",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-22 and S0-50 claim the order of levels; no published rate",
    )
    consent_3: float = quantity(
        0.6,
        meaning="Chance of consent to a joint operation with a task force, all else at best",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-22 and S0-50 claim the order of levels; no published rate",
    )
    consent_4: float = quantity(
        0.9,
        meaning="Chance of consent to a joint operation with one staff, all else at best",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-22 and S0-50 claim the order of levels; no published rate",
    )
    relation_weight: float = quantity(
        1.0,
        meaning="How sharply consent follows the political relation",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S0-23 and S0-36 claim the direction; no published value",
    )
    trust_weight: float = quantity(
        0.7,
        meaning="How sharply consent follows trust between the services",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S0-36 and S0-45 claim the direction; no published value",
    )
    task_force_level: float = quantity(
        2.0,
        meaning="Least delivered level of joint operations for a standing task force",
        unit="level",
        low=0.0,
        high=4.0,
        evidence=Evidence.ASSUMED,
        source="S0-47 names what a task force takes; the level is assumed",
    )
    trust_gain: float = quantity(
        0.03,
        meaning="Step of trust between two services towards 1 for each cell broken up together",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-45 claims the direction; no published value",
    )
    trust_loss: float = quantity(
        0.005,
        meaning="Fall of trust between two services for each refusal, relative",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-36 claims the direction; no published value",
    )
