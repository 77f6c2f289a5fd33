"""How suspects are tried and what becomes of them: the declared numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


@dataclass(frozen=True)
class JusticeParameters(Parameters):
    """How courts work and how people answer to them."""

    trial_days: float = quantity(
        150.0,
        meaning="Mean time that a court works on a case without training or due process",
        unit="days",
        low=0.0,
        high=3650.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    training_speed: float = quantity(
        0.5,
        meaning="Faster trials under full judicial training, relative",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S3-08 and S3-09 claim the direction; no published size",
    )
    due_process_days: float = quantity(
        0.3,
        meaning="Longer trials under full due process, relative",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S3-04 asks for speed and due process at once; no published size",
    )
    conviction: float = quantity(
        0.7,
        meaning="Chance that a suspect is convicted on evidence of the state itself",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S3-25 asks for training; no published share found",
    )
    training_gain: float = quantity(
        0.3,
        meaning="Share of the other suspects that full judicial training convicts",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S3-08 and S3-25 claim the direction; no published size",
    )
    foreign_loss: float = quantity(
        0.6,
        meaning="Share of convictions lost on evidence from abroad without common law",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-53 and S1-25 claim the direction; no published share",
    )
    slow_loss: float = quantity(
        0.004,
        meaning="Relative fall of trust in the zone after a trial without end",
        unit="1",
        low=0.0,
        high=0.2,
        evidence=Evidence.ASSUMED,
        source="S3-04 and S3-25 claim the direction; form of THEORY case C13",
    )
    patience_days: float = quantity(
        365.0,
        meaning="Time from arrest to verdict that costs half of that",
        unit="days",
        low=1.0,
        high=3650.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    unfair_loss: float = quantity(
        0.004,
        meaning="Relative fall of trust in the zone after a trial without due process",
        unit="1",
        low=0.0,
        high=0.2,
        evidence=Evidence.ASSUMED,
        source="S3-25 claims the direction; form of THEORY case C13",
    )
    sentence_years: float = quantity(
        4.0,
        meaning="Mean time that the convicted stay in prison",
        unit="years",
        low=0.0,
        high=50.0,
        evidence=Evidence.ASSUMED,
        source="No published mean found for the region",
    )
    recidivism: float = quantity(
        0.04,
        meaning="Share of the released who go back to a cell",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.PUBLISHED,
        source="Renard 2020: 4.1 %, 95 % 2.7 to 6.0 (FIGURES section 6)",
    )
    relapse_days: float = quantity(
        365.0,
        meaning="Mean time from release to relapse",
        unit="days",
        low=0.0,
        high=3650.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )


@dataclass(frozen=True)
class DetaineeParameters(Parameters):
    """What detainees tell about other cells."""

    chance: float = quantity(
        0.06,
        meaning="Chance that one arrested member tells of a cell linked to his own",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S1-07 and S3-15 describe links that analysis finds; no published share",
    )
    delay_days: float = quantity(
        20.0,
        meaning="Mean time until he does",
        unit="days",
        low=0.0,
        high=365.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
