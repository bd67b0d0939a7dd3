"""The collector rests inside a batch and is afterwards what it was before."""

import gc

import pytest

from supervisor_app.system.collector import resting_collector


def test_the_collector_comes_back_after_a_batch() -> None:
    """Also where the batch breaks."""
    with resting_collector():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError), resting_collector():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    """A batch inside a batch does not wake it."""
    with resting_collector():
        with resting_collector():
            pass
        assert not gc.isenabled()
