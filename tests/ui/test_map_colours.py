"""The map's colours can be told apart, whatever one's eyes."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor

from tests.ui.colour_vision import JUST_NOTICED, Vision, distance, lab, seen, smallest_distance
from ui.theme.colours import THEMES, Mode, contrast
from ui.theme.map_colours import MAP_COLOURS, blended, map_colours

APART = 8 * JUST_NOTICED
"""Colours that mean different things lie at least so far apart."""
STEP = 3 * JUST_NOTICED
"""Neighbouring fifths of a scale."""
VISIBLE = 3.0
"""The contrast that WCAG 2 asks for between a line and its ground."""


@pytest.mark.parametrize("vision", Vision)
@pytest.mark.parametrize("level", [0.0, 0.2, 0.5, 1.0])
def test_grey_stays_grey_to_every_eye(vision: Vision, level: float) -> None:
    grey = QColor.fromRgbF(level, level, level)

    assert distance(grey, seen(grey, vision)) < 0.2


def test_black_and_white_are_a_hundred_apart_and_red_is_where_the_textbook_says() -> None:
    assert distance("black", "white") == pytest.approx(100.0, abs=0.01)
    assert lab(QColor("#ff0000")) == pytest.approx([53.24, 80.09, 67.20], abs=0.05)


def test_red_and_green_look_alike_without_green_cones() -> None:
    red, green = "#b0623c", "#7a7c38"

    assert distance(red, green, Vision.DEUTERANOPIA) < distance(red, green) / 2


@pytest.mark.parametrize("vision", Vision)
@pytest.mark.parametrize("mode", Mode)
def test_what_means_different_things_looks_different(mode: Mode, vision: Vision) -> None:
    colours = MAP_COLOURS[mode]
    closed = (colours.opened, colours.closed)
    passed = (colours.shared, colours.withheld)

    assert smallest_distance(closed, vision) >= APART
    assert smallest_distance(passed, vision) >= APART
    assert smallest_distance(colours.groups[:2], vision) >= APART
    assert smallest_distance((colours.sea, colours.land), vision) >= JUST_NOTICED


@pytest.mark.parametrize("vision", Vision)
@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("scale", ["sequence", "diverging"])
def test_neighbouring_fifths_of_a_scale_differ(mode: Mode, scale: str, vision: Vision) -> None:
    colours = getattr(MAP_COLOURS[mode], scale)
    steps = [blended(colours, share) for share in np.linspace(0.0, 1.0, 6)]

    assert smallest_distance(steps, vision) >= STEP


@pytest.mark.parametrize("vision", Vision)
@pytest.mark.parametrize("mode", Mode)
def test_above_and_below_zero_are_never_taken_for_each_other(mode: Mode, vision: Vision) -> None:
    colours = MAP_COLOURS[mode].diverging

    assert all(
        distance(blended(colours, 0.5 - part), blended(colours, 0.5 + part), vision) >= APART
        for part in (0.25, 0.375, 0.5)
    )


@pytest.mark.parametrize("mode", Mode)
def test_a_sequence_grows_steadily_darker_or_lighter(mode: Mode) -> None:
    lightness = [lab(blended(MAP_COLOURS[mode].sequence, x))[0] for x in np.linspace(0, 1, 21)]
    steps = np.diff(lightness)

    assert (steps > 0).all() or (steps < 0).all()


@pytest.mark.parametrize("mode", Mode)
def test_lines_and_marks_stand_out_from_the_land(mode: Mode) -> None:
    colours = map_colours(THEMES[mode])
    marks = ("state_line", "opened", "closed", "lead", "shared", "withheld", "tie")
    weak = [
        mark
        for mark in marks
        if contrast(QColor(getattr(colours, mark)), QColor(colours.land)) < VISIBLE
    ]

    assert weak == []


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("ground", ["sea", "around", "land"])
def test_names_can_be_read_on_land_and_sea(mode: Mode, ground: str) -> None:
    theme = THEMES[mode]
    below = QColor(getattr(MAP_COLOURS[mode], ground))

    assert contrast(QColor(theme.text), below) >= 4.5
    assert contrast(QColor(theme.faint), below) >= 4.5
