"""Both designs can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QPushButton

from ui.theme.colours import THEMES, Mode, Theme, contrast, ink_on, level_colour
from ui.theme.fonts import BODY_POINTS, SMALL_POINTS, font
from ui.theme.icons import pixmap
from ui.theme.places import ASSETS
from ui.widgets.labels import faint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.theme.wardrobe import Wardrobe

READABLE = 4.5
"""The contrast that WCAG 2 asks for between a text and its ground."""
VISIBLE = 3.0
"""The contrast that it asks for between a line and its ground."""

TEXTS = ("text", "faint", "accent", "better", "worse")
GROUNDS = ("window", "surface", "raised", "warning")


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_every_text_can_be_read_on_every_ground(theme: Theme, text: str, ground: str) -> None:
    inked = contrast(QColor(getattr(theme, text)), QColor(getattr(theme, ground)))

    assert inked >= READABLE


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_text_on_the_accent_can_be_read(theme: Theme) -> None:
    assert contrast(QColor(theme.on_accent), QColor(theme.accent)) >= READABLE


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize("level", range(5))
def test_every_level_can_be_read(theme: Theme, level: int) -> None:
    ground = level_colour(theme, level)

    assert contrast(ink_on(ground), ground) >= READABLE


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_the_first_four_lines_of_a_chart_stand_out_and_differ(theme: Theme) -> None:
    ground = QColor(theme.surface)
    lines = theme.series[:4]

    assert all(contrast(QColor(line), ground) >= VISIBLE for line in lines)
    assert len(set(theme.series)) == len(theme.series)


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21.0)
    assert contrast(QColor("white"), QColor("white")) == pytest.approx(1.0)


def test_the_application_wears_what_was_chosen(qapp: QApplication, wardrobe: Wardrobe) -> None:
    told: list[Mode] = []
    wardrobe.changed.connect(lambda: told.append(wardrobe.theme.mode))
    wardrobe.toggle()
    wardrobe.wear(Mode.DARK)
    ground = qapp.palette().color(QPalette.ColorRole.Window).name()

    assert ground == THEMES[Mode.DARK].window
    assert THEMES[Mode.DARK].surface in qapp.styleSheet()
    assert told == [Mode.DARK]


def test_the_shipped_letters_are_used_and_licensed(wardrobe: Wardrobe) -> None:
    assert wardrobe.theme.mode is Mode.LIGHT
    assert {"Noto Sans", "Noto Sans Arabic"} <= set(QFontDatabase.families())
    assert (ASSETS / "fonts" / "LICENSE_FONT.NotoSans").is_file()
    assert (ASSETS / "icons" / "LICENSE").is_file()
    assert font().pointSize() >= SMALL_POINTS >= 9


@pytest.mark.parametrize("file", sorted((ASSETS / "icons").glob("*.svg")), ids=lambda f: f.stem)
def test_every_icon_draws_something(qapp: object, file: object) -> None:
    image = pixmap(file.stem, "#d00000").toImage()
    inked = [
        image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())
    ]

    assert max(inked) == 255
    assert min(inked) == 0


def test_letters_stay_as_large_as_they_are_when_the_colours_change(
    qtbot: QtBot, wardrobe: Wardrobe
) -> None:
    label = faint("What one may skip")
    qtbot.addWidget(label)
    label.show()
    sizes = []
    for scale, mode in ((2.0, Mode.LIGHT), (2.0, Mode.DARK), (1.0, Mode.DARK), (1.0, Mode.LIGHT)):
        wardrobe.enlarge(scale)
        wardrobe.wear(mode)
        sizes.append(label.font().pointSizeF())

    assert sizes == [2 * BODY_POINTS, 2 * BODY_POINTS, BODY_POINTS, BODY_POINTS]


def test_what_is_made_while_the_sheet_is_put_off_wears_it_afterwards(
    qapp: QApplication, wardrobe: Wardrobe
) -> None:
    with wardrobe.put_off():
        made = QPushButton("Run")
        bare = made.sizeHint()
        wardrobe.wear(Mode.DARK)
        assert not qapp.styleSheet()

    assert wardrobe.theme.raised in qapp.styleSheet()
    assert made.sizeHint().height() > bare.height()
