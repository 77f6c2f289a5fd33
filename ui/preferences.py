"""What the window remembers from one day to the next."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_config_dir, user_log_dir
from PySide6.QtCore import QByteArray, QSettings

from ui.theme.colours import Mode

NAME = "taawun"


def log_file() -> Path:
    """Where faults are written down."""
    return Path(user_log_dir(NAME, appauthor=False, ensure_exists=True)) / "taawun.log"


class Preferences:
    """Theme and geometry, in one small file of the user's."""

    def __init__(self, file: Path | None = None) -> None:
        file = file or Path(user_config_dir(NAME, appauthor=False)) / "window.ini"
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def mode(self) -> Mode:
        """The design that was worn last; light where nothing sensible is written."""
        written = str(self._settings.value("theme", Mode.LIGHT.value))
        return Mode(written) if written in set(Mode) else Mode.LIGHT

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._settings.setValue("theme", mode.value)

    @property
    def geometry(self) -> QByteArray:
        """Where the window was, as Qt writes it; empty at the first start."""
        written = self._settings.value("geometry")
        return written if isinstance(written, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("geometry", geometry)
