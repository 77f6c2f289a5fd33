"""Nothing heavy is imported before somebody needs it."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.sources import ROOT

PROGRAM = """
import sys
import ui.app
print(*[name for name in ("openpyxl", "scipy", "matplotlib", "pandas") if name in sys.modules])
"""


def test_the_window_starts_without_what_only_a_file_or_a_figure_needs() -> None:
    done = subprocess.run(  # noqa: S603 - our own program, named above
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )

    assert done.stdout.strip() == ""
