"""Colours: light and dark designs, each of them also in high contrast; nothing else is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QPalette


class Mode(StrEnum):
    """The designs."""

    LIGHT = "light"
    DARK = "dark"
    LIGHT_CONTRAST = "light-contrast"
    DARK_CONTRAST = "dark-contrast"

    @property
    def is_dark(self) -> bool:
        return self in (Mode.DARK, Mode.DARK_CONTRAST)

    @property
    def is_high_contrast(self) -> bool:
        return self in (Mode.LIGHT_CONTRAST, Mode.DARK_CONTRAST)

    @property
    def opposite(self) -> Mode:
        """Dark for light and light for dark, with as much contrast."""
        return mode_for(dark=not self.is_dark, contrast=self.is_high_contrast)


def mode_for(*, dark: bool, contrast: bool) -> Mode:
    """The design that is dark or not, of high contrast or not."""
    calm, strong = (Mode.DARK, Mode.DARK_CONTRAST) if dark else (Mode.LIGHT, Mode.LIGHT_CONTRAST)
    return strong if contrast else calm


@dataclass(frozen=True)
class Theme:
    """The colours of one design, each named by what it is for.

    Attributes:
        window: Behind everything.
        surface: Behind what one reads: cards, tables, charts.
        raised: Behind what can be pressed.
        line: Between things.
        text: What one reads.
        faint: What one may skip; still readable.
        accent: What can be pressed, and what has been changed.
        on_accent: Text on the accent.
        better: Told with a sign and a word too, never by colour alone.
        worse: The same.
        warning: Behind a notice.
        series: The scenarios of a comparison, in order (Okabe and Ito).
    """

    mode: Mode
    window: str
    surface: str
    raised: str
    line: str
    text: str
    faint: str
    accent: str
    on_accent: str
    better: str
    worse: str
    warning: str
    series: tuple[str, ...]

    @property
    def dark(self) -> bool:
        """Whether it is dark, in whatever contrast."""
        return self.mode.is_dark


LIGHT = Theme(
    mode=Mode.LIGHT,
    window="#f3f1ec",
    surface="#ffffff",
    raised="#fbfaf7",
    line="#d5d1c7",
    text="#1d2530",
    faint="#5a626d",
    accent="#0b5a96",
    on_accent="#ffffff",
    better="#00664c",
    worse="#a84300",
    warning="#fbf0d9",
    series=("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#8a7f00"),
)

DARK = Theme(
    mode=Mode.DARK,
    window="#14181d",
    surface="#1c2128",
    raised="#262c35",
    line="#3a424d",
    text="#e9ebee",
    faint="#a3acb8",
    accent="#7cc0f0",
    on_accent="#0c1a26",
    better="#52cfa8",
    worse="#ff9a5c",
    warning="#3a3120",
    series=("#56b4e9", "#e69f00", "#2fc79b", "#cc79a7", "#f0e442", "#ff8a4c", "#e9ebee", "#6ea8ff"),
)

LIGHT_CONTRAST = Theme(
    mode=Mode.LIGHT_CONTRAST,
    window="#ffffff",
    surface="#ffffff",
    raised="#ffffff",
    line="#4a4a4a",
    text="#000000",
    faint="#2e2e2e",
    accent="#003e7a",
    on_accent="#ffffff",
    better="#004d38",
    worse="#7a2c00",
    warning="#fff3d6",
    series=("#005a8f", "#a84300", "#00664c", "#8f3a6d", "#7a5200", "#1f6f9c", "#000000", "#5c5500"),
)

DARK_CONTRAST = Theme(
    mode=Mode.DARK_CONTRAST,
    window="#000000",
    surface="#000000",
    raised="#000000",
    line="#b8b8b8",
    text="#ffffff",
    faint="#dcdcdc",
    accent="#8fd0ff",
    on_accent="#000000",
    better="#6fe8c2",
    worse="#ffb284",
    warning="#2b2300",
    series=("#56b4e9", "#e69f00", "#2fc79b", "#e8a5cb", "#f0e442", "#ff8a4c", "#ffffff", "#8fbcff"),
)

THEMES = {theme.mode: theme for theme in (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)}

# Cividis at five evenly spaced levels, for sequences from none to full.
LEVEL_COLOURS = ("#fdea45", "#bcaf6f", "#7c7b78", "#414d6b", "#00224e")
LEVEL_COLOURS_DARK = tuple(reversed(LEVEL_COLOURS))


def level_colour(theme: Theme, level: int) -> QColor:
    """The ground of a level from 0 to 4: the stronger, the further from the paper."""
    colours = LEVEL_COLOURS_DARK if theme.dark else LEVEL_COLOURS
    return QColor(colours[level])


# Below this, sRGB is a straight line.
DARKEST_CURVED = 0.04045


def ink_on(ground: QColor) -> QColor:
    """Black or white, whichever reads better on a ground."""
    dark, light = QColor("#000000"), QColor("#ffffff")
    return max((dark, light), key=lambda ink: contrast(ink, ground))


def contrast(first: QColor, second: QColor) -> float:
    """The contrast ratio of two colours by WCAG 2, from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in colour.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= DARKEST_CURVED else ((part + 0.055) / 1.055) ** 2.4


def palette(theme: Theme) -> QPalette:
    """The palette that Fusion paints with."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.raised,
        role.Text: theme.text,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.worse,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.PlaceholderText: theme.faint,
        role.Link: theme.accent,
        role.Light: theme.raised,
        role.Midlight: theme.raised,
        role.Mid: theme.line,
        role.Dark: theme.line,
        role.Shadow: theme.line,
    }
    made = QPalette()
    for name, colour in colours.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.faint))
    return made
