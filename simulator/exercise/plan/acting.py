"""What an effect sets in the model when it begins, and what when it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise.plan.effects import EffectKind, Way, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from simulator.exercise.plan.injects import Effect
    from simulator.model.setting import Setting
    from simulator.model.world import World


def live_value(world: World, path: str) -> float:
    """The value at a path now, also where the model itself moves it."""
    kind, *rest = path.split(".")
    if kind == "zones" and rest[1] in {"trust", "grievance"}:
        return float(getattr(world.zones[rest[0]], rest[1]))
    if kind == "relations" and rest[1] in {"trust", "commitment"}:
        return float(getattr(world.relations[rest[0]], rest[1]))
    return world.setting.value(path)


def begun(effect: Effect, setting: Setting, now: Callable[[str], float]) -> dict[str, float]:
    """The values that an effect sets when it begins, by path.

    Args:
        effect: An effect with which nothing is wrong.
        setting: The setting it acts in.
        now: The value at a path now.
    """
    kind = kind_of(effect)
    return {
        path: _within(setting, path, _begun(kind, effect.amount, now(path)))
        for path in kind.paths(setting, effect.place)
    }


def _begun(kind: EffectKind, amount: float, now: float) -> float:
    if kind.way is Way.ADD:
        return now + kind.sign * amount
    return now * (1.0 + kind.sign * amount) if kind.way is Way.SCALE else kind.target


def ended(
    effect: Effect,
    setting: Setting,
    now: Callable[[str], float],
    before: Mapping[str, float],
    given: Mapping[str, float],
) -> dict[str, float]:
    """The values that are set when an effect ends, by path; what others changed since stays.

    Args:
        effect: The effect.
        setting: The setting as it is now.
        now: The value at a path now.
        before: The values when it began.
        given: The values that it set.
    """
    way = kind_of(effect).way
    return {
        path: _within(setting, path, _ended(way, now(path), before[path], value))
        for path, value in given.items()
    }


def _ended(way: Way, now: float, before: float, given: float) -> float:
    if now == given:
        return before
    if way is Way.ADD:
        return now - (given - before)
    return now * before / given if way is Way.SCALE and given else now


def _within(setting: Setting, path: str, value: float) -> float:
    """The nearest value that is declared to be possible."""
    declared = setting.declaration(path)
    bounded = min(declared.high, max(declared.low, value))
    return round(bounded) if declared.integral else bounded
