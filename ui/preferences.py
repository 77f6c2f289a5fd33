"""What the program remembers from one day to the next, in one small file of the user's."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_config_dir, user_log_dir
from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from ui.map.conventions import Convention
from ui.theme.places import ASSETS
from ui.viewmodels.study import MOST_REPLICATIONS

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = "taawun"
FILE = "window.ini"
SMALLEST_TEXT, LARGEST_TEXT = 100, 200
MOST_WORKERS = 64
MOST_RECENT = 8


class Look(StrEnum):
    """Which colours are wanted."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def log_file() -> Path:
    """Where faults are written down."""
    return Path(user_log_dir(NAME, appauthor=False, ensure_exists=True)) / "taawun.log"


def languages() -> tuple[str, ...]:
    """The languages that there are files for."""
    files = (ASSETS / "translations").glob("taawun_*.qm")
    return tuple(sorted(file.stem.partition("_")[2] for file in files))


@dataclass(frozen=True)
class Field:
    """One preference.

    Attributes:
        default: What holds until somebody chooses.
        read: What a written value means; None where it means nothing.
        wanted: What may be written, in words.
    """

    default: Any
    read: Callable[[Any], Any]
    wanted: str


def _one_of(*values: str) -> Callable[[Any], str | None]:
    return lambda written: str(written) if str(written) in values else None


def _whole(low: int, high: int) -> Callable[[Any], int | None]:
    def read(written: Any) -> int | None:
        text = str(written)
        is_number = text.isascii() and text.isdigit() and len(text) < 9  # noqa: PLR2004 - enough
        return int(text) if is_number and low <= int(text) <= high else None

    return read


def _yes_or_no(written: Any) -> bool | None:
    return {"true": True, "false": False}.get(str(written).casefold())


def _names(written: Any) -> tuple[str, ...] | None:
    names = [written] if isinstance(written, str) else written
    if not isinstance(names, list | tuple):
        return None
    return tuple(name for name in names if isinstance(name, str) and name)


def _bytes(written: Any) -> QByteArray | None:
    return written if isinstance(written, QByteArray) else None


FIELDS: dict[str, Field] = {
    "theme": Field(Look.SYSTEM.value, _one_of(*Look), "light, dark or system"),
    "contrast": Field(False, _yes_or_no, "true or false"),
    "text": Field(100, _whole(SMALLEST_TEXT, LARGEST_TEXT), "a percentage from 100 to 200"),
    "language": Field("", _one_of("", *languages()), "a language that there is a file for"),
    "convention": Field(
        Convention.HATCHED.value, _one_of(*Convention), "hatched, outlined or control"
    ),
    "workers": Field(0, _whole(0, MOST_WORKERS), "0 for all processors, or their number"),
    "replications": Field(200, _whole(1, MOST_REPLICATIONS), "a number from 1 to 5000"),
    "smallest": Field(5, _whole(0, 100), "a percentage from 0 to 100"),
    "geometry": Field(QByteArray(), _bytes, "what the window wrote"),
    "recent_actions": Field((), _names, "names of actions"),
    "toured": Field(False, _yes_or_no, "true or false"),
    "last_place": Field(0, _whole(0, 9), "a number"),
    "last_compared": Field((), _names, "names of scenarios"),
    "last_changes": Field((), _names, "levels that were changed"),
}
SHOWN = (
    "theme",
    "contrast",
    "text",
    "language",
    "convention",
    "workers",
    "replications",
    "smallest",
)


class Preferences(QObject):
    """Every preference by name; what makes no sense in the file counts as not written.

    Signals:
        changed: One of them has another value; its name.
    """

    changed = Signal(str)

    def __init__(self, file: Path | None = None) -> None:
        super().__init__()
        file = file or Path(user_config_dir(NAME, appauthor=False)) / FILE
        self._file = file
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)
        self._values = {name: self._read(name, field) for name, field in FIELDS.items()}

    @property
    def file(self) -> Path:
        """Where they are written."""
        return self._file

    @property
    def complaints(self) -> tuple[str, ...]:
        """What in the file makes no sense, a sentence each."""
        return tuple(self._complaints())

    def value(self, name: str) -> Any:
        """What is preferred."""
        return self._values[name]

    def set_value(self, name: str, value: Any) -> None:
        """Prefer something; raises ValueError for what cannot be preferred."""
        meant = FIELDS[name].read(value)
        if meant is None:
            wanted = FIELDS[name].wanted
            raise ValueError(f"{name} = {value!r}: expected {wanted}")
        if meant != self._values[name]:
            self._values[name] = meant
            self._settings.setValue(name, list(meant) if isinstance(meant, tuple) else meant)
            self.changed.emit(name)

    def forget(self) -> None:
        """Go back to the defaults of everything that the page of preferences shows."""
        for name in SHOWN:
            self.set_value(name, FIELDS[name].default)

    def layout(self, name: str) -> QByteArray:
        """How the parts of a page were divided; empty if nobody has moved them."""
        return _bytes(self._settings.value(f"layout/{name}")) or QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        self._settings.setValue(f"layout/{name}", state)

    def forget_layouts(self) -> None:
        """Let every page be divided as it was designed."""
        self._settings.remove("layout")

    @property
    def workers(self) -> int:
        """How many worker processes to start."""
        return self._values["workers"] or os.cpu_count() or 1

    def write(self) -> None:
        """Put everything on the disk now."""
        self._settings.sync()

    def _read(self, name: str, field: Field) -> Any:
        written = self._settings.value(name)
        meant = None if written is None else field.read(written)
        return field.default if meant is None else meant

    def _complaints(self) -> list[str]:
        if self._settings.status() != QSettings.Status.NoError:
            text = self.tr("The preferences in {file} cannot be read; the defaults are used.")
            return [text.format(file=self._file)]
        text = self.tr(
            "The preference {name} in {file} is not {wanted}; the default is used. Choose again in "
            "the preferences (Ctrl+,)."
        )
        return [
            text.format(name=name, file=self._file, wanted=field.wanted)
            for name, field in FIELDS.items()
            if (written := self._settings.value(name)) is not None and field.read(written) is None
        ]
