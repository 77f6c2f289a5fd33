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
