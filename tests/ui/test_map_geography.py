"""The map's files agree with the region file, with each other, and with nobody's claim."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import numpy as np
import pytest

from ui.map.atlas import Atlas
from ui.map.geography import MAP, Geography, load_geography
from ui.map.projection import SQUEEZE, onto_plane
from ui.map.spots import inside
from ui.theme.places import ASSETS

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

    from ui.jobs.workshop import Workshop

REGION = tomllib.loads((ASSETS.parent / "scenarios/region/maghreb.toml").read_text("utf-8"))
STATES = ("algeria", "libya", "mauritania", "morocco", "tunisia")
DISPUTED = ("disputed", "western-sahara")


def size(rings: tuple[NDArray[np.float64], ...]) -> float:
    """The area of rings on the plane, holes subtracted."""
    return sum(
        float(ring[:, 0] @ np.roll(ring[:, 1], -1) - ring[:, 1] @ np.roll(ring[:, 0], -1)) / 2
        for ring in rings
    )


def corners(rings: tuple[NDArray[np.float64], ...]) -> set[tuple[float, float]]:
    return {tuple(point) for ring in rings for point in ring.round(6).tolist()}


def country_of(end: str) -> tuple[str, str]:
    """The state or neighbour in which a border ends."""
    zone = REGION["zones"].get(end)
    return ("state", zone["state"]) if zone else ("neighbour", end)


def test_every_zone_of_the_region_has_an_area_in_its_state(geography: Geography) -> None:
    drawn = {area.name: area.state for area in geography.of_kind("zone")}

    assert drawn == {name: zone["state"] for name, zone in REGION["zones"].items()}


@pytest.mark.parametrize("zone", REGION["zones"])
def test_every_zone_lies_inside_its_state(geography: Geography, zone: str) -> None:
    area = geography.areas["zone", zone]
    state = geography.areas["state", area.state]

    assert inside(area.spots, state.rings).all()
    assert inside(np.array([area.anchor]), area.rings).all()


@pytest.mark.parametrize("state", STATES)
def test_zones_cover_their_state_without_gap_or_overlap(geography: Geography, state: str) -> None:
    zones = [area for area in geography.of_kind("zone") if area.state == state]
    whole = geography.areas["state", state]
    covering = np.sum([inside(whole.spots, zone.rings) for zone in zones], axis=0)

    # Corners are rounded to a thousandth of a degree on both sides alike.
    assert sum(size(zone.rings) for zone in zones) == pytest.approx(size(whole.rings), rel=1e-9)
    assert (covering == 1).all()


def test_the_disputed_area_belongs_to_no_zone_and_no_state(geography: Geography) -> None:
    disputed = geography.areas[DISPUTED]
    others = [*geography.of_kind("state"), *geography.of_kind("zone")]

    assert disputed.state == ""
    assert not any(inside(disputed.spots, area.rings).any() for area in others)
    assert not any(inside(area.spots, disputed.rings).any() for area in others)


def test_no_city_is_drawn_in_the_disputed_area(geography: Geography) -> None:
    points = np.array([city.point for city in geography.cities])

    assert not inside(points, geography.areas[DISPUTED].rings).any()


@pytest.mark.parametrize("border", REGION["borders"])
def test_every_border_has_a_line_that_both_sides_share(geography: Geography, border: str) -> None:
    about = REGION["borders"][border]
    line = corners(geography.borders[border])
    sides = [country_of(about[end]) for end in ("first", "second")]
    # Two Spanish towns are too small for the scale: a piece of coast stands for their borders.
    drawn = [side for side in sides if side != ("neighbour", "spain")]

    assert len(line) >= 2
    assert all(line <= corners(geography.areas[side].rings) for side in drawn)


def test_no_line_is_drawn_for_a_border_that_does_not_exist(geography: Geography) -> None:
    assert set(geography.borders) == set(REGION["borders"])


def test_stretches_share_no_edge(geography: Geography) -> None:
    edges = [
        (tuple(begin), tuple(end))
        for lines in geography.borders.values()
        for line in lines
        for begin, end in zip(line[:-1].tolist(), line[1:].tolist(), strict=True)
    ]

    assert len(edges) == len(set(edges))


def test_every_neighbour_of_the_region_is_on_the_map(geography: Geography) -> None:
    assert {*REGION["neighbours"]} <= {area.name for area in geography.of_kind("neighbour")}


def test_nothing_on_the_map_can_be_written_to(geography: Geography) -> None:
    ring = geography.areas["state", "tunisia"].rings[0]

    with pytest.raises(ValueError, match="read-only"):
        ring[0] = 0.0
    with pytest.raises(TypeError):
        geography.areas["state", "tunisia"] = geography.areas["state", "libya"]  # type: ignore[index] # it must fail


def test_north_is_up_east_is_right_and_shapes_are_true_in_the_middle() -> None:
    [tunis, benghazi] = onto_plane([[10.2, 36.8], [20.1, 32.1]])

    assert tunis[0] < benghazi[0]
    assert tunis[1] < benghazi[1]
    assert pytest.approx(np.cos(np.radians(30.0))) == SQUEEZE


def test_the_files_are_small_and_their_sources_are_named() -> None:
    files = sorted(MAP.glob("*.geojson"))
    sources = (MAP / "SOURCES.md").read_text("utf-8")

    assert sum(file.stat().st_size for file in MAP.iterdir()) < 400_000
    assert all(f"`{file.name}`" in sources for file in files)
    assert {"public domain", "CC BY 4.0", "GeoNames", "Natural Earth"} <= {
        word
        for word in ("public domain", "CC BY 4.0", "GeoNames", "Natural Earth")
        if word in sources
    }


def test_the_atlas_reads_away_from_the_screen_and_only_once(
    qtbot: QtBot, workshop: Workshop
) -> None:
    atlas = Atlas(workshop)
    with qtbot.waitSignal(atlas.loaded) as first:
        atlas.load()
    with qtbot.waitSignal(atlas.loaded) as second:
        atlas.load()

    assert first.args[0] is second.args[0] is atlas.geography


def test_the_atlas_says_so_when_a_file_is_missing(
    qtbot: QtBot, workshop: Workshop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("ui.map.atlas.load_geography", lambda: load_geography(tmp_path))
    atlas = Atlas(workshop)
    with qtbot.waitSignal(atlas.failed) as failed:
        atlas.load()

    assert isinstance(failed.args[0], FileNotFoundError)
    assert atlas.geography is None
