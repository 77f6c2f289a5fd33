"""How trust and grievance change: the declared numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


@dataclass(frozen=True)
class SocietyParameters(Parameters):
    """How the public answers to attacks, arrests and failures."""

    relaxation: float = quantity(
        0.5,
        meaning="Rate at which trust and grievance return to what governance supports",
        unit="1/year",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="Form of THEORY case C13; no published rate for the region",
    )
    trust_baseline: float = quantity(
        0.2,
        meaning="Trust that no governance at all would support",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="FIGURES section 7 gives levels of 0.65 to 0.90 for Morocco; intercept assumed",
    )
    trust_slope: float = quantity(
        0.9,
        meaning="Gain in supported trust from full governance",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="FIGURES section 7 gives levels of 0.65 to 0.90 for Morocco; slope assumed",
    )
    attack_loss: float = quantity(
        0.03,
        meaning="Relative fall of trust after an attack, for each step of severity",
        unit="1",
        low=0.0,
        high=0.2,
        evidence=Evidence.ASSUMED,
        source="S1-10 claims the direction; form of THEORY case C13",
    )
    success_gain: float = quantity(
        0.01,
        meaning="Step of trust towards 1 after a cell is broken up",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S1-05 and S1-15 claim the direction; form of THEORY case C13",
    )
    operation_grievance: float = quantity(
        0.01,
        meaning="Step of grievance towards 1 after each operation, failed ones twice",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-57 and S0-58 claim the direction; UNDP (FIGURES 7) supports it, size assumed",
    )
    hardship_weight: float = quantity(
        0.5,
        meaning="Share of grievance that hardship explains; governance explains the rest",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-06 and S0-34 name both; weight assumed",
    )
