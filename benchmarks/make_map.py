"""Make the files of assets/map from Natural Earth and GeoNames samples.

Usage: python benchmarks/make_map.py SAMPLES

SAMPLES holds `maghreb_admin0.geojson`, `maghreb_admin1.geojson`, `western_sahara_berm.geojson` and
`cities_geonames.geojson`, as assets/map/SOURCES.md describes them. Neighbours there share their
vertices exactly, so that areas are merged by leaving out every edge that occurs in both directions,
and a border is what two areas share. Why these units make these zones: docs/decisions.
"""

import json
import sys
import tomllib
from collections.abc import Iterable
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ASSETS = ROOT / "assets" / "map"
REGION = ROOT / "scenarios" / "region" / "maghreb.toml"
RECIPE = ROOT / "docs" / "decisions" / "zone-areas.toml"
EAST = 31.0
"""Degrees: nothing further east is drawn."""
CORNERS = 3
"""What has no more is no ring: the first is there twice."""
KILOMETRES = 111.2
"""Of one degree of latitude."""

Point = tuple[float, float]
Edge = tuple[Point, Point]
Edges = frozenset[Edge]


def read(path: Path) -> list[dict]:
    """The features of a file."""
    return json.loads(path.read_text(encoding="utf-8"))["features"]


def edges_of(feature: dict) -> Edges:
    """Every edge of an area, in its direction."""
    shape = feature["geometry"]
    areas = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
    rings = [[(x, y) for x, y in ring] for area in areas for ring in area]
    return frozenset(edge for ring in rings for edge in pairwise(ring))


def turned(edges: Iterable[Edge]) -> Edges:
    """The same edges in the other direction."""
    return frozenset((there, here) for here, there in edges)


def merged(parts: Iterable[Edges]) -> Edges:
    """The outline of several areas together."""
    every = frozenset().union(*parts)
    return every - turned(every)


def chains(edges: Iterable[Edge]) -> list[list[Point]]:
    """The edges strung together into lines and rings."""
    following: dict[Point, list[Point]] = {}
    for here, there in sorted(edges):
        following.setdefault(here, []).append(there)
    ends = {there for others in following.values() for there in others}
    made = []
    # Lines from their open ends first; what is left is rings.
    for start in [*(point for point in following if point not in ends), *following]:
        while following.get(start):
            line = [start]
            while following.get(line[-1]):
                line.append(following[line[-1]].pop())
                if line[-1] == start:
                    break
            made.append(line)
    return made


def clipped(ring: list[Point]) -> list[Point]:
    """What of a ring lies west of the eastern edge."""
    kept: list[Point] = []
    for (x, y), (to_x, to_y) in pairwise(ring):
        if (x <= EAST) != (to_x <= EAST):
            share = (EAST - x) / (to_x - x)
            kept += [(x, y)] if x <= EAST else []
            kept.append((EAST, round(y + share * (to_y - y), 3)))
        elif x <= EAST:
            kept.append((x, y))
    return [*kept, kept[0]] if kept else []


def kilometres(edges: Iterable[Edge]) -> float:
    """How long a line is, near enough."""
    return sum(
        hypot((b[0] - a[0]) * cos(radians(a[1])), b[1] - a[1]) * KILOMETRES for a, b in edges
    )


def area_feature(name: str, edges: Edges, **about: str) -> dict:
    """An area as GeoJSON; holes are rings of their own, filled by the odd-even rule."""
    rings = [clipped(ring) for ring in chains(edges)]
    shape = {
        "type": "MultiPolygon",
        "coordinates": [[ring] for ring in rings if len(ring) > CORNERS],
    }
    return {"type": "Feature", "properties": {"name": name, **about}, "geometry": shape}


def line_feature(name: str, edges: Iterable[Edge], **about: str) -> dict:
    """A line as GeoJSON."""
    shape = {"type": "MultiLineString", "coordinates": chains(edges)}
    return {"type": "Feature", "properties": {"name": name, **about}, "geometry": shape}


def zone_outlines(units: list[dict], states: dict[str, Edges], recipe: dict) -> dict[str, Edges]:
    """The outline of each zone; a zone without units is what the others leave of its state."""
    outlines = {}
    for state, zones in recipe["zones"].items():
        code = recipe["states"][state]
        of_state = {f["properties"]["name"]: edges_of(f) for f in units if belongs(f, code)}
        for zone, names in zones.items():
            outlines[zone] = merged(of_state[name] for name in names)
        for zone in (zone for zone, names in zones.items() if not names):
            others = merged(outlines[other] for other in zones if other != zone)
            outlines[zone] = merged([states[state], turned(others)])
    return outlines


def belongs(feature: dict, code: str) -> bool:
    """Whether a unit is of that country."""
    return feature["properties"]["adm0_a3"] == code


