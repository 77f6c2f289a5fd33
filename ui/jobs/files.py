"""Writes files so that a crash, a full disk or a closed folder never costs what was there."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from simulator.kernel.errors import TaawunError
from simulator.scenario.catalogue import FOLDER

CONTEXT = "Files"
FULL = QT_TRANSLATE_NOOP("Files", "the disk is full; free some space, or save it elsewhere")
CLOSED = QT_TRANSLATE_NOOP("Files", "you may not write there; choose another folder or name")
GONE = QT_TRANSLATE_NOOP("Files", "its folder is not there any more; choose another folder")
FOLDER_THERE = QT_TRANSLATE_NOOP("Files", "a folder has that name; choose another name")
TOO_LONG = QT_TRANSLATE_NOOP("Files", "the name is too long; choose a shorter one")
BAD_NAME = QT_TRANSLATE_NOOP("Files", "no file can have that name; choose another name")
SHIPPED = QT_TRANSLATE_NOOP("Files", "it came with the program; save yours under another name")
REASONS = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EACCES: CLOSED,
    errno.EPERM: CLOSED,
    errno.EROFS: CLOSED,
    errno.ENOENT: GONE,
    errno.ENOTDIR: GONE,
    errno.EISDIR: FOLDER_THERE,
    errno.ENAMETOOLONG: TOO_LONG,
    errno.EINVAL: BAD_NAME,
}


class NotSavedError(TaawunError):
    """A file that could not be written: why, and what to do. What was there is still there."""


def write_safely(file: Path, content: bytes) -> None:
    """Write a whole file or nothing; who may read and write it stays as it was.

    Raises:
        NotSavedError: It could not be written.
    """
    try:
        target = file.resolve()  # a link stays a link
        _refuse_what_is_not_ours(target)
        _replace(target, content)
    except (OSError, ValueError, RuntimeError) as error:
        raise NotSavedError(_sentence(file, error)) from error


def _refuse_what_is_not_ours(target: Path) -> None:
    if target.is_relative_to(FOLDER):
        raise ValueError(SHIPPED)
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "")
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "")


def _replace(target: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".taawun-", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(_permissions(target))
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    _settle(target.parent)


def _permissions(target: Path) -> int:
    """Those of the file that is replaced, or those that a new file gets."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _settle(folder: Path) -> None:
    """Have the new name on the disk too, where a folder can be told so."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sentence(file: Path, error: Exception) -> str:
    number = error.errno if isinstance(error, OSError) else None
    reason = REASONS.get(number or 0) or (SHIPPED if SHIPPED in error.args else BAD_NAME)
    if number is not None and number not in REASONS:
        reason = os.strerror(number)
    whole = QCoreApplication.translate(
        CONTEXT, "{file} was not saved: {reason}. Your work is kept here."
    )
    return whole.format(file=file.name or file, reason=QCoreApplication.translate(CONTEXT, reason))
