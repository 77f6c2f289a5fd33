"""A forecast as it is shown to seats: what may come, and nothing of what has been."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from simulator.exercise.plan.exercise import Seat

REGION = "region"

Band = tuple[float | None, ...]
"""A value a month; none where nothing could be measured."""


@dataclass(frozen=True)
class CourseShown:
    """One course that may be taken.

    Attributes:
        name: Which.
        bands: Below which values 5, 25, 50, 75 and 95 of 100 futures stay, month by month.
    """

    name: str
    bands: tuple[Band, ...]


@dataclass(frozen=True)
class FanShown:
    """One outcome at one place, from the present on.

    Attributes:
        outcome, place: The names of what is looked at, and of where.
        since: The date from which it looks ahead; events are counted from there.
        days: The day, counted from then, that each value stands for.
        worlds: How many futures were run.
        courses: What may be done, and what may come of it.
    """

    outcome: str
    place: str
    since: str
    days: tuple[float, ...]
    worlds: int
    courses: tuple[CourseShown, ...]


def may_see(seat: Seat, place: str) -> bool:
    """Whether a seat alone may be shown a forecast of a place: its own states and the region."""
    return place in {REGION, *seat.states}


def written_fan(fan: FanShown) -> dict[str, Any]:
    """A forecast as a record holds it."""
    courses = [
        {"name": one.name, "bands": [list(band) for band in one.bands]} for one in fan.courses
    ]
    return {**asdict(fan), "days": list(fan.days), "courses": courses}


def fan_of(said: Mapping[str, Any] | None) -> FanShown | None:
    """The forecast that a record holds, if it holds one."""
    if said is None:
        return None
    courses = (CourseShown(one["name"], _bands(one["bands"])) for one in said["courses"])
    return FanShown(
        said["outcome"],
        said["place"],
        said["since"],
        tuple(said["days"]),
        said["worlds"],
        tuple(courses),
    )


def _bands(rows: Sequence[Sequence[float | None]]) -> tuple[Band, ...]:
    return tuple(map(tuple, rows))
