"""A change reaches every mechanism that reads what it changes, and no other looks anew.

What `refresh` reads is declared; were something missing there, a mechanism would go on with old
values until some other change came.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest

from simulator.kernel.quantities import Parameters
from simulator.model.setting import ENTITIES, GROUPS
from simulator.model.simulation import build
from tests.model.everything import everything
from tests.model.test_no_dead_parameter import moved

if TYPE_CHECKING:
    from simulator.model.world import World

CHANGED_ON, END = 60.0, 150.0

MOVED_LATER = {"zones", "crises", "agreements"}
"""These change what joint patrols see, which movement looks at when a month ends."""


def look_anew(world: World, but: str = "") -> None:
    for mechanism in world.mechanisms:
        if mechanism.name != but:
            mechanism.refresh()


def changed(kind: str) -> World:
    """Change every value of a kind in a world in which all has something to do."""
    setting = dataclasses.replace(everything(), dated_changes=())
    world = build(setting, seed=1)
    world.clock.run(CHANGED_ON)
    # What drives cells across borders is looked at when a month ends: let that be now.
    next(one for one in world.mechanisms if one.name == "movement").refresh()
    paths = {path: one for path, one in setting.paths().items() if path.split(".")[0] == kind}
    values = {path: moved(one, world.setting.value(path)) for path, one in paths.items()}
    world.change_values(values, "All is different")
    return world


def told(world: World) -> list[tuple[object, ...]]:
    world.clock.run(END)
    return [
        (event.day, event.kind, event.place, str(event.detail)) for event in world.history.events()
    ]


@pytest.mark.parametrize("kind", [*ENTITIES, *GROUPS])
def test_who_does_not_read_a_kind_of_value_misses_nothing(kind: str) -> None:
    as_declared, all_anew = changed(kind), changed(kind)
    look_anew(all_anew, but="movement" if kind in MOVED_LATER else "")

    assert told(as_declared) == told(all_anew)


def test_all_that_a_mechanism_takes_up_is_declared(monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = {owner: kind for kind, owner in {**ENTITIES, **GROUPS}.items()}
    looked_at: set[str] = set()

    def noted(values: Parameters, name: str) -> Any:
        if type(values) in kinds and not name.startswith("__"):
            looked_at.add(kinds[type(values)])
        return object.__getattribute__(values, name)

    world = changed("decisions")
    look_anew(world)  # so that nothing is told to others below
    monkeypatch.setattr(Parameters, "__getattribute__", noted)
    for mechanism in world.mechanisms:
        looked_at.clear()
        mechanism.refresh()
        assert looked_at <= mechanism.reads <= {*ENTITIES, *GROUPS}, mechanism.name
