"""Effects of injects are bounded, told in a sentence, and end as they began."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.exercise.plan.acting import begun, ended, live_value
from simulator.exercise.plan.effects import EFFECTS, told, wrong_with
from simulator.exercise.plan.injects import Effect
from simulator.exercise.plan.readings import READINGS, reading
from simulator.exercise.plan.telling import condition_words
from simulator.exercise.plan.triggers import (
    AfterDecision,
    AllOf,
    AnyOf,
    AtTime,
    Trigger,
    Unanswered,
    WhenState,
)
from simulator.exercise.plan.watching import Taken, holds
from simulator.exercise.plan.words import Comparison
from simulator.kernel.errors import UnknownNameError
from simulator.model.simulation import build
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    from simulator.model.world import World


@pytest.fixture(scope="module")
def world() -> World:
    made = build(load_scenario("two-cells-in-autumn").setting, seed=1)
    made.clock.run(100.0)
    return made


def weakest(name: str, world: World) -> Effect:
    kind = EFFECTS[name]
    place = kind.known_places(world.setting)[0]
    return Effect(name, place, kind.low, 0.0 if kind.wears_off else 30.0)


@pytest.mark.parametrize("name", EFFECTS)
def test_every_effect_begins_and_ends(name: str, world: World) -> None:
    effect = weakest(name, world)

    def now(path: str) -> float:
        return live_value(world, path)

    given = begun(effect, world.setting, now)
    before = {path: now(path) for path in given}
    world.change_values(given, told(effect))
    acted = {path: now(path) for path in given}
    world.change_values(ended(effect, world.setting, now, before, given), "over")

    assert wrong_with(effect, world.setting) is None
    assert acted == given
    assert {path: now(path) for path in given} == pytest.approx(before)


def test_what_others_changed_meanwhile_stays(world: World) -> None:
    effect = Effect("budget-cut", "algeria", 0.5, 30.0)
    path = "states.algeria.budget"

    values = ended(effect, world.setting, lambda _: 60.0, {path: 100.0}, {path: 50.0})

    assert values == {path: 120.0}


def test_an_effect_never_leaves_the_declared_range(world: World) -> None:
    effect = Effect("grievance-rises", "algeria", 0.2)

    assert set(begun(effect, world.setting, lambda _: 0.95).values()) == {1.0}


def test_staff_stays_whole(world: World) -> None:
    effect = Effect("analysts-absent", "algeria", 0.33, 30.0)

    assert begun(effect, world.setting, lambda _: 18.0) == {"states.algeria.analysts": 12}


@pytest.mark.parametrize(
    ("effect", "expected"),
    [
        (Effect("budget-cu", "algeria", 0.1, 10.0), "did you mean 'budget-cut'"),
        (Effect("budget-cut", "algeri", 0.1, 10.0), "did you mean 'algeria'"),
        (Effect("budget-cut", "algeria", 0.9, 10.0), "from 0.05 to 0.8"),
        (Effect("budget-cut", "algeria", float("nan"), 10.0), "from 0.05 to 0.8"),
        (Effect("budget-cut", "algeria", 0.1, 0.0), "from 1 to"),
        (Effect("trust-falls", "algeria", 0.1, 10.0), "wears off by itself"),
    ],
)
def test_what_is_out_of_bounds_is_refused_with_the_bounds(
    effect: Effect, expected: str, world: World
) -> None:
    assert expected in str(wrong_with(effect, world.setting))


def test_an_effect_is_told_in_a_sentence() -> None:
    assert told(Effect("budget-cut", "algeria", 0.25, 90.0), "Algeria") == (
        "The budget is cut: Algeria, by 25% for 90 days."
    )
    assert told(Effect("border-closes", "x", 1.0, 30.0)) == "A border is closed: x for 30 days."


@pytest.mark.parametrize("name", READINGS)
def test_every_level_can_be_read_wherever_it_is_said_to_be(name: str, world: World) -> None:
    levels = [reading(world, name, at) for at in READINGS[name].known_places(world.setting)]

    assert all(level == level for level in levels)  # noqa: PLR0124 - NaN is no level


def test_the_region_has_the_sum_of_counts_and_the_mean_of_shares(world: World) -> None:
    attacks = [reading(world, "attacks", name) for name in world.states]
    trust = [reading(world, "public_trust", name) for name in world.states]

    assert reading(world, "attacks", "region") == sum(attacks)
    assert reading(world, "public_trust", "region") == pytest.approx(sum(trust) / len(trust))


def test_an_unknown_level_or_place_is_refused(world: World) -> None:
    with pytest.raises(UnknownNameError, match="no level"):
        reading(world, "attack", "region")
    with pytest.raises(UnknownNameError, match="no place"):
        reading(world, "attacks", "spain")


class Now:
    """A moment of play: day 3 of turn 2, Algeria has proposed to Tunisia, inject 1 waits."""

    turn = 2
    day_of_turn = 3.0

    def taken(self) -> list[Taken]:
        return [Taken("algeria", "Propose", ("tunisia",))]

    def level(self, outcome: str, place: str) -> float:
        return {"attacks": 5.0}[outcome] if place == "region" else 0.0

    def waited(self, inject: str) -> float | None:
        return 12.0 if inject == "1" else None


YES: list[Trigger] = [
    AtTime(1, 80.0),
    AtTime(2, 3.0),
    AfterDecision("algeria", "Propose"),
    AfterDecision("algeria", "Propose", "tunisia"),
    WhenState("attacks", "region", Comparison.ABOVE, 4.0),
    WhenState("attacks", "algeria", Comparison.BELOW, 1.0),
    Unanswered("1", 12.0),
]
NO: list[Trigger] = [
    AtTime(2, 4.0),
    AtTime(3),
    AfterDecision("tunisia", "Propose"),
    AfterDecision("algeria", "Suspend"),
    AfterDecision("algeria", "Propose", "libya"),
    WhenState("attacks", "region", Comparison.ABOVE, 5.0),
    Unanswered("1", 13.0),
    Unanswered("2", 0.0),
]


@pytest.mark.parametrize("trigger", YES, ids=str)
def test_a_trigger_that_holds(trigger: Trigger) -> None:
    assert holds(trigger, Now())
    assert holds(AnyOf((NO[0], trigger)), Now())
    assert not holds(AllOf((NO[0], trigger)), Now())


@pytest.mark.parametrize("trigger", NO, ids=str)
def test_a_trigger_that_does_not_hold(trigger: Trigger) -> None:
    assert not holds(trigger, Now())
    assert not holds(AnyOf((trigger, NO[0])), Now())


def test_what_is_no_trigger_is_refused() -> None:
    with pytest.raises(TypeError):
        holds("now", Now())  # type: ignore[arg-type]  # what is tested


def test_triggers_are_told_in_words() -> None:
    both = AllOf((AnyOf((AtTime(2, 3.0), AtTime(1))), AfterDecision("a", "ProposeTies", "b")))

    assert condition_words(both) == (
        "(from day 3 of turn 2 or when turn 1 begins) and"
        " once a has decided: propose to restore ties (b)"
    )
    assert condition_words(WhenState("public_trust", "libya", Comparison.BELOW, 0.5)) == (
        "while “Public trust in the services” (libya) is below 0.5"
    )
    assert condition_words(WhenState("attacks", "region", Comparison.ABOVE, 20.0)) == (
        "while “Attacks since the exercise began” (the region) is above 20"
    )
    assert condition_words(Unanswered("3", 10)) == ("if nobody has answered inject 3 within 10 min")
