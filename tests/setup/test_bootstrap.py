"""What `python3 taawun.py` decides, without installing anything."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

import taawun

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def environment(tmp_path: Path) -> taawun.Environment:
    """Give an environment that is not there yet, for a lock of one line."""
    (tmp_path / "simulator").mkdir()
    (tmp_path / "simulator" / "requirements.lock").write_text("simpy==4.1.2\n", encoding="utf-8")
    return taawun.Environment(tmp_path)


@pytest.fixture
def made(environment: taawun.Environment, monkeypatch: pytest.MonkeyPatch) -> taawun.Environment:
    """Give an environment that was made, by a builder and an installer that only pretend."""

    class Builder:
        def __init__(self, **_: object) -> None:
            pass

        def create(self, folder: Path) -> None:
            assert environment.python.is_relative_to(folder)
            environment.python.parent.mkdir()
            environment.python.touch()

    monkeypatch.setattr(taawun.venv, "EnvBuilder", Builder)
    monkeypatch.setattr(taawun.Environment, "_install", lambda _: None)
    # The question whether that Python runs and has pip.
    monkeypatch.setattr(taawun.subprocess, "call", lambda *_, **__: 0)
    environment.make()
    return environment


@pytest.mark.parametrize(
    ("arguments", "module", "passed_on"),
    [
        ([], "ui", ()),
        (["test"], "pytest", taawun.TESTS),
        (["test", "tests/kernel", "-x"], "pytest", (*taawun.TESTS, "tests/kernel", "-x")),
        (["list"], "simulator", ("list",)),
        (
            ["run", "my test.toml", "--seed", "3"],
            "simulator",
            ("run", "my test.toml", "--seed", "3"),
        ),
    ],
)
def test_arguments_choose_what_starts(
    arguments: list[str], module: str, passed_on: tuple[str, ...]
) -> None:
    start = taawun.chosen(arguments, has_screen=True)

    assert (start.module, start.arguments) == (module, passed_on)


def test_without_a_screen_the_first_comparison_runs_and_one_sentence_says_so() -> None:
    start = taawun.chosen([], has_screen=False)

    assert start.module == "simulator"
    assert start.arguments[:3] == ("compare", "broken-ties", "reconciliation")
    assert start.notice.count(".") == 1
    assert "no screen" in start.notice


def test_the_command_line_and_the_comparison_need_no_libraries_of_qt() -> None:
    assert not taawun.chosen(["list"], has_screen=True).libraries
    assert not taawun.chosen([], has_screen=False).libraries


def test_only_tests_leave_the_folder_of_the_user() -> None:
    assert taawun.chosen(["test"], has_screen=False).folder == taawun.ROOT
    assert taawun.chosen(["run", "here.toml"], has_screen=False).folder is None


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "vnc"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_screen_is_recognised(
    platform: str, variables: dict[str, str], *, expected: bool
) -> None:
    assert taawun.has_screen(platform, variables) is expected


@pytest.mark.parametrize("version", [(3, 10), (3, 15), (2, 7)])
def test_an_unsuitable_python_is_refused_with_its_version(version: tuple[int, int]) -> None:
    with pytest.raises(
        taawun.SetupError, match=r"3\.11 to 3\.14.*this is Python {}\.{}".format(*version)
    ):
        taawun.check_python(version)


def test_every_window_library_belongs_to_a_package() -> None:
    assert set(taawun.DRAWING) < set(taawun.WINDOW)
    assert taawun.missing({"libno-such-thing.so.9": "libno-such-thing9"}) == ["libno-such-thing9"]


def test_where_qt_cannot_start_the_comparison_runs_but_the_tests_do_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    window, tests = (taawun.chosen(words, has_screen=True) for words in ([], ["test"]))

    assert taawun.without_qt(window).arguments == taawun.COMPARISON
    with pytest.raises(taawun.SetupError):
        taawun.without_qt(tests)


def test_wayland_does_without_the_libraries_of_x11(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setattr(taawun, "missing", lambda wanted: list(wanted.keys() - taawun.DRAWING))

    window = taawun.chosen([], has_screen=True)

    assert taawun.without_qt(window) == window


def test_without_rights_the_exact_line_is_given(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(taawun, "administrator_rights", lambda: None)
    monkeypatch.setattr(taawun.subprocess, "call", pytest.fail)

    taawun.install_system_packages(["libgl1", "libegl1"])

    line = "sudo apt-get update && sudo apt-get install --no-install-recommends libgl1 libegl1\n"
    assert capsys.readouterr().err.endswith(line)


def test_an_environment_is_ready_once_it_is_made(made: taawun.Environment) -> None:
    assert made.is_ready()


def test_what_is_not_there_is_neither_ready_nor_usable(environment: taawun.Environment) -> None:
    assert not environment.is_ready()
    assert not environment.is_usable()


def test_a_changed_lock_is_installed_into_the_same_environment(made: taawun.Environment) -> None:
    made.lock.write_text("simpy==4.1.3\n", encoding="utf-8")

    assert not made.is_ready()
    assert made.is_usable()


def test_a_moved_checkout_gets_a_new_environment(made: taawun.Environment) -> None:
    root = made.folder.parent
    moved = taawun.Environment(root.rename(root.with_name("moved")))

    assert not moved.is_ready()
    assert not moved.is_usable()


def test_an_interrupted_installation_is_begun_again(
    made: taawun.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    half_installed = made.folder / "half-installed"
    with monkeypatch.context() as patch:
        patch.setattr(taawun.Environment, "_install", interrupt)
        made.lock.write_text("simpy==4.1.3\n", encoding="utf-8")
        half_installed.touch()
        with pytest.raises(KeyboardInterrupt):
            made.make()

    assert not made.is_ready()
    assert not made.is_usable()

    made.make()

    assert made.is_ready()
    assert not half_installed.exists()


def test_a_failing_pip_is_a_sentence(
    made: taawun.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise subprocess.CalledProcessError(1, "pip")

    monkeypatch.setattr(taawun.Environment, "_install", fail)

    with pytest.raises(taawun.SetupError, match="its reason stands above"):
        made.make()


def test_a_lock_is_held_by_one_only(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with taawun.one_at_a_time(path), path.open("a+") as second:
        assert not taawun.locks(second)
    with path.open("a+") as third:
        assert taawun.locks(third)
