"""Start Taawun on a machine that has only Python; the standard library is all this file needs.

    python3 taawun.py                  set up what is missing, then open the window
    python3 taawun.py test [...]       the same, then run all tests (arguments go to pytest)
    python3 taawun.py ARGUMENTS        the same, then the command line: `list`, `run`, `compare` ...

The first start makes the environment `.venv` beside this file from the hash-locked
`simulator/requirements.lock`, and on Debian and Ubuntu adds the system libraries of Qt. It says
what it installs before it does. With TAAWUN_NO_BOOTSTRAP=1 it installs nothing and uses the Python
that runs it.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
import venv
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import IO

ROOT = Path(__file__).resolve().parent

# Shared library -> the Debian package that holds it, to draw without a screen ...
DRAWING = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
# ... and to open a window.
WINDOW = {
    **DRAWING,
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
COMPARISON = ("compare", "broken-ties", "reconciliation", "--replications", "40")
TESTS = ("-n", "auto", "--maxprocesses", "4", "--dist", "loadfile")
NO_SCREEN = "There is no screen here, so the first comparison runs in this terminal instead."
NO_QT = "Qt cannot start here, so the first comparison runs in this terminal instead."


class Start(NamedTuple):
    """What to run, and the system libraries it cannot do without."""

    module: str
    arguments: tuple[str, ...] = ()
    libraries: Mapping[str, str] = {}
    folder: Path | None = None  # None: where the user is, so that file names mean what they say
    notice: str = ""


class SetupError(Exception):
    """The set-up cannot go on; its text says what the user can do."""


def main(arguments: list[str]) -> int:
    """Set up if needed, then become the program; return only when that fails."""
    start = chosen(arguments, has_screen=has_screen(sys.platform, os.environ))
    try:
        check_python(sys.version_info[:2])
        if os.environ.get("TAAWUN_NO_BOOTSTRAP", "0") != "0":
            run(Path(sys.executable), start)
        environment = Environment(ROOT)
        run(environment.python, prepared(start, environment))
    except (SetupError, OSError) as error:
        print(f"Taawun could not start from {ROOT}. {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. The next start does what is left to do.", file=sys.stderr)
        return 130


def chosen(arguments: list[str], *, has_screen: bool) -> Start:
    """Read the command line."""
    if arguments and arguments[0] == "test":
        chosen_tests = (*TESTS, *arguments[1:])  # what the user says comes last, and counts
        return Start("pytest", chosen_tests, libraries=DRAWING, folder=ROOT)
    if arguments:
        return Start("simulator", tuple(arguments))
    if has_screen:
        return Start("ui", libraries=WINDOW)
    return Start("simulator", COMPARISON, notice=NO_SCREEN)


def has_screen(platform: str, variables: Mapping[str, str]) -> bool:
    """Tell whether a window can be shown; QT_QPA_PLATFORM means the user knows of a way."""
    ways = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(variables.get(way) for way in ways)


def check_python(version: tuple[int, int]) -> None:
    """Refuse a Python that the locked requirements were not made for."""
    if not (3, 11) <= version <= (3, 14):
        raise SetupError(
            f"It needs Python 3.11 to 3.14 and this is Python {version[0]}.{version[1]}: "
            "start it with another one, for instance `python3.12 taawun.py`."
        )


def prepared(start: Start, environment: Environment) -> Start:
    """Install what is missing and give what can be started then."""
    if environment.is_ready() and not missing(start.libraries):
        return start
    with one_at_a_time(ROOT / ".taawun-setup.lock"):
        wanted = missing(start.libraries)
        makes_new = not environment.is_ready() and not environment.is_usable()
        if makes_new and not has_ensurepip():
            wanted.append(f"python3.{sys.version_info.minor}-venv")
        if wanted:
            install_system_packages(wanted)
        if makes_new and not has_ensurepip():
            raise SetupError("Python cannot make an environment before its ensurepip is there.")
        if not environment.is_ready():
            environment.make()
    return start if not missing(start.libraries) else without_qt(start)


def has_ensurepip() -> bool:
    """Tell whether Python can put pip into an environment; Debian packs that separately."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def without_qt(start: Start) -> Start:
    """Give what can be done where Qt's system libraries are missing."""
    if start.module != "ui":
        raise SetupError("The tests draw windows and cannot run without these packages.")
    if os.environ.get("WAYLAND_DISPLAY") and not missing(DRAWING):
        return start  # only the way over X11 is closed
    return Start("simulator", COMPARISON, notice=NO_QT)


