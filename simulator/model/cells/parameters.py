"""How cells form, live, and end: the declared numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


@dataclass(frozen=True)
class FormationParameters(Parameters):
    """How often clandestine cells form."""

    base_rate: float = quantity(
        5.0,
        meaning="Cells formed per million people where hardship and grievance are total",
        unit="cells/year/million",
        low=0.0,
        high=100.0,
        evidence=Evidence.ASSUMED,
        source="Set so that Morocco forms the 13 cells a year of FIGURES section 4",
    )
    hardship_exponent: float = quantity(
        1.0,
        meaning="How sharply formation follows hardship",
        unit="1",
        low=0.0,
        high=3.0,
        evidence=Evidence.ASSUMED,
        source="S0-06 and S0-34 claim the direction; no published exponent for the region",
    )
    grievance_exponent: float = quantity(
        1.0,
        meaning="How sharply formation follows grievance",
        unit="1",
        low=0.0,
        high=3.0,
        evidence=Evidence.ASSUMED,
        source="S0-06 claims the direction; form after Epstein 2002, exponent assumed",
    )


@dataclass(frozen=True)
class NetworkParameters(Parameters):
    """How often a new cell is linked to an older one."""

    link_probability: float = quantity(
        0.8,
        meaning="Chance that a new cell is linked to an existing cell of its group",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-41 and S1-07 describe links; no published share",
    )
    abroad_probability: float = quantity(
        0.5,
        meaning="Chance that such a link leads to another state",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-41 describes links across borders; no published share",
    )


@dataclass(frozen=True)
class LifeParameters(Parameters):
    """How long a cell prepares and how it ends by itself."""

    phases: int = quantity(
        2,
        meaning="Phases that a cell passes before it acts",
        unit="phases",
        low=1,
        high=4,
        evidence=Evidence.PUBLISHED,
        source="Two phases reproduce the published 1 to 25 month interval (THEORY case C24)",
    )
    mean_months: float = quantity(
        9.0,
        meaning="Mean time from formation to an attack if nothing interferes",
        unit="months",
        low=0.1,
        high=60.0,
        evidence=Evidence.PUBLISHED,
        source="Kaplan 2012: mean plot duration 9 months",
    )
    phase_variation: float = quantity(
        1.0,
        meaning="Spread of the time of a phase relative to its mean; 1 is exponential, 0 none",
        unit="1",
        low=0.0,
        high=2.0,
        evidence=Evidence.ASSUMED,
        source="With 1, two phases reproduce the published interval (THEORY case C24)",
    )
    dissolution_rate: float = quantity(
        0.15,
        meaning="Rate at which a cell gives up by itself",
        unit="1/year",
        low=0.0,
        high=10.0,
        evidence=Evidence.ASSUMED,
        source="Group life spans are close to exponential (THEORY section 3); rate assumed",
    )
    size_minimum: int = quantity(
        2,
        meaning="Fewest members of a cell",
        unit="people",
        low=1,
        high=10,
        evidence=Evidence.PUBLISHED,
        source="FIGURES section 3: sizes fit 2 plus a negative binomial",
    )
    size_mean_extra: float = quantity(
        4.6,
        meaning="Mean number of members above the fewest",
        unit="people",
        low=0.0,
        high=30.0,
        evidence=Evidence.PUBLISHED,
        source="FIGURES section 3: press releases, 23 cells",
    )
    size_dispersion: float = quantity(
        2.7,
        meaning="Dispersion of cell sizes; smaller is more uneven",
        unit="1",
        low=0.1,
        high=50.0,
        evidence=Evidence.PUBLISHED,
        source="FIGURES section 3: press releases, 23 cells",
    )
    severity_ratio: float = quantity(
        0.45,
        meaning="How much rarer each further severity from 1 to 5 is",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Heavy tail after Clauset and Young 2005; five classes assumed",
    )


@dataclass(frozen=True)
class AdaptationParameters(Parameters):
    """How cells learn to hide."""

    step: float = quantity(
        0.01,
        meaning="Step of what cells have learnt towards 1 after each operation in the state",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-17 claims the direction; bounded form of THEORY case C13",
    )
    fading: float = quantity(
        0.5,
        meaning="Rate at which lessons are lost",
        unit="1/year",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="S0-32 asks for renewal; no published rate",
    )
    pressure_loss: float = quantity(
        0.15,
        meaning="Share of collection lost against cells that have learnt everything",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-17 claims the direction; no published size",
    )
    encryption_rate: float = quantity(
        0.1,
        meaning="Rate at which encrypted means spread, counted from the scenario start",
        unit="1/year",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S0-37 claims the trend; no published rate",
    )
    encryption_loss: float = quantity(
        0.3,
        meaning="Share of collection lost once everybody uses encrypted means",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-37 claims the direction; no published size",
    )
