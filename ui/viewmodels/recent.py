"""The files that were opened and saved last."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_config_dir
from PySide6.QtCore import QObject, QSettings, Signal

MOST = 10
SCENARIOS = "recent"


class RecentFiles(QObject):
    """Remembers files from one day to the next, the newest first."""

    changed = Signal()

    def __init__(
        self,
        settings_file: Path | None = None,
        parent: QObject | None = None,
        key: str = SCENARIOS,
    ) -> None:
        super().__init__(parent)
        self._key = key
        file = settings_file or Path(user_config_dir("taawun", appauthor=False)) / "window.ini"
        self._settings = QSettings(str(file), QSettings.Format.IniFormat, self)

    @property
    def files(self) -> tuple[Path, ...]:
        """The files, as far as they are remembered; they may be gone by now."""
        written = self._settings.value(self._key, [])
        names = written if isinstance(written, list) else [written]
        return tuple(Path(name) for name in names if isinstance(name, str) and name)

    def remember(self, file: Path) -> None:
        """Put a file first."""
        file = file.absolute()
        others = [one for one in self.files if one != file]
        self._settings.setValue(self._key, [str(one) for one in (file, *others)][:MOST])
        self.changed.emit()

    def forget(self, file: Path) -> None:
        """Leave a file out from now on."""
        self._settings.setValue(self._key, [str(one) for one in self.files if one != file])
        self.changed.emit()
