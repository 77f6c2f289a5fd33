"""How groups rise, split and strike back: the declared numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


@dataclass(frozen=True)
class FactionParameters(Parameters):
    """What money, interventions and rivals mean to a group."""

    survival_gain: float = quantity(
        0.5,
        meaning="Share of cells giving up that full finance keeps",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S4-09 claims the direction; no published size",
    )
    growth_gain: float = quantity(
        1.0,
        meaning="Faster recruitment under full finance, relative",
        unit="1",
        low=0.0,
        high=10.0,
        evidence=Evidence.ASSUMED,
        source="S4-09 claims the direction; no published size",
    )
    intervention_loss: float = quantity(
        0.5,
        meaning="Share of its appeal that a group loses under full intervention",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S4-06 claims the direction; no published size",
    )
    rival_gain: float = quantity(
        0.6,
        meaning="Share of what a group loses by intervention that an open rival takes up, relative",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S4-06 claims that rivals grow; no published size",
    )


@dataclass(frozen=True)
class SplitParameters(Parameters):
    """When groups split, and what follows."""

    rate: float = quantity(
        0.3,
        meaning="Rate at which a group without any cohesion splits",
        unit="1/year",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="S4-03 and S4-04 date three defections in two years; few cases",
    )
    share: float = quantity(
        0.3,
        meaning="Share of its cells that breaks away in such a split",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No published share found",
    )
    burst: float = quantity(
        1.0,
        meaning="Faster preparation right after a full split, as sides compete, relative",
        unit="1",
        low=0.0,
        high=10.0,
        evidence=Evidence.ASSUMED,
        source="S4-06 claims that rivals grow; no published size",
    )
    burst_fading: float = quantity(
        2.0,
        meaning="Rate at which that competition fades",
        unit="1/year",
        low=0.0,
        high=50.0,
        evidence=Evidence.ASSUMED,
        source="No published rate",
    )
    weakening: float = quantity(
        0.4,
        meaning="Share of appeal that a full split costs the group it leaves behind",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S4-05 and S4-06 claim weakness; no published size",
    )
    dissolution_gain: float = quantity(
        1.0,
        meaning="More cells giving up as the group weakens, relative",
        unit="1",
        low=0.0,
        high=10.0,
        evidence=Evidence.ASSUMED,
        source="S4-05 and S4-06 claim weakness; no published size",
    )
    weakness_fading: float = quantity(
        0.25,
        meaning="Rate at which a group gets over a split",
        unit="1/year",
        low=0.0,
        high=50.0,
        evidence=Evidence.ASSUMED,
        source="No published rate",
    )


@dataclass(frozen=True)
class ReprisalParameters(Parameters):
    """What is done to people who inform, and what it does to others."""

    chance: float = quantity(
        0.3,
        meaning="Chance of reprisals after a cell was broken up on a tip, without protection",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S4-07 reports a case; no published share",
    )
    step: float = quantity(
        0.4,
        meaning="Step of fear in the zone towards 1 after reprisals",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S4-07 implies the direction; form of THEORY case C13",
    )
    tip_loss: float = quantity(
        0.7,
        meaning="Share of tips that full fear silences",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S4-07 implies the direction; no published size",
    )
    fading: float = quantity(
        1.0,
        meaning="Rate at which fear fades",
        unit="1/year",
        low=0.0,
        high=50.0,
        evidence=Evidence.ASSUMED,
        source="No published rate",
    )
