"""What decisions cost once, and how long they take: the declared numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity

NOT_PUBLISHED = "MODEL section 4 asks that it be declared; nothing published"


def _assumed(default: float, unit: str, high: float, meaning: str) -> float:
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


def _days(default: float, meaning: str) -> float:
    return _assumed(default, "days", 1000.0, meaning)


def _million(default: float, meaning: str) -> float:
    return _assumed(default, "million", 1000.0, meaning)


def _share(default: float, meaning: str) -> float:
    return _assumed(default, "1", 1.0, meaning)


@dataclass(frozen=True)
class DecisionParameters(Parameters):
    """Costs and delays of decisions, and what single acts bring."""

    hiring_days: float = _days(180.0, "Time to find and train staff")
    hiring_share: float = _share(0.5, "Cost of finding and training, as share of a year's cost")
    leaving_days: float = _days(30.0, "Time until staff who are no longer paid have left")
    programme_days: float = _days(60.0, "Time until funding of a programme changes")
    tool_days: float = _days(90.0, "Time until a tool is bought")
    tool_share: float = _share(0.5, "Cost of buying a tool, as share of a year's cost of its use")
    measure_days: float = _days(30.0, "Time until services work by a new rule")
    measure_cost: float = _million(0.5, "Cost of bringing services to work by a new rule")
    border_days: float = _days(21.0, "Time to open or close a border")
    border_cost: float = _million(1.0, "Cost of opening or closing a border")
    talks_days: float = _days(45.0, "Time from the acceptance of a proposal to its effect")
    talks_cost: float = _million(0.3, "Cost to each side of what is proposed and accepted")
    answer_days: float = _days(180.0, "Time after which a proposal that nobody answers lapses")
    notice_days: float = _days(14.0, "Time from the suspension of cooperation to its end")
    offer_days: float = _days(60.0, "Time until a partner's help changes after an answer")
    exercise_cost: float = _million(3.0, "Cost to each side of a joint exercise or training")
    exercise_trust: float = _share(0.1, "Step of the services' trust towards 1 by an exercise")
    training_step: float = _share(0.5, "Share of the lead in training passed on by one course")
    mediation_step: float = _share(0.3, "Step by which both sides accept mediation")
