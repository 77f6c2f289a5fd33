"""What waits for a seat's answer, and what it has decided."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from simulator.exercise.views.dealings import Standing
from simulator.exercise.views.parts import Asked, Taken

if TYPE_CHECKING:
    from simulator.exercise.views.dealings import Asking, Deed
    from simulator.exercise.views.eyes import Eyes
    from simulator.exercise.views.post import Post, Stated


def askings_of(eyes: Eyes) -> tuple[Asking, ...]:
    """The proposals that concern the seat, in the order in which they are numbered for it."""
    return tuple(one for one in eyes.now.askings if {one.by, *one.to} & {*eyes.states})


def asked_of(eyes: Eyes, post: Post) -> tuple[Asked, ...]:
    """The proposals that wait: for the seat, and for others to whom it has proposed."""
    return tuple(_asked(eyes, one, number, post) for number, one in enumerate(askings_of(eyes), 1))


def taken_by(eyes: Eyes, post: Post, names: tuple[str, ...]) -> tuple[Taken, ...]:
    """The decisions of the seat since the scenario began, the latest first.

    Args:
        eyes: How it looks.
        post: What it has said with them.
        names: In whose names it decides.
    """
    stated = {(one.state, one.day, one.says): one for one in post.stated}
    deeds = [one for one in eyes.now.deeds if one.state in names and one.day >= 0.0]
    numbered = [
        _taken(eyes, deed, stated.get((deed.state, deed.day, deed.says)), number)
        for number, deed in enumerate(deeds, 1)
    ]
    return tuple(reversed(numbered))


def _asked(eyes: Eyes, asking: Asking, number: int, post: Post) -> Asked:
    label = eyes.now.recording.places.label
    own = asking.by in eyes.states
    stated = _said_with(asking, post)
    # To whom else a third state has proposed the same, all are told.
    return Asked(
        number,
        label("state", asking.by),
        asking.by,
        tuple(label("state", name) for name in asking.to),
        asking.to,
        asking.says,
        stated.text if stated else "",
        stated is not None and stated.counters,
        eyes.date(asking.since),
        eyes.date(asking.until),
        fsum(million for name, million in asking.yearly if name in eyes.states),
        own,
    )


def _taken(eyes: Eyes, deed: Deed, stated: Stated | None, number: int) -> Taken:
    waits = deed.standing is Standing.COMING
    return Taken(
        number,
        deed.state,
        deed.day,
        eyes.date(deed.day),
        deed.says,
        stated.rationale if stated else deed.why,
        stated.expected if stated else "",
        stated.confidence if stated else None,
        deed.million,
        deed.yearly,
        deed.standing.value,
        eyes.date(deed.due) if waits else "",
    )


def _said_with(asking: Asking, post: Post) -> Stated | None:
    """What whoever proposes said with it."""
    for one in post.stated:
        if (one.state, one.day) == (asking.by, asking.since) and one.says.endswith(asking.says):
            return one
    return None
