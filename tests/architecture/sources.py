"""The files of this project, as the architecture tests read them."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SKIPPED = {"__pycache__", "build", "dist", "htmlcov"}
SHOWN = {".ci", ".gitattributes", ".gitignore"}


@cache
def files(*names: str) -> tuple[Path, ...]:
    """Every file of ours below these names of the top level, or of all of it."""
    tops = [ROOT / name for name in names] or [ROOT]
    return tuple(sorted(path for top in tops for path in _walk(top)))


def python_files(*names: str) -> list[Path]:
    """Every Python file below these names."""
    return [path for path in files(*names) if path.suffix == ".py"]


@cache
def tree(path: Path) -> ast.Module:
    """What Python reads in a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def module_name(path: Path) -> str:
    """The dotted name under which a file is imported."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def place(path: Path, node: ast.AST | None = None) -> str:
    """Where to look, as an editor understands it."""
    line = f":{getattr(node, 'lineno', 1)}" if node else ""
    return f"{path.relative_to(ROOT).as_posix()}{line}"


def _walk(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    elif path.is_dir():
        for child in path.iterdir():
            hidden = child.name.startswith(".") and child.name not in SHOWN
            if not hidden and child.name not in SKIPPED and child.suffix != ".egg-info":
                yield from _walk(child)
