"""Long work says where it is and stops when a person says so."""

import pytest

from supervisor_app.system.progress import CancelledByPerson, Progress, Unwatched, Watched


def work(progress: Progress) -> int:
    """Do ten steps and return them."""
    progress.total(10)
    done = 0
    for _ in range(10):
        progress.step()
        done += 1
    return done


def test_watched_work_shows_each_step() -> None:
    """Every step is shown with the total."""
    seen: list[tuple[int, int]] = []
    assert work(Watched(lambda done, total: seen.append((done, total)))) == 10
    assert seen == [(number, 10) for number in range(11)]


def test_cancelled_work_stops_at_its_next_step() -> None:
    """The step raises, so that the work's transaction is taken back."""
    watched = Watched(lambda done, _total: watched.cancel() if done == 3 else None)
    with pytest.raises(CancelledByPerson):
        work(watched)


def test_unwatched_work_just_runs() -> None:
    """Where nobody looks nothing is cancelled."""
    assert work(Unwatched()) == 10
