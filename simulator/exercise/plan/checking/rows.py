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


def _of(inject: Inject, rule: str, sentence: str, mend: str) -> Finding:
    return warning(Part.INJECT, inject.number, rule, f"Inject {inject.number} {sentence}", mend)


def _maybe(inject: Inject, rule: str, sentence: str, mend: str) -> Finding:
    return hint(Part.INJECT, inject.number, rule, f"Inject {inject.number} {sentence}", mend)


def _texts(inject: Inject) -> Iterator[Finding]:
    is_public = inject.releasability is Releasability.PUBLIC
    if not inject.to_seats and inject.type not in FOR_CONTROL and not is_public:
        yield _of(inject, "no-recipients", "is sent to nobody.", "name the seats that get it")
    if inject.type in ASKING and not inject.expected_action.strip():
        sentence = "does not say what is expected of those who get it."
        yield _of(inject, "no-expected-action", sentence, "write what they should do")
    if inject.type in ASKING and not inject.objectives:
        yield _maybe(inject, "no-objective", "serves no objective.", "name one, or leave it out")
    if not inject.text.strip():
        yield _of(inject, "no-text", "has no text.", "write what is told")
    if inject.type in FOR_CONTROL and inject.to_seats:
        sentence = "is for those who conduct the exercise, yet it is sent to seats."
        yield _of(inject, "control-to-seats", sentence, "take the seats out, or change its type")


def _times(exercise: Exercise, inject: Inject) -> Iterator[Finding]:
    turn = exercise.turns[inject.turn - 1] if inject.turn <= len(exercise.turns) else None
    if turn is None:
        sentence = f"belongs to turn {inject.turn}, after the last one."
        yield _of(inject, "after-the-end", sentence, "put it into an earlier turn")
        return
    if inject.day is not None and inject.day >= turn.days:
        sentence = f"is dated day {inject.day:g}, but turn {turn.number} has {turn.days:g} days."
        yield _of(inject, "after-the-turn", sentence, "choose an earlier day, or the next turn")
    minutes, meant = inject.planned_minutes, turn.discussion_minutes
    if minutes is not None and minutes > meant + OVERRUN_MINUTES:
        sentence = (
            f"is planned at T+{minutes:g}, but the talk of turn {turn.number} takes {meant:g}."
        )
        yield _maybe(inject, "after-the-talk", sentence, "bring it earlier, or give it more time")


def _delivery(inject: Inject) -> Iterator[Finding]:
    is_conditional = inject.delivery is Delivery.CONDITIONAL
    if is_conditional and inject.trigger is None:
        sentence = "waits for a condition that nobody has written."
        yield _of(inject, "no-trigger", sentence, "write its condition, or pace it")
    if not is_conditional and inject.trigger is not None:
        sentence = f"has a condition, but comes by {inject.delivery.value!r}: it is not looked at."
        yield _of(
            inject, "unused-trigger", sentence, "make it conditional, or delete the condition"
        )
    if inject.delivery is Delivery.CLOCK and inject.planned_minutes is None:
        sentence = "comes by the clock, but has no planned minute."
        yield _of(inject, "no-minute", sentence, "plan a minute; without one it comes at once")
    if inject.delivery is Delivery.TRAY and inject.priority == 1:
        sentence = "must come (priority 1), yet it lies in the tray."
        yield _maybe(inject, "must-in-tray", sentence, "put it on the timeline")


def _family(exercise: Exercise, inject: Inject) -> Iterator[Finding]:
    if inject.type is InjectType.CONTINGENCY and not inject.parent:
        sentence = "is a contingency, but to no inject."
        yield _of(inject, "no-parent", sentence, "name the inject whose response may not come")
    parent = next((one for one in exercise.injects if one.number == inject.parent), None)
    if parent is not None and parent.turn > inject.turn:
        sentence = f"comes before inject {parent.number}, to which it belongs."
        yield _of(inject, "before-its-parent", sentence, "put it into the same turn or a later one")


def _decides(seat: Seat, decision: str) -> bool:
    """Whether a seat ever takes decisions of a kind: those of states, or those of partners."""
    is_for_partners = decision in {kind.__name__ for kind in OF_PARTNERS}
    if seat.states:
        return not is_for_partners
    return is_for_partners and bool(seat.partner)


def _reach(exercise: Exercise, inject: Inject, part: Trigger) -> Iterator[Finding]:
    mend = "change the condition"
    if isinstance(part, AtTime) and part.turn > len(exercise.turns):
        sentence = f"waits for turn {part.turn}, which never comes."
        yield _of(inject, "unreachable", sentence, mend)
    if isinstance(part, Unanswered):
        yield from _after_another(exercise, inject, part)
    if isinstance(part, AfterDecision):
        seat = next((one for one in exercise.seats if one.name == part.seat), None)
        if seat is None or not _decides(seat, part.decision):
            sentence = f"waits for a decision of {part.seat}, which takes none of that kind."
            yield _of(inject, "unreachable", sentence, mend)
    if isinstance(part, WhenState) and not _is_possible(part):
        yield _of(inject, "unreachable", f"waits {part.words()}, which cannot be.", mend)


def _after_another(exercise: Exercise, inject: Inject, part: Unanswered) -> Iterator[Finding]:
    asked = next((one for one in exercise.injects if one.number == part.inject), None)
    if asked is None or asked.type in FOR_CONTROL or not asked.to_seats:
        sentence = f"waits for an answer to inject {part.inject}, which asks nobody."
        yield _of(inject, "unreachable", sentence, "name an inject that is sent to seats")
    elif asked.delivery is Delivery.TRAY:
        sentence = f"waits for an answer to inject {part.inject}, which lies in the tray."
        yield _maybe(inject, "hardly-reachable", sentence, "put both into the tray, or neither")


def _is_possible(part: WhenState) -> bool:
    if part.outcome not in SHARES:
        return part.comparison is Comparison.ABOVE or part.value > LOWEST
    if part.comparison is Comparison.ABOVE:
        return part.value < HIGHEST
    return part.value > LOWEST
