"""The map as others know it: they give it pictures and hear what is picked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from ui.map import painting
from ui.map.conventions import Convention
from ui.map.drawing import DrawnMap
from ui.map.numbers import map_numbers
from ui.map.pointing import summary, words_about
from ui.map.sheet import Sheet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from ui.map.geography import Geography
    from ui.map.layer import Layer
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.map_pictures import MapPicture
    from ui.viewmodels.tables import Table


class MapView(DrawnMap):
    """Shows frozen pictures, a layer each, on the geography of the Maghreb.

    `picked` and `hovered` tell the kind and name of what is pointed at: "state", "zone",
    "neighbour", "disputed", "border", "tie", "cell", "arc" or "ring"; both empty for nothing.
    """

    def __init__(self, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(wardrobe, parent)
        self.setAccessibleName(self.tr("Map"))
        self._tell()

    @Slot(object)
    def show_ground(self, geography: Geography) -> None:
        """Draw on this geography from now on; the one that is there already is not drawn again."""
        if geography is self.geography:
            return
        self._sheet = Sheet(geography)
        self.stand_on(geography)
        self.draw_again()

    def show_layer(self, name: str, picture: MapPicture | None) -> None:
        """Give a layer another picture, or nothing to draw."""
        layer = self.layers[name]
        before = layer.standing()
        if layer.show(picture):
            self._renew(layer, before)

    def set_layer_visible(self, name: str, visible: bool) -> None:
        """Show or hide a layer; it keeps its picture."""
        layer = self.layers[name]
        before = layer.standing()
        layer.visible = visible
        if layer.standing() != before:
            self._renew(layer, before)

    @property
    def convention(self) -> Convention:
        """How disputed areas are drawn."""
        return self._convention

    @Slot(object)
    def set_convention(self, convention: Convention) -> None:
        """Draw disputed areas in another way."""
        self._convention = Convention(convention)
        self.draw_again()

    def words(self, kind: str, name: str) -> str:
        """What hovering over something says."""
        area = self.geography.areas.get((kind, name)) if self.geography else None
        return words_about(self.labels, self.layers, (kind, name), area.state if area else "")

    def summary(self) -> str:
        """What the map shows, in sentences."""
        told = [self.tr("The Maghreb: five states and their zones"), *summary(self.layers)]
        if self.selected is not None:
            told.append(self.tr("Chosen: {what}").format(what=self._in_line(*self.selected)))
        if self.focused is not None:
            told.append(self._in_line(*self.focused))
        return ". ".join(told) + "."

    def _tell(self) -> None:
        self.setAccessibleDescription(f"{self.summary()} {self.keys_in_words()}")

    def numbers(self) -> Table:
        """What is drawn, as a table."""
        return map_numbers(self.accessibleName(), self.layers, self.labels)

    def render_image(self, size: QSize, scale: float = 1.0) -> QImage | None:
        """What is in view as a picture of that size, with so many dots to a pixel."""
        stage = self.stage(size)
        return painting.image(stage, self.layers, scale) if stage else None

    def render_svg(self, path: Path, size: QSize | None = None) -> bool:
        """Write what is in view as SVG; tells whether there is a map to write."""
        stage = self.stage(size)
        if stage is not None:
            painting.svg(path, stage, self.layers, self.accessibleName(), self.summary())
        return stage is not None

    def looked_again(self) -> None:
        """Draw and tell again after a change of what is seen or chosen."""
        self._tell()
        self.update()

    def _in_line(self, kind: str, name: str) -> str:
        return self.words(kind, name).replace("\n", ", ")

    def _renew(self, layer: Layer, before: object) -> None:
        """Draw again what has changed: for a moving layer seldom more than the layer itself."""
        if layer.moves and layer.standing() == before:
            self.update()
        else:
            self.draw_again()
