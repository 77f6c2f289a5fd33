"""`python -m ui.translating` brings the translation files up to date with the texts in the code.

English holds the plurals only: everything else is shown as it is written in the code.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

from ui.theme.places import ASSETS

TRANSLATIONS = ASSETS / "translations"
ENGLISH = "taawun_en"


def sources() -> list[str]:
    """Every file of the window, in order, and the words that the simulator tells things in."""
    window = Path(__file__).parent
    told = (window.parent / "simulator").rglob("*_words.py")
    return sorted(str(file) for file in (*window.rglob("*.py"), *told))


def collect(target: Path) -> None:
    """Write the plural texts of the code into a file, keeping what is translated there."""
    options = ["-ts", str(target), "-source-language", "en", "-target-language", "en"]
    plain = ["-pluralonly", "-no-obsolete", "-locations", "none"]
    _run("pyside6-lupdate", *sources(), *options, *plain)


def fill_in(target: Path) -> None:
    """Write the English plurals: "world(s)" is one world or several worlds."""
    tree = ET.parse(target)  # noqa: S314 - our own file
    for message in tree.iter("message"):
        text = message.findtext("source", "")
        translation = message.find("translation")
        if translation is None:
            continue
        translation.attrib.pop("type", None)
        one, several = translation.findall("numerusform")
        one.text, several.text = text.replace("(s)", ""), text.replace("(s)", "s")
    ET.indent(tree, "    ")
    tree.write(target, encoding="utf-8", xml_declaration=True)


def main() -> None:
    """Collect, fill in and compile."""
    target = TRANSLATIONS / f"{ENGLISH}.ts"
    # Begun anew, or texts that moved in the code would keep their old order.
    target.unlink(missing_ok=True)
    collect(target)
    fill_in(target)
    _run("pyside6-lrelease", "-silent", str(target))


def _run(tool: str, *arguments: str) -> None:
    program = str(Path(sys.executable).parent / tool)
    subprocess.run([program, *arguments], check=True, capture_output=True)  # noqa: S603 - Qt's tool


if __name__ == "__main__":
    main()
