"""A run of the world of `everything` in which seats decide, and others answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.model.decisions.abroad import AcceptOffer, CloseBorder, OpenBorder, RefuseOffer
from simulator.model.decisions.agreements import Propose, Suspend
from simulator.model.decisions.border_work import ProposePatrols, ProposeTaskForce, StaffBorder
from simulator.model.decisions.capacity import SetMeasure, SetStaff
from simulator.model.decisions.deciding import decide
from simulator.model.decisions.funding import FundHeading
from simulator.model.decisions.joint import OfferMediation, ProposeExercise, ProposeTraining
from simulator.model.decisions.proposals import Accept, Decline
from simulator.model.decisions.provision import AdoptTool, FundProgramme
from simulator.model.decisions.ties import CutTies, ProposeTies
from simulator.model.outcomes.measuring import Measuring
from simulator.model.politics.pillars import Pillar
from simulator.model.simulation import Observation, build, months_of

if TYPE_CHECKING:
    from collections.abc import Generator

    import simpy

    from simulator.model.decisions.decision import Decision
    from simulator.model.setting import Setting
    from simulator.model.world import World

DECISIONS: tuple[tuple[float, str, Decision], ...] = (
    (5.0, "a", SetStaff("analysts", 45)),
    (5.0, "a", SetStaff("analysts", 1000)),  # which is refused
    (5.0, "a", AdoptTool("leak", 0.9)),
    (5.0, "a", StaffBorder("a-b", 2.0)),
    (6.0, "b", FundProgramme("dialogue-hills", 0.4)),
    (6.0, "b", SetMeasure("intrusiveness", 0.3)),
    (6.0, "b", OpenBorder("b-c")),
    (7.0, "b", Propose("d", Pillar.CAPACITY_BUILDING, 3, months=3)),
    (7.0, "b", ProposeExercise("d")),
    (7.0, "b", ProposeTraining("d")),
    (8.0, "c", OfferMediation("a", "b")),
    (8.0, "c", ProposeTaskForce("d", 0.9)),
    (8.0, "c", ProposePatrols("d", 0.9)),
    (8.0, "a", Propose("e", Pillar.JOINT_OPERATIONS, 1)),  # which nobody answers
    (20.0, "b", RefuseOffer("donor", "capacity_building")),
    (21.0, "a", FundHeading("teams", 20.0)),
    (80.0, "b", AcceptOffer("friend", "capacity_building")),
    (100.0, "c", CloseBorder("c-d")),
    (110.0, "b", ProposeExercise("d")),
    (200.0, "b", Suspend("c", Pillar.LEGAL_FRAMEWORKS)),
    (210.0, "b", CutTies("c")),
    (250.0, "b", ProposeTies("c")),
)
ANSWERS: dict[float, type[Accept | Decline]] = {10.0: Accept, 112.0: Decline, 252.0: Accept}
"""The days on which all but the still state answer whatever waits for them."""


def begun(setting: Setting, seed: int) -> World:
    """Give a world in which decisions will be taken, where they are on."""
    world = build(setting, seed)
    if "decisions" not in setting.off:
        world.clock.process(take(world))
    return world


def lived(setting: Setting, seed: int, days: float | None = None) -> World:
    """Give a world in which decisions have been taken, where they are on."""
    world = begun(setting, seed)
    world.clock.run(setting.days if days is None else days)
    return world


def observed(setting: Setting, seed: int) -> Observation:
    """Measure such a world."""
    world = lived(setting, seed)
    return Observation(*Measuring(world, months_of(setting)).measure(), world.history)


def take(world: World) -> Generator[simpy.Event, Any, None]:
    """Take all decisions on their days."""
    for day in sorted({*ANSWERS, *(day for day, _, _ in DECISIONS)}):
        yield world.clock.wait(day - world.clock.now)
        for due, seat, decision in DECISIONS:
            if due == day:
                decide(world, seat, decision)
        if day in ANSWERS:
            answer(world, ANSWERS[day])


def answer(world: World, by: type[Accept | Decline]) -> None:
    """Let everybody who is asked give one answer, but the still state."""
    for number, proposal in [*world.docket.proposals.items()]:
        for seat in [name for name in proposal.to if name in "abcd"]:
            if number in world.docket.proposals:
                decide(world, seat, by(number))
