"""Looks at each inject by itself, and at how injects refer to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise.plan.checking.findings import Finding, Part, hint, warning
from simulator.exercise.plan.conditions import parts_of
from simulator.exercise.plan.triggers import AfterDecision, AtTime, Unanswered, WhenState
from simulator.exercise.plan.words import Comparison, Delivery, InjectType, Releasability
from simulator.model.decisions.handlers import OF_PARTNERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.exercise.plan.checking.findings import Value
    from simulator.exercise.plan.exercise import Exercise, Seat
    from simulator.exercise.plan.injects import Inject
    from simulator.exercise.plan.triggers import Trigger

ASKING = {InjectType.INJECT, InjectType.CONTINGENCY}
FOR_CONTROL = {InjectType.FACILITATION, InjectType.EXPECTED_ACTION}
# Levels that cannot lie outside these bounds.
SHARES = {"grievance", "public_trust", "liberties", "services_trust", "ties_cut", "instability"}
LOWEST, HIGHEST = 0.0, 1.0
OVERRUN_MINUTES = 5.0


def row_findings(exercise: Exercise) -> Iterator[Finding]:
    """What may be amiss with single injects."""
    for inject in exercise.injects:
        yield from _texts(inject)
        yield from _times(exercise, inject)
        yield from _delivery(inject)
        yield from _family(exercise, inject)
        for part in parts_of(inject.trigger):
            yield from _reach(exercise, inject, part)


def _of(inject: Inject, rule: str, **values: Value) -> Finding:
    return warning(Part.INJECT, inject.number, rule, number=inject.number, **values)


def _maybe(inject: Inject, rule: str, **values: Value) -> Finding:
    return hint(Part.INJECT, inject.number, rule, number=inject.number, **values)


def _texts(inject: Inject) -> Iterator[Finding]:
    is_public = inject.releasability is Releasability.PUBLIC
    if not inject.to_seats and inject.type not in FOR_CONTROL and not is_public:
        yield _of(inject, "no-recipients")
    if inject.type in ASKING and not inject.expected_action.strip():
        yield _of(inject, "no-expected-action")
    if inject.type in ASKING and not inject.objectives:
        yield _maybe(inject, "no-objective")
    if not inject.text.strip():
        yield _of(inject, "no-text")
    if inject.type in FOR_CONTROL and inject.to_seats:
        yield _of(inject, "control-to-seats")


def _times(exercise: Exercise, inject: Inject) -> Iterator[Finding]:
    number = str(inject.turn)
    turn = exercise.turns[inject.turn - 1] if inject.turn <= len(exercise.turns) else None
    if turn is None:
        yield _of(inject, "after-the-end", turn=number)
        return
    if inject.day is not None and inject.day >= turn.days:
        yield _of(inject, "after-the-turn", turn=number, day=inject.day, days=turn.days)
    minute, meant = inject.planned_minutes, turn.discussion_minutes
    if minute is not None and minute > meant + OVERRUN_MINUTES:
        yield _maybe(inject, "after-the-talk", turn=number, minute=minute, minutes=meant)


def _delivery(inject: Inject) -> Iterator[Finding]:
    is_conditional = inject.delivery is Delivery.CONDITIONAL
    if is_conditional and inject.trigger is None:
        yield _of(inject, "no-trigger")
    if not is_conditional and inject.trigger is not None:
        yield _of(inject, "unused-trigger")
    if inject.delivery is Delivery.CLOCK and inject.planned_minutes is None:
        yield _of(inject, "no-minute")
    if inject.delivery is Delivery.TRAY and inject.priority == 1:
        yield _maybe(inject, "must-in-tray")


def _family(exercise: Exercise, inject: Inject) -> Iterator[Finding]:
    if inject.type is InjectType.CONTINGENCY and not inject.parent:
        yield _of(inject, "no-parent")
    parent = next((one for one in exercise.injects if one.number == inject.parent), None)
    if parent is not None and parent.turn > inject.turn:
        yield _of(inject, "before-its-parent", parent=parent.number)


def _decides(seat: Seat, decision: str) -> bool:
    """Whether a seat ever takes decisions of a kind: those of states, or those of partners."""
    is_for_partners = decision in {kind.__name__ for kind in OF_PARTNERS}
    if seat.states:
        return not is_for_partners
    return is_for_partners and bool(seat.partner)


def _reach(exercise: Exercise, inject: Inject, part: Trigger) -> Iterator[Finding]:
    if isinstance(part, AtTime) and part.turn > len(exercise.turns):
        yield _of(inject, "unreachable-turn", turn=str(part.turn))
    if isinstance(part, Unanswered):
        yield from _after_another(exercise, inject, part)
    if isinstance(part, AfterDecision):
        seat = next((one for one in exercise.seats if one.name == part.seat), None)
        if seat is None or not _decides(seat, part.decision):
            title = part.seat if seat is None else seat.title
            yield _of(inject, "unreachable-decision", seat=title)
    if isinstance(part, WhenState) and not _is_possible(part):
        yield _of(inject, "unreachable-level", condition=part)


def _after_another(exercise: Exercise, inject: Inject, part: Unanswered) -> Iterator[Finding]:
    asked = next((one for one in exercise.injects if one.number == part.inject), None)
    if asked is None or asked.type in FOR_CONTROL or not asked.to_seats:
        yield _of(inject, "unreachable-answer", asking=part.inject)
    elif asked.delivery is Delivery.TRAY:
        yield _maybe(inject, "hardly-reachable", asking=part.inject)


def _is_possible(part: WhenState) -> bool:
    if part.outcome not in SHARES:
        return part.comparison is Comparison.ABOVE or part.value > LOWEST
    if part.comparison is Comparison.ABOVE:
        return part.value < HIGHEST
    return part.value > LOWEST
