"""The style sheet: what a palette alone cannot say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ui.theme.places import ASSETS

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.theme.colours import Theme

PIXELS = re.compile(r"\b(\d+)px")
THICKEST_LINE = 2
"""Lines stay as they are; everything thicker is room for text."""

TAB_AIR = "8px"
"""Not larger with the text: nine tabs would no longer stand beside each other."""

# Doubled braces are the sheet's own; single ones name a colour of the theme.
SHEET = """
QToolTip {{ color: {text}; background: {raised}; border: 1px solid {line}; padding: 6px; }}
QPushButton {{
    color: {text}; background: {raised}; border: 1px solid {line}; border-radius: 4px;
    padding: 6px 14px; min-height: 18px;
}}
QPushButton:hover {{ border-color: {accent}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QPushButton:pressed {{ background: {window}; }}
QPushButton:disabled {{ color: {faint}; background: {window}; border-color: {line}; }}
QPushButton[primary="true"] {{
    color: {on_accent}; background: {accent}; border-color: {accent}; font-weight: bold;
}}
QPushButton[primary="true"]:focus {{ border: 2px solid {text}; }}
QPushButton[primary="true"]:disabled {{
    color: {faint}; background: {window}; border-color: {line};
}}
QFrame[card="true"] {{ background: {surface}; border: 1px solid {line}; border-radius: 6px; }}
QFrame[notice="true"] {{ background: {warning}; border: 1px solid {line}; border-radius: 6px; }}
QFrame#rail {{ background: {surface}; border: none; }}
QFrame#rail QToolButton {{
    color: {faint}; background: transparent; border: none; border-radius: 6px; padding: 8px 4px;
}}
QFrame#rail QToolButton[dense="true"] {{ padding: 2px; }}
QFrame#rail QToolButton:hover {{ color: {text}; background: {window}; }}
QFrame#rail QToolButton:focus {{ border: 2px solid {accent}; padding: 6px 2px; }}
QFrame#rail QToolButton[dense="true"]:focus {{ padding: 0px; }}
QFrame#rail QToolButton:checked {{ color: {accent}; background: {window}; font-weight: bold; }}
QToolButton[quiet="true"] {{
    background: transparent; border: 2px solid transparent; border-radius: 4px;
}}
QToolButton[quiet="true"]:hover, QToolButton[quiet="true"]:focus {{ border-color: {accent}; }}
QCheckBox {{ spacing: 8px; }}
QComboBox, QSpinBox, QLineEdit, QPlainTextEdit {{
    color: {text}; background: {surface}; border: 1px solid {line}; border-radius: 4px;
    padding: 4px 8px; min-height: 20px; selection-background-color: {accent};
    selection-color: {on_accent};
}}
QComboBox:focus, QSpinBox:focus, QLineEdit:focus, QPlainTextEdit:focus {{
    border: 2px solid {accent}; padding: 3px 7px;
}}
QComboBox:disabled, QSpinBox:disabled {{ color: {faint}; background: {window}; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ image: url({icons}/chevron-down-{shade}.svg); width: 14px; height: 14px; }}
QSpinBox {{ padding: 4px 18px 4px 0px; }}
QSpinBox:focus {{ padding: 3px 17px 3px 0px; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 18px; }}
QSpinBox::up-arrow {{ image: url({icons}/chevron-up-{shade}.svg); width: 12px; height: 12px; }}
QSpinBox::down-arrow {{ image: url({icons}/chevron-down-{shade}.svg); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{
    color: {text}; background: {surface}; border: 1px solid {line};
    selection-background-color: {accent}; selection-color: {on_accent};
}}
QTableView, QListView {{
    color: {text}; background: {surface}; border: 1px solid {line}; border-radius: 4px;
    gridline-color: {line}; alternate-background-color: {raised};
    selection-background-color: {accent}; selection-color: {on_accent};
}}
QTableView:focus, QListView:focus {{ border: 2px solid {accent}; }}
QTableView::item {{ padding: 0px 6px; }}
QListWidget::item {{ padding: 3px 6px; }}
QListView#worlds {{ outline: none; }}
QListView#worlds::item {{ padding: 3px; }}
QListView#worlds::item:selected, QListView#worlds::item:hover {{
    color: {text}; background: {window}; border: none;
}}
QListView::indicator {{
    width: 14px; height: 14px; border: 1px solid {faint}; border-radius: 3px; background: {surface};
}}
QListView::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url({icons}/check-{shade}.svg);
}}
QCheckBox::indicator {{
    width: 14px; height: 14px; border: 1px solid {faint}; border-radius: 3px; background: {surface};
}}
QCheckBox::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url({icons}/check-{shade}.svg);
}}
QCheckBox:focus {{ color: {accent}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QTabBar::tab {{
    color: {faint}; background: transparent; border: none; border-bottom: 2px solid transparent;
    padding: 6px TAB_AIR;
}}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; font-weight: bold; }}
QTabBar::tab:focus {{ color: {accent}; }}
QHeaderView {{ background: {surface}; border: none; }}
QHeaderView::section {{
    color: {faint}; background: {surface}; border: none; border-bottom: 1px solid {line};
    padding: 4px 8px;
}}
QTableCornerButton::section {{ background: {surface}; border: none; }}
QSlider::groove {{ background: {line}; height: 4px; border-radius: 2px; }}
QSlider::handle {{
    background: {accent}; border: 2px solid {surface}; width: 14px; margin: -7px 0px;
    border-radius: 9px;
}}
QSlider::handle:focus, QSlider:focus::handle {{ border-color: {text}; }}
QProgressBar {{ background: {line}; border: none; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QDialog#palette {{ border: 1px solid {faint}; }}
QScrollArea {{ background: transparent; border: none; }}
QTextBrowser {{ color: {text}; background: {surface}; border: none; }}
QScrollBar:vertical {{ width: 10px; background: transparent; margin: 0px; }}
QScrollBar:horizontal {{ height: 10px; background: transparent; margin: 0px; }}
QScrollBar::handle {{ background: {line}; border-radius: 5px; }}
QScrollBar::handle:hover {{ background: {faint}; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0px; height: 0px; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {line}; }}
QLabel[faint="true"] {{ color: {faint}; }}
QLabel[tone="better"] {{ color: {better}; }}
QLabel[tone="worse"] {{ color: {worse}; }}
"""


def style_sheet(theme: Theme, scale: float = 1.0) -> str:
    """The sheet in the colours of a theme, its paddings growing with the text."""
    icons = (ASSETS / "icons").as_posix()
    named = {name: value for name, value in vars(theme).items() if isinstance(value, str)}
    shade = "dark" if theme.dark else "light"
    larger = PIXELS.sub(_larger(scale), SHEET.format(**named, icons=icons, shade=shade))
    return larger.replace("TAB_AIR", TAB_AIR)


def _larger(scale: float) -> Callable[[re.Match[str]], str]:
    def larger(found: re.Match[str]) -> str:
        pixels = int(found[1])
        return f"{pixels if pixels <= THICKEST_LINE else round(pixels * scale)}px"

    return larger
