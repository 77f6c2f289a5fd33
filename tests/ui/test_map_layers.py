"""Every layer draws what it is given, says it in words, and draws no more than what changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QImage

from tests.ui.map_samples import (
    ARCS,
    BORDERS,
    DIFFERENCE,
    FILL,
    LABELS,
    NETWORK,
    PICTURES,
    ZONES,
    cells,
)
from ui.map import kept
from ui.map.layers.fill import limits
from ui.map.registry import LAYERS
from ui.map.spots import inside
from ui.map.view import MapView
from ui.theme.colours import Mode
from ui.viewmodels.map_pictures import Fill, Scale

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.map_pictures import MapPicture

UNSEEN = 12
"""Of 255: nobody sees such a difference."""
FEW = 100
"""Bytes: Qt draws letters a trifle differently the first time."""
CASES = [(name, picture) for name, pictures in PICTURES.items() for picture in pictures]


@pytest.fixture
def view(map_view: MapView) -> MapView:
    map_view.show_layer("labels", LABELS)
    return map_view


def differs(one: QImage, other: QImage) -> int:
    """How many bytes of two pictures differ by more than an edge may when it is painted again."""
    plain = (image.convertToFormat(QImage.Format.Format_RGB888) for image in (one, other))
    first, second = (np.array(image.constBits(), np.int16) for image in plain)
    return int((abs(first - second) > UNSEEN).sum())


def test_every_layer_has_samples() -> None:
    assert set(PICTURES) == set(LAYERS)


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(("name", "picture"), CASES)
def test_every_layer_draws_empty_small_and_large(
    view: MapView, wardrobe: Wardrobe, mode: Mode, name: str, picture: MapPicture
) -> None:
    wardrobe.wear(mode)
    view.show_layer(name, picture)

    assert not view.grab().isNull()


@pytest.mark.parametrize("name", [name for name in LAYERS if name != "labels"])
def test_a_layer_with_something_to_show_changes_the_picture(view: MapView, name: str) -> None:
    bare = view.grab().toImage()
    view.show_layer(name, PICTURES[name][1])
    drawn = view.grab().toImage()
    view.set_layer_visible(name, False)
    hidden = view.grab().toImage()
    view.set_layer_visible(name, True)
    view.show_layer(name, None)

    assert differs(bare, drawn) > FEW
    assert differs(bare, hidden) < FEW
    assert differs(bare, view.grab().toImage()) < FEW


def test_moving_markers_leave_the_ground_alone(
    view: MapView, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[object] = []
    paint = kept.still_pixmap
    monkeypatch.setattr(kept, "still_pixmap", lambda *a: (painted.append(a), paint(*a))[1])
    view.show_layer("cells", cells(10))
    view.grab()
    painted.clear()
    for count in (20, 30, 300):
        view.show_layer("cells", cells(count, moving=True))
        view.grab()

    assert painted == []


def test_the_same_picture_again_is_not_drawn_again(view: MapView) -> None:
    layer = view.layers["fill"]

    assert layer.show(FILL)
    assert not layer.show(FILL)


def test_a_scale_is_that_of_the_values_unless_it_is_given() -> None:
    assert limits(FILL) == (0.0, len(ZONES) - 1)
    assert limits(Fill({"tunisia": 3.0}, "x", low=0.0, high=10.0)) == (0.0, 10.0)
    assert limits(Fill({}, "x")) == (0.0, 0.0)


def test_a_diverging_scale_has_nothing_in_its_middle() -> None:
    assert limits(DIFFERENCE) == (-2.0, 2.0)
    assert limits(Fill({"libya": 1.0}, "x", scale=Scale.DIVERGING)) == (-1.0, 1.0)


def test_the_legend_shows_the_numbers_of_the_scale(view: MapView) -> None:
    view.show_layer("fill", FILL)
    stage = view.stage()
    layer = view.layers["fill"]

    assert layer.title() == "Attacks (attacks/year)"
    assert [key.text for key in layer.keys(stage)] == ["0\n9.5\n19"]


def test_areas_without_a_value_are_explained(view: MapView) -> None:
    view.show_layer("fill", DIFFERENCE)

    assert view.layers["fill"].keys(view.stage())[1].text == "no value"
    assert view.words("state", "tunisia") == "Tunisia\nDifference: no value"
    assert view.words("state", "libya") == "Libya\nDifference: 1 attacks"


def test_the_values_of_a_state_are_told_in_its_zones_too(view: MapView) -> None:
    view.show_layer("fill", DIFFERENCE)

    assert view.words("zone", "libya-fezzan") == "Fezzan (Libya)\nLibya: Difference: 1 attacks"


def test_borders_tell_their_status_and_control(view: MapView) -> None:
    view.show_layer("borders", BORDERS)

    assert view.words("border", "algeria-morocco-north") == (
        "Algeria and Morocco, north\nclosed, control 0.500"
    )
    assert view.words("border", "algeria-niger") == (
        "Algeria and Niger\npartly open, control 0.100\npatrolled together"
    )
    assert [key.text for key in view.layers["borders"].keys(view.stage())] == [
        "open",
        "partly open",
        "closed",
    ]


def test_ties_tell_their_levels_in_words(view: MapView) -> None:
    view.show_layer("network", NETWORK)

    assert view.words("tie", "algeria-tunisia") == (
        "agreed: joint cell, delivered: liaison\nsigned in 2013"
    )


def test_cells_tell_members_phase_group_and_zone(view: MapView) -> None:
    view.show_layer("cells", cells(3))
    view.grab()

    assert view.words("cell", "cell 1").endswith("preparing, Emerging family, Centre (Algeria)")


def test_arcs_tell_what_happened(view: MapView) -> None:
    view.show_layer("arcs", ARCS)

    assert view.words("arc", "first") == "lead"
    assert view.words("arc", "second") == "about cell 3"
    assert view.words("ring", "joint") == "joint operation"


def test_a_cell_keeps_its_place_and_one_on_its_way_lies_between(view: MapView) -> None:
    layer = view.layers["cells"]
    stage = view.stage()
    view.show_layer("cells", cells(40))
    begin = layer.places(stage)
    view.show_layer("cells", cells(20))
    same = layer.places(stage)
    view.show_layer("cells", replace(cells(20, moving=True), progress=np.ones(20)))
    there = layer.places(stage)
    view.show_layer("cells", replace(cells(20, moving=True), progress=np.full(20, 0.5)))

    assert (same == begin[:20]).all()
    assert inside(there, stage.sheet.geography.areas["neighbour", "mali"].rings).all()
    assert layer.places(stage) == pytest.approx((same + there) / 2)


@pytest.mark.parametrize("layer", ["cells", "network", "borders", "arcs"])
def test_what_is_drawn_can_be_pointed_at(view: MapView, layer: str) -> None:
    view.show_layer(
        layer, {"cells": cells(1), "network": NETWORK, "borders": BORDERS, "arcs": ARCS}[layer]
    )
    stage = view.stage()
    # A line crosses many of these points; a dot hides between none that are so near.
    step = 8 if layer == "cells" else 14
    found = {
        subject
        for x in range(0, 900, step)
        for y in range(0, 620, step)
        if (subject := view.layers[layer].at(stage, QPointF(x, y)))
    }

    assert len(found) == {"cells": 1, "network": 3, "borders": 3, "arcs": 4}[layer]


def test_pictures_for_documents_have_their_size_and_everything_in_them(
    view: MapView, tmp_path: Path
) -> None:
    for name, pictures in PICTURES.items():
        view.show_layer(name, pictures[1])
    image = view.render_image(QSize(400, 300), 2.0)
    file = tmp_path / "map.svg"
    written = view.render_svg(file, QSize(800, 500))
    text = file.read_text("utf-8")

    assert (image.width(), image.height(), image.devicePixelRatio()) == (800, 600, 2.0)
    assert written
    assert "<svg" in text
    assert "data:image" not in text
    assert QColor(view._wardrobe.theme.surface).name() in text


def test_without_ground_there_is_nothing_to_export(
    qtbot: QtBot, wardrobe: Wardrobe, tmp_path: Path
) -> None:
    made = MapView(wardrobe)
    qtbot.addWidget(made)

    assert made.render_image(QSize(400, 300)) is None
    assert not made.render_svg(tmp_path / "map.svg")
    assert not (tmp_path / "map.svg").exists()
