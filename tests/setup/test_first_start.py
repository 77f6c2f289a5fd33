"""The first start makes a real environment, for a small program and without a network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import taawun

if TYPE_CHECKING:
    from pathlib import Path

# Stands where the command line stands, and tells how it was started.
PROGRAM = """
import json, os, sys, simulator
print(json.dumps([sys.argv[1:], os.getcwd(), sys.prefix]))
"""
HIDDEN = {"PATH", "TAAWUN_NO_BOOTSTRAP"}
MAKING = "Making the environment"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a checkout that needs no packages, in a folder whose name has a space."""
    root = tmp_path_factory.mktemp("a clone")
    shutil.copy(taawun.__file__, root)
    (root / "simulator").mkdir()
    (root / "simulator" / "__init__.py").touch()
    (root / "simulator" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    (root / "simulator" / "requirements.lock").write_text("# nothing\n", encoding="utf-8")
    return root


def begin(root: Path, folder: Path) -> subprocess.Popen[str]:
    """Start the command line of a checkout from some folder."""
    return subprocess.Popen(  # noqa: S603 - our own bootstrap
        [sys.executable, str(root / "taawun.py"), "run", "my file.toml"],
        cwd=folder,
        # Without PATH there is no package manager that a test could start.
        env={name: value for name, value in os.environ.items() if name not in HIDDEN},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


# Each makes at most one environment, which takes seconds; a busy machine takes ten times as long.
@pytest.mark.timeout(300)
def test_two_first_starts_at_once_both_run_and_one_of_them_sets_up(
    root: Path, tmp_path: Path
) -> None:
    starts = [begin(root, tmp_path) for _ in range(2)]
    ends = [start.communicate() for start in starts]

    told = [["run", "my file.toml"], str(tmp_path), str(root / ".venv")]
    assert [json.loads(out) for out, _ in ends] == [told, told]
    assert "".join(err for _, err in ends).count(MAKING) == 1


@pytest.mark.timeout(300)
def test_a_broken_environment_heals_and_the_next_start_is_silent(
    root: Path, tmp_path: Path
) -> None:
    shutil.rmtree(root / ".venv", ignore_errors=True)
    (root / ".venv").mkdir()

    _, first = begin(root, tmp_path).communicate()
    _, second = begin(root, tmp_path).communicate()

    assert MAKING in first
    assert second == ""
