"""The garbage collector rests for a while and is found again as it was."""

from __future__ import annotations

import gc

import pytest

from simulator.kernel.garbage import without_garbage_collection


@pytest.mark.parametrize("was_enabled", [True, False])
def test_the_collector_rests_and_is_left_as_it_was(was_enabled: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if was_enabled else gc.disable)()
        with without_garbage_collection():
            assert not gc.isenabled()
        assert gc.isenabled() == was_enabled
    finally:
        (gc.enable if before else gc.disable)()


def test_an_error_brings_the_collector_back() -> None:
    assert gc.isenabled()
    with pytest.raises(KeyError), without_garbage_collection():
        raise KeyError

    assert gc.isenabled()
