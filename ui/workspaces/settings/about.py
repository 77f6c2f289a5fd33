"""What the program is, what it is made of, and under which terms."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, qVersion

LIBRARIES = (
    ("PySide6-Essentials", "LGPL 3.0"),
    ("pyqtgraph", "MIT"),
    ("numpy", "BSD 3-Clause"),
    ("simpy", "MIT"),
    ("pydantic", "MIT"),
    ("tomlkit", "MIT"),
    ("openpyxl", "MIT"),
    ("platformdirs", "MIT"),
)
TEXT = """\
# Taawun {version}

{what}

**{made_of}**

{libraries}

**{shipped}**

- Taawun: Apache 2.0
- Noto Sans, Noto Sans Arabic: SIL Open Font License 1.1
- Lucide: ISC
- Natural Earth: {public}
- GeoNames (geonames.org): CC BY 4.0

{sources}
"""


def about(sources: int) -> str:
    """Everything there is to say, in Markdown.

    Args:
        sources: How many sources the model cites.
    """
    libraries = [f"- Python {platform.python_version()}", f"- Qt {qVersion()}"]
    libraries += [f"- {name} {version_of(name)} ({licence})" for name, licence in LIBRARIES]
    count = _say(
        "The values of the model rest on {count} sources, on the documents, and on assumptions "
        "that say so"
    )
    return TEXT.format(
        version=version_of("taawun"),
        what=_say(
            "A training and scenario simulator for cooperation policy in the Maghreb. It compares "
            "policies and predicts no event. Names and boundaries imply no view on any dispute."
        ),
        made_of=_say("Made with"),
        libraries="\n".join(libraries),
        shipped=_say("Terms of what is shipped"),
        public=_say("public domain"),
        sources=count.format(count=sources) + ".",
    )


def version_of(name: str) -> str:
    """The version of a library; empty for what runs from its folder without being installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _say(text: str) -> str:
    return QCoreApplication.translate("About", text)
