"""The power fails at any moment: nothing acknowledged is gone, and a loss would be seen."""

from pathlib import Path

from tests.simulation.power_cut import try_images

SEED = 1


def test_three_hundred_power_cuts_lose_nothing(tmp_path: Path) -> None:
    """Under the product's flushing no image lost an acknowledged action, none is broken."""
    found = try_images(tmp_path, "FULL", images=300, seed=SEED)
    assert (found.images, found.lost, found.corrupt) == (300, [], [])


def test_lazier_flushing_is_seen_to_lose(tmp_path: Path) -> None:
    """With NORMAL the same images lose actions: the disk that is simulated is a cruel one."""
    found = try_images(tmp_path, "NORMAL", images=100, seed=SEED)
    assert len(found.lost) > 20
    assert found.corrupt == []
