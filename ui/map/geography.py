"""The ground of the map as frozen arrays, read from the shipped files."""

from __future__ import annotations

import json
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from ui.map.projection import onto_plane
from ui.map.spots import anchor_of, spots_in
from ui.theme.places import ASSETS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    Ring = NDArray[np.float64]

MAP = ASSETS / "map"


@dataclass(frozen=True)
class Area:
    """A piece of land.

    Attributes:
        name: As in the region file.
        kind: "state", "zone", "neighbour", "disputed" or "around".
        state: The state a zone lies in; empty for all else.
        rings: Outlines and holes alike, float64[n, 2] on the plane, filled by the odd-even rule.
        anchor: A point well inside, where a name or a mark stands.
        spots: Points inside, where cells are drawn, float64[n, 2].
    """

    name: str
    kind: str
    state: str
    rings: tuple[Ring, ...]
    anchor: tuple[float, float]
    spots: Ring


@dataclass(frozen=True)
class City:
    """A city: its name, its Arabic name, its people and its place on the plane."""

    name: str
    arabic: str
    people: int
    point: tuple[float, float]


@dataclass(frozen=True)
class Geography:
    """Everything that lies still; no array in it can be written to."""

    areas: Mapping[tuple[str, str], Area]
    borders: Mapping[str, tuple[Ring, ...]]
    berm: tuple[Ring, ...]
    cities: tuple[City, ...]

    def of_kind(self, kind: str) -> tuple[Area, ...]:
        """All areas of a kind, in the order of the files."""
        return tuple(area for (its, _), area in self.areas.items() if its == kind)

    def place(self, name: str) -> Area | None:
        """The zone, state or neighbour of that name."""
        kinds = ("zone", "state", "neighbour", "disputed")
        return next((found for kind in kinds if (found := self.areas.get((kind, name)))), None)

    def frame(self, *kinds: str) -> tuple[float, float, float, float]:
        """The left, top, right and bottom edge of all areas of some kinds."""
        points = np.concatenate(
            [ring for kind in kinds for area in self.of_kind(kind) for ring in area.rings]
        )
        return (*points.min(axis=0).tolist(), *points.max(axis=0).tolist())


def load_geography(folder: Path = MAP) -> Geography:
    """Read the shipped files; a matter of some tenths of a second, so an errand.

    Raises:
        OSError: If a file is missing or cannot be read.
    """
    land = [_area(feature) for feature in _features(folder / "land.geojson")]
    zones = [_area(feature) for feature in _features(folder / "zones.geojson")]
    borders = {_name(f): _rings(f["geometry"]) for f in _features(folder / "borders.geojson")}
    berm = [ring for f in _features(folder / "berm.geojson") for ring in _rings(f["geometry"])]
    cities = [_city(feature) for feature in _features(folder / "cities.geojson")]
    areas = {(area.kind, area.name): area for area in [*land, *zones]}
    return Geography(MappingProxyType(areas), MappingProxyType(borders), tuple(berm), tuple(cities))


def _features(file: Path) -> list[dict]:
    return json.loads(file.read_text(encoding="utf-8"))["features"]


def _name(feature: dict) -> str:
    return feature["properties"]["name"]


def _rings(shape: dict) -> tuple[Ring, ...]:
    return tuple(_frozen(onto_plane(line)) for line in _lines(shape["coordinates"]))


def _lines(coordinates: list) -> Iterator[list]:
    """Every list of points, however deep it lies."""
    if isinstance(coordinates[0][0], list):
        for part in coordinates:
            yield from _lines(part)
    else:
        yield coordinates


def _frozen(points: Ring) -> Ring:
    points.setflags(write=False)
    return points


def _area(feature: dict) -> Area:
    about = feature["properties"]
    kind = about.get("kind", "zone")
    rings = _rings(feature["geometry"])
    # Nobody looks for a mark in the land around, whose many coasts would take long.
    inside = np.zeros((0, 2)) if kind == "around" else spots_in(rings)
    anchor = anchor_of(rings, inside) if len(inside) else (0.0, 0.0)
    return Area(about["name"], kind, about.get("state", ""), rings, anchor, _frozen(inside))


def _city(feature: dict) -> City:
    about = feature["properties"]
    [(x, y)] = onto_plane(feature["geometry"]["coordinates"]).tolist()
    return City(about["name"], about["name_ar"], about["population"], (x, y))
