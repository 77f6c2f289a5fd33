"""Reactive: act when attacks have come, and let go when they have not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.decisions.abroad import CloseBorder
from simulator.model.decisions.capacity import SetMeasure, SetStaff
from simulator.model.decisions.proposals import Accept
from simulator.model.policies.sight import Choice

if TYPE_CHECKING:
    from simulator.model.policies.sight import Asked, Sight

MOST_INTRUSIVE = 0.5
STEP = 0.1
HASTE = 0.7
"""The posture after attacks: cases are acted on sooner."""


def answer(sight: Sight, asked: Asked) -> Choice | None:
    """Accept while attacks at home alarm; else leave the proposal to lapse."""
    if sight.is_alarmed:
        return Choice(Accept(asked.number), _alarm(sight))
    return None


def act(sight: Sight) -> list[Choice]:
    """More teams, more intrusion and haste after attacks; step by step back in quiet times."""
    if sight.is_alarmed:
        return _tighten(sight)
    if sight.attacks == 0:
        return _relax(sight)
    return []


def _tighten(sight: Sight) -> list[Choice]:
    why = _alarm(sight)
    choices = []
    if sight.room > 0.0:
        choices.append(Choice(SetStaff("teams", sight.teams + 1 + sight.teams // 10), why))
    if sight.intrusiveness < MOST_INTRUSIVE:
        level = min(MOST_INTRUSIVE, round(sight.intrusiveness + STEP, 2))
        choices.append(Choice(SetMeasure("intrusiveness", level), why))
    if sight.posture > HASTE:
        choices.append(Choice(SetMeasure("posture", HASTE), why))
    cold = {one.name for one in sight.neighbours if one.cut or one.political < 0.0}
    borders = [border for border, across in sight.open_borders if across in cold]
    return choices + [Choice(CloseBorder(border), why) for border in borders[:1]]


def _relax(sight: Sight) -> list[Choice]:
    why = "There was no attack at home for three months."
    choices = []
    if sight.intrusiveness > 0.0:
        level = max(0.0, round(sight.intrusiveness - STEP, 2))
        choices.append(Choice(SetMeasure("intrusiveness", level), why))
    if sight.posture < 1.0:
        choices.append(Choice(SetMeasure("posture", 1.0), why))
    if sight.room < 0.0 and sight.teams:
        choices.append(Choice(SetStaff("teams", sight.teams - 1), why))
    return choices


def _alarm(sight: Sight) -> str:
    usual = sight.attacks_before / 3.0
    return (
        f"{sight.attacks} attacks at home in three months, after {usual:.2g} in an average quarter."
    )