def run(python: Path, start: Start) -> NoReturn:
    """Become the program, which finds the packages of this checkout from any folder."""
    if start.notice:
        print(start.notice, file=sys.stderr, flush=True)
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    os.environ["PYTHONPATH"] = os.pathsep.join(paths)
    os.chdir(start.folder or Path.cwd())
    command = [str(python), "-m", start.module, *start.arguments]
    if os.name == "nt":  # there, exec would return to the prompt at once
        sys.exit(subprocess.call(command))
    os.execv(python, command)  # noqa: S606 - no shell is wanted


class Environment:
    """The virtual environment beside this file, and the stamp that says what is in it."""

    def __init__(self, root: Path) -> None:
        self.lock = root / "simulator" / "requirements.lock"
        self.folder = root / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self._stamp = self.folder / "taawun-stamp"
        self._unfinished = self.folder / "taawun-unfinished"

    def is_ready(self) -> bool:
        return self._stamped() == self._expected() and self.python.exists()

    def is_usable(self) -> bool:
        """Tell whether to install into what is there; a broken set-up is begun again."""
        if self._unfinished.exists() or not self.python.exists():
            return False
        if self._stamp.exists() and not self._stamped().startswith(self._home()):
            return False
        probe = f"import sys, pip; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
        return not subprocess.call([self.python, "-c", probe], stderr=subprocess.DEVNULL)

    def make(self) -> None:
        """Install the locked requirements, in a new environment if the present one is of no use."""
        if not self.is_usable():
            self._clear()
        self.folder.mkdir(exist_ok=True)
        self._stamp.unlink(missing_ok=True)
        is_new = not self.python.exists()
        self._unfinished.touch()  # stays if we are interrupted, so the next start begins again
        try:
            if is_new:
                say(f"Making the environment {self.folder}")
                venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(self.folder)
            self._install()
        except subprocess.CalledProcessError as error:
            raise SetupError(f"The set-up failed, its reason stands above. {error}") from error
        self._stamp.write_text(self._expected(), encoding="utf-8")
        self._unfinished.unlink()
        say("Ready")

    def _clear(self) -> None:
        """Take the old environment away; renamed first, so that no half of it is ever used."""
        old = self.folder.with_name(".venv.old")
        shutil.rmtree(old, ignore_errors=True)
        if self.folder.exists():
            self.folder.rename(old)
            shutil.rmtree(old, ignore_errors=True)

    def _install(self) -> None:
        say("Installing the locked Python packages into it; this takes a minute or so")
        pip = [str(self.python), "-m", "pip", "install", "--disable-pip-version-check"]
        pip += ["--require-hashes", "--no-deps", "--only-binary=:all:", "-r", str(self.lock)]
        pip += [] if sys.stderr.isatty() else ["--quiet"]
        own = {**os.environ, "PIP_USER": "0"}
        subprocess.run(pip, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=own, check=True)

    def _stamped(self) -> str:
        return self._stamp.read_text(encoding="utf-8") if self._stamp.exists() else ""

    def _home(self) -> str:
        version = f"{sys.implementation.name} {sys.version_info.major}.{sys.version_info.minor}"
        return f"{version} of {sys.base_prefix} in {self.folder}\n"

    def _expected(self) -> str:
        return self._home() + hashlib.sha256(self.lock.read_bytes()).hexdigest()


def missing(libraries: Mapping[str, str]) -> list[str]:
    """Name the packages of the shared libraries that Linux does not find."""
    packages = []
    for library, package in libraries.items() if sys.platform.startswith("linux") else ():
        try:
            ctypes.CDLL(library)
        except OSError:
            packages.append(package)
    return packages


def install_system_packages(packages: list[str]) -> None:
    """Install Debian packages if we may, or give the line that does."""
    rights, names = administrator_rights(), " ".join(packages)
    if not shutil.which("apt-get") or rights is None:
        say("System packages are missing. On Debian or Ubuntu this line installs them:")
        say(f"sudo apt-get update && sudo apt-get install --no-install-recommends {names}")
        return
    say(f"Installing system packages: {names}")
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    apt += ["-o", "DPkg::Lock::Timeout=300"]  # somebody else may be installing
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        subprocess.call([*apt, *step], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def administrator_rights() -> list[str] | None:
    """Give what to put before a command to run it as administrator, or None."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    may = shutil.which("sudo") and not subprocess.call([*sudo, "true"], stderr=subprocess.DEVNULL)
    return sudo if may else None


@contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """Let a second start wait for the first; the lock ends with the process that holds it."""
    with path.open("a+", encoding="utf-8") as file:
        if not locks(file):
            say("Another start is setting Taawun up; waiting for it")
            while not locks(file):
                time.sleep(0.2)
        yield


def locks(file: IO[str]) -> bool:
    """Take the lock of a file if nobody has it."""
    with suppress(BlockingIOError, PermissionError):
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False


def say(text: str) -> None:
    """Tell whoever waits what happens; standard output belongs to the program."""
    print(f"[set-up] {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
