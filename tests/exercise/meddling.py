"""Things that happen in a world behind the north's back, and things that it may know of."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING

from simulator.model.decisions.agreements import Propose
from simulator.model.decisions.border_work import StaffBorder
from simulator.model.decisions.capacity import SetMeasure, SetStaff
from simulator.model.decisions.deciding import decide
from simulator.model.decisions.decision import Decided
from simulator.model.decisions.funding import FundHeading
from simulator.model.decisions.joint import ProposeExercise
from simulator.model.decisions.passing import PassLead
from simulator.model.decisions.ties import CutTies
from simulator.model.entities import GroupSetting, StateSetting, ZoneSetting
from simulator.model.intelligence.state import Lead
from simulator.model.kinds import CELL_ADVANCED, CELL_ATTACKED, LEAD_RECEIVED, LeadSource
from simulator.model.politics.pillars import Pillar
from simulator.model.setting import InitialCells, Setting
from tests.exercise.fog_worlds import moment_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.exercise.views.moment import Moment
    from simulator.model.cells.state import Cell
    from simulator.model.decisions.decision import Decision
    from simulator.model.world import World

    Meddle = Callable[[World], object]

DAYS = 60.0


def _deciding(seat: str, decision: Decision) -> Meddle:
    return lambda world: decide(world, seat, decision, "A secret reason")


def _changing(values: dict[str, float]) -> Meddle:
    return lambda world: world.change_values(values, "A secret change")


def _cell(world: World, zone: str) -> Cell:
    """A cell that has just formed, of which nobody has heard."""
    cell = world.form(world.families[zone, "old"])
    assert cell is not None
    return cell


def _tell(world: World, holder: str, zone: str | None) -> Cell | None:
    """Give a state a lead, let it take it for true, and give the cell, if there is one."""
    cell = None if zone is None else _cell(world, zone)
    source = LeadSource.FALSE if cell is None else LeadSource.COLLECTION
    lead = Lead(cell, world.states[holder], source, 1_000, world.clock.now)
    world.receive(lead, -1)
    world.recognise(lead)
    return cell


def told_of_the_union(world: World) -> Cell:
    """Let the north believe in a cell of the union, on which it cannot act."""
    cell = _tell(world, "a", "c-zone")
    assert cell is not None
    assert cell.case is None or cell.case.state is not world.states["a"]
    return cell


def _grow(world: World) -> None:
    for state in world.states.values():
        for cell in state.cells:
            cell.members += 5
            world.unsettle(cell)


def _advance(world: World) -> None:
    cell = _cell(world, "b-zone")
    world.history.record(CELL_ADVANCED, 1, cell, cell.formed_record, 3)


def _unread(world: World, cell: Cell | None) -> None:
    """The south receives a lead that nobody has read."""
    source = LeadSource.FALSE if cell is None else LeadSource.ABROAD
    world.receive(Lead(cell, world.states["b"], source, 1_000, world.clock.now), -1)


HIDDEN: dict[str, Meddle] = {
    "a cell forms at home": lambda world: _cell(world, "a-zone"),
    "a cell forms elsewhere": lambda world: _cell(world, "b-zone"),
    "a cell comes closer to an attack": _advance,
    "cells grow": _grow,
    "a false lead reaches the south": lambda world: _unread(world, None),
    "the south believes a false lead": lambda world: _tell(world, "b", None),
    "the south believes a true lead": lambda world: _tell(world, "b", "b-zone"),
    "the south hears of a cell in the north": lambda world: _unread(world, _cell(world, "a-zone")),
    "the union hears of a cell": lambda world: _tell(world, "c", "c-zone"),
    "the south hires": _deciding("b", SetStaff("analysts", 11)),
    "the south cannot hire": _deciding("b", SetStaff("analysts", 1_000)),
    "the south funds": _deciding("b", FundHeading("teams", 60.0)),
    "the south watches less": _deciding("b", SetMeasure("posture", 0.5)),
    "the south staffs its border": _deciding("b", StaffBorder("a-b", 2.0)),
    "the south asks the union": _deciding("b", ProposeExercise("c")),
    "the union asks the south": _deciding("c", Propose("b", Pillar.INFORMATION_SHARING, 1)),
    "an inject changes the south": _changing({"zones.b-zone.grievance": 0.9}),
    "an inject changes what two others have": _changing({"relations.b-c.trust": 0.05}),
    "an inject changes how the model works": _changing({"life.mean_months": 3.0}),
}


def _attack(world: World) -> None:
    world.end(_cell(world, "b-zone"), CELL_ATTACKED, -1, 3.0)


def passing(world: World, zone: str | None) -> None:
    """The north passes on a lead that it has not read, on a cell that it knows or on nobody."""
    if zone is not None:
        _tell(world, "a", zone)
        cell = next(reversed(world.states["a"].cells))
    else:
        _tell(world, "a", "a-zone")
        cell = None
    source = LeadSource.FALSE if cell is None else LeadSource.COLLECTION
    world.receive(Lead(cell, world.states["a"], source, 2_500, world.clock.now), -1)
    count = sum(one.place == 0 for one in world.history.events(LEAD_RECEIVED))
    decided = decide(world, "a", PassLead(count, "b"), "For a test")
    assert isinstance(decided, Decided), decided.says


SEEN: dict[str, Meddle] = {
    "an attack in the south": _attack,
    "a false lead": lambda world: _tell(world, "a", None),
    "a true lead": lambda world: _tell(world, "a", "a-zone"),
    "the south asks the north": _deciding("b", ProposeExercise("a")),
    "the south announces to cut its ties": _deciding("b", CutTies("a")),
    "its own decision": _deciding("a", SetMeasure("posture", 0.5)),
    "an inject changes the north": _changing({"states.a.analysts": 2}),
    "a border closes": _changing({"borders.b-c.open": 0}),
}


@cache
def isolated(change: str) -> Moment:
    """Two states that have nothing to do with each other, some time after something differs."""
    staff = {"analysts": 9, "teams": 1} if change == "staff" else {"analysts": 6, "teams": 6}
    people = 40.0 if change == "false leads" else 10.0
    count = 12 if change == "cells" else 2
    setting = Setting(
        states={
            "a": StateSetting("A state", "AAA", analysts=6, teams=6),
            "b": StateSetting("B state", "BBB", **staff),
        },
        zones={
            "a-zone": ZoneSetting("A zone", "a", hardship=0.5),
            "b-zone": ZoneSetting("B zone", "b", hardship=0.5, population=people),
        },
        groups={"old": GroupSetting("A group")},
        initial_cells=(InitialCells("a-zone", "old", 6), InitialCells("b-zone", "old", count)),
        days=2 * DAYS,
    )
    # So slow that nothing becomes public.
    setting = setting.with_values({"life.mean_months": 60.0, "collection.rate_per_team": 3.0})
    now = moment_of(
        dataclasses.replace(setting, off=frozenset({"crises", "splits", "networks"})), DAYS
    )
    assert not now.events_of("CELL_ATTACKED")
    return now
