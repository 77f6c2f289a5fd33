"""What every layer of the map can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QPointF, QRectF
    from PySide6.QtGui import QPainter

    from ui.map.stage import Stage
    from ui.viewmodels.map_pictures import Labels

Picture = TypeVar("Picture")
Subject = tuple[str, str]
"""Something on the map: its kind and its name."""
Row = tuple[str, str, float | None, str]
"""A line of what is drawn: what it is, where, its number if it has one, and the same in words."""
REACH = 6.0
"""Pixels: pointing so near to a line or dot is pointing at it."""


@dataclass(frozen=True)
class Key:
    """One line of a legend: a drawn sample and what it means.

    Attributes:
        text: What it means; two texts, split by a line break, stand below the ends of a wide one.
        draw: Draws the sample into a rectangle.
        wide: Whether the sample takes the whole line, such as a scale of colours.
    """

    text: str
    draw: Callable[[QPainter, QRectF], None]
    wide: bool = False


class Layer(Generic[Picture]):
    """Draws one kind of frozen picture over the ground; it computes nothing about the model.

    Still layers are painted once and kept as one image until something in them changes; moving
    layers are painted anew with every frame. All painting is in pixels of the frame.
    """

    moves: ClassVar[bool] = False

    def __init__(self) -> None:
        self.picture: Picture | None = None
        self.visible = True

    def show(self, picture: Picture | None) -> bool:
        """Take another picture; tells whether there is anything new to draw."""
        # What moves is another with every frame; of what lies still the same is often given again.
        changed = picture is not self.picture and (self.moves or picture != self.picture)
        self.picture = picture
        return changed and self.visible

    @property
    def is_drawn(self) -> bool:
        """Whether there is something to draw."""
        return self.visible and self.picture is not None

    def standing(self) -> tuple[object, ...]:
        """What its part of the legend depends on, besides the design."""
        return (self.is_drawn,)

    def paint(self, painter: QPainter, stage: Stage) -> None:
        """Paint the picture."""
        raise NotImplementedError

    def title(self) -> str:
        """What stands above its part of the legend; empty for none."""
        return ""

    def keys(self, stage: Stage) -> list[Key]:
        """Its part of the legend."""
        return []

    def at(self, stage: Stage, point: QPointF) -> Subject | None:
        """What of this layer lies at a pixel."""
        return None

    def words(self, kind: str, name: str) -> str:
        """What this layer has to say about something; empty for nothing."""
        return ""

    def rows(self, labels: Labels) -> Iterable[Row]:
        """What is drawn, line by line, for a file; places by what people call them."""
        return ()

    def summary(self) -> str:
        """What this layer shows, as a sentence for those who do not see it."""
        return ""