def border_lines(region: dict, areas: dict[str, Edges], states: dict[str, Edges]) -> dict:
    """The edges of each stretch: what the two countries share, by the zones that lie there."""
    country = {name: zone["state"] for name, zone in region["zones"].items()}
    taken: dict[str, set[Edge]] = {name: set() for name in region["borders"]}
    pairs: dict[tuple[str, str], list[str]] = {}
    for name, border in region["borders"].items():
        pair = tuple(country.get(border[end], border[end]) for end in ("first", "second"))
        pairs.setdefault(pair, []).append(name)
    for (first, second), names in pairs.items():
        for edge in states[first] & turned(states[second]):
            best = max(names, key=lambda name: touching(edge, region["borders"][name], areas))
            taken[best].add(edge)
    return taken


def touching(edge: Edge, border: dict, areas: dict[str, Edges]) -> float:
    """How well an edge fits a stretch; where both sides cannot be right, the first counts."""
    first = edge in areas[border["first"]]
    second = (edge[1], edge[0]) in areas[border["second"]]
    return 2 * first + second


def nearest(edges: Iterable[Edge], point: Point) -> Edge:
    """The edge whose middle is nearest to a point."""
    x, y = point
    return min(edges, key=lambda e: hypot((e[0][0] + e[1][0]) / 2 - x, (e[0][1] + e[1][1]) / 2 - y))


def write(name: str, features: list[dict]) -> None:
    """Write a file with one feature a line."""
    lines = [json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features]
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    (ASSETS / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(features)} features, {len(text.encode()) / 1000:.0f} KB")


def cities(samples: Path, recipe: dict) -> list[dict]:
    """The cities that are drawn, each the largest of its name, with the names of the recipe."""
    wanted, spelled = recipe["cities"], recipe["spelled"]
    found: dict[str, dict] = {}
    for feature in sorted(read(samples / "cities_geonames.geojson"), key=people, reverse=True):
        name = feature["properties"]["name"]
        if name in wanted and name not in found:
            about = {
                "name": spelled.get(name, name),
                "name_ar": wanted[name],
                "population": people(feature),
            }
            found[name] = {**feature, "properties": about}
    if missing := set(wanted) - set(found):
        sys.exit(f"not among the cities: {', '.join(sorted(missing))}")
    return list(found.values())


def people(feature: dict) -> int:
    """How many live in a city."""
    return feature["properties"]["population"]


def write_land(states: dict[str, Edges], around: Edges, recipe: dict) -> None:
    """Write what is drawn below everything, each area with its kind."""
    named = [
        area_feature(name, states[name], kind=kind.removesuffix("s"))
        for kind in ("states", "neighbours", "disputed")
        for name in recipe[kind]
    ]
    write("land.geojson", [area_feature("around", around, kind="around"), *named])


def write_borders(lines: dict[str, set[Edge]], region: dict) -> None:
    """Write the stretches, and say how their lengths compare with the region file's."""
    for name, edges in lines.items():
        length = region["borders"][name]["length"]["value"]
        print(f"{name}: {kilometres(edges):.0f} km drawn, {length} km in the region file")
    write("borders.geojson", [line_feature(name, edges) for name, edges in lines.items()])


def main() -> None:
    """Make all files."""
    samples = Path(sys.argv[1])
    recipe = tomllib.loads(RECIPE.read_text(encoding="utf-8"))
    region = tomllib.loads(REGION.read_text(encoding="utf-8"))
    countries = read(samples / "maghreb_admin0.geojson")
    codes = recipe["states"] | recipe["neighbours"] | recipe["disputed"]
    outlines = {feature["properties"]["iso_a3"]: edges_of(feature) for feature in countries}
    states = {name: outlines[code] for name, code in codes.items()}
    rest = [f for f in countries if f["properties"]["iso_a3"] not in codes.values()]
    write_land(states, merged(edges_of(feature) for feature in rest), recipe)
    zones = zone_outlines(read(samples / "maghreb_admin1.geojson"), states, recipe)
    placed = [(zone, state) for state, names in recipe["zones"].items() for zone in names]
    write("zones.geojson", [area_feature(zone, zones[zone], state=name) for zone, name in placed])
    lines = border_lines(region, states | zones, states)
    for name, point in recipe["points"].items():
        lines[name] = {nearest(states["morocco"], tuple(point))}
    write_borders(lines, region)
    berm = merged(edges_of_lines(f) for f in read(samples / "western_sahara_berm.geojson"))
    write("berm.geojson", [line_feature("berm", berm)])
    write("cities.geojson", cities(samples, recipe))


def edges_of_lines(feature: dict) -> Edges:
    """Every edge of a line."""
    lines = [[(x, y) for x, y in line] for line in feature["geometry"]["coordinates"]]
    return frozenset(edge for line in lines for edge in pairwise(line))


if __name__ == "__main__":
    main()
