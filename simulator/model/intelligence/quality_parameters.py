"""How good leads are and how well they are kept: the declared numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


@dataclass(frozen=True)
class GradingParameters(Parameters):
    """How leads are graded by source and content, and what grades do."""

    skew: float = quantity(
        1.5,
        meaning="How much better true leads are graded than false ones; 1 is no better",
        unit="1",
        low=1.0,
        high=10.0,
        evidence=Evidence.ASSUMED,
        source="The six by six grades are customary; no published distribution",
    )
    weight: float = quantity(
        3.0,
        meaning="Odds of being taken for true at the best grades, relative to the middle",
        unit="1",
        low=1.0,
        high=100.0,
        evidence=Evidence.ASSUMED,
        source="No published effect of grades on verdicts",
    )
    technical_release: float = quantity(
        1.0,
        meaning="Chance that what teams found may be passed on, relative",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="The unit of the scale",
    )
    public_release: float = quantity(
        1.0,
        meaning="Chance that a tip may be passed on, relative",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No published share found",
    )
    detainee_release: float = quantity(
        0.8,
        meaning="Chance that what detainees said may be passed on, relative",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No published share found",
    )
    partner_release: float = quantity(
        0.5,
        meaning="Chance that what others passed on may go further, relative",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Services customarily ask the originator first; no published share",
    )


@dataclass(frozen=True)
class LeakParameters(Parameters):
    """How what is shared gets out."""

    rate: float = quantity(
        0.03,
        meaning="Rate at which one shared lead leaks at the lowest level",
        unit="1/year",
        low=0.0,
        high=50.0,
        evidence=Evidence.ASSUMED,
        source="Walsh 2007 names the risk (THEORY section 3); no published rate",
    )
    level_gain: float = quantity(
        0.3,
        meaning="More leaks for each level of sharing, as more people know, relative",
        unit="1",
        low=0.0,
        high=10.0,
        evidence=Evidence.ASSUMED,
        source="Walsh 2007 names the risk (THEORY section 3); no published size",
    )
    trust_loss: float = quantity(
        0.1,
        meaning="Relative fall of trust between the two services after a leak",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Walsh 2007 claims the direction (THEORY section 3); form of case C13",
    )
    caution: float = quantity(
        0.5,
        meaning="Visibility of a cell that has learnt that it is known, relative",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Nothing published",
    )
