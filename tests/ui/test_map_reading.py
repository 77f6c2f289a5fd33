"""The map is read by eye and by ear, at any size, and takes no side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt

from tests.ui.map_samples import ARCS, BORDERS, DIFFERENCE, FILL, LABELS, NETWORK, PICTURES, cells
from ui.map.conventions import Convention, convention_words, disputed_words, no_view
from ui.map.layers.labels import Writer
from ui.map.painting import legend_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.map.view import MapView

ZONE = "tunisia-south"
SHOWN = {
    "fill": FILL,
    "borders": BORDERS,
    "network": NETWORK,
    "cells": cells(9),
    "arcs": ARCS,
}


@pytest.fixture
def view(map_view: MapView) -> MapView:
    map_view.show_layer("labels", LABELS)
    return map_view


def pixel(view: MapView, name: str) -> QPoint:
    """Where a place is on the screen."""
    x, y = view.stage().anchor(name)
    return QPoint(round(x), round(y))


def test_those_who_do_not_see_it_are_told_what_it_shows(qtbot: QtBot, view: MapView) -> None:
    view.show_layer("fill", FILL)
    view.show_layer("borders", BORDERS)
    view.show_layer("cells", cells(2))
    view.select("zone", ZONE)
    told = view.accessibleDescription()

    assert view.accessibleName() == "Map"
    assert "Colours show Attacks, from 0 to 19 attacks/year" in told
    assert "2 cell" in told
    assert view.keys_in_words() in told
    assert "Chosen: South (Tunisia), Attacks: 19 attacks/year" in told


def test_the_disputed_area_is_undecided_unless_one_chooses(view: MapView) -> None:
    assert view.convention is Convention.HATCHED
    assert view.subject_at(QPointF(pixel(view, "western-sahara"))) == ("disputed", "western-sahara")
    assert view.words("disputed", "western-sahara") == (
        "Western Sahara: status disputed; nothing is modelled"
    )


def test_each_convention_draws_differently_and_changes_no_word(view: MapView) -> None:
    pictures, words = [], set()
    for convention in Convention:
        view.set_convention(convention)
        pictures.append(view.grab().toImage())
        words.add(view.words("disputed", "western-sahara"))

    assert len(words) == 1
    assert all(one != other for row, one in enumerate(pictures) for other in pictures[row + 1 :])


def test_no_convention_speaks_for_a_side(view: MapView) -> None:
    spoken = [convention_words(convention) for convention in Convention]
    spoken += [disputed_words("x"), no_view()]
    sides = [*LABELS.states.values(), "sovereign", "occupied", "province", "liberated", "Polisario"]

    assert not [text for text in spoken for side in sides if side.lower() in text.lower()]


@pytest.mark.parametrize("convention", Convention)
def test_it_always_says_that_boundaries_imply_no_view(
    view: MapView, convention: Convention
) -> None:
    view.set_convention(convention)
    corner = view.grab(view.rect().adjusted(0, 580, -700, 0)).toImage()
    inks = {corner.pixelColor(x, y).name() for x in range(200) for y in range(corner.height())}

    assert view._wardrobe.theme.faint in inks


def test_west_stays_on_the_left_in_a_mirrored_window(view: MapView) -> None:
    before = view.frame()
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.grab()

    assert view.frame() == before
    assert pixel(view, "morocco").x() < pixel(view, "libya").x()


@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("size", [QSize(690, 510), QSize(415, 385), QSize(1040, 690)])
def test_the_legend_hides_nothing_that_takes_part(text: float, size: QSize, view: MapView) -> None:
    view._wardrobe.enlarge(text)
    view.resize(size)
    for names in (["fill"], ["borders", "network"], ["arcs", "cells"], list(SHOWN)):
        for name, picture in SHOWN.items():
            view.show_layer(name, picture if name in names else None)
        stage = view.stage(size)
        legend = legend_of(stage, view.layers)
        land = np.concatenate(
            [
                stage.frame.pixels(points)
                for kind in ("zone", "disputed")
                for area in view.geography.of_kind(kind)
                for points in (area.spots, *area.rings)
            ]
        )

        for box in (legend.box, stage.legend_strip):
            assert not [point for point in land.tolist() if box.contains(QPointF(*point))]
        assert not legend.left_out or text > 1.0 or len(names) > 2


def test_what_lies_below_the_legend_is_not_pointed_at(view: MapView) -> None:
    view.resize(415, 385)
    for name, picture in SHOWN.items():
        view.show_layer(name, picture)
    strip = view.stage().legend_strip

    assert strip.height() > 0
    assert view.subject_at(strip.center()) is None


def test_text_grows_with_the_reader(view: MapView, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[float] = []
    monkeypatch.setattr(
        Writer, "_ink", lambda _, __, ___, type_, ____: sizes.append(type_.pointSizeF())
    )
    view.draw_again()
    view.grab()
    usual = max(sizes)
    larger = view.font()
    larger.setPointSizeF(2 * larger.pointSizeF())
    view.setFont(larger)
    view.grab()

    assert max(sizes) == pytest.approx(2 * usual)
    assert min(sizes) >= 9


def test_every_value_that_is_drawn_can_be_written(view: MapView) -> None:
    for name in ("fill", "borders", "network", "cells", "arcs"):
        for picture in PICTURES[name]:
            view.show_layer(name, picture)
            assert all(len(row) == len(view.numbers().headers) for row in view.numbers().rows)
        view.show_layer(name, None)
    for name, picture in {"fill": DIFFERENCE, "borders": BORDERS, "network": NETWORK}.items():
        view.show_layer(name, picture)
    view.show_layer("cells", cells(1))
    view.show_layer("labels", LABELS)
    rows = view.numbers().rows

    assert ("Difference (attacks)", "Algeria", -2.0, "") in rows
    assert ("Difference (attacks)", "Tunisia", None, "") in rows
    assert ("Border: open, 0 to 1", "Algeria and Morocco, north", 0.0, "closed") in rows
    assert ("Cooperation delivered, level", "Algeria – Tunisia", 2.0, "liaison") in rows
    assert "forming, Established family" in [row[3] for row in rows if row[0] == "Cell: members"]
    view.set_layer_visible("fill", visible=False)
    assert not any(row[0].startswith("Difference") for row in view.numbers().rows)
