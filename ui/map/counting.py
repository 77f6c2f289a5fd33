"""How many of something, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Count(QObject):
    """Says a number with its noun; plurals are collected from such classes only."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number

    @property
    def members(self) -> str:
        return self.tr("%n member(s)", "", self._number)

    @property
    def cells(self) -> str:
        return self.tr("%n cell(s)", "", self._number)

    @property
    def closed_borders(self) -> str:
        return self.tr("%n closed border(s)", "", self._number)

    @property
    def leads(self) -> str:
        return self.tr("%n lead(s) on the way", "", self._number)

    @property
    def operations(self) -> str:
        return self.tr("%n joint operation(s)", "", self._number)

    @property
    def ties(self) -> str:
        return self.tr("%n tie(s) of cooperation", "", self._number)
