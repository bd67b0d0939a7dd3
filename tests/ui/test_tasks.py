"""Work off the GUI thread: order, delivery, dead owners, errors, undo, cancelling, the end."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject

from supervisor_app.errors import CancelledByPerson, Conflict
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.tasks import Job, Tasks


@dataclass(frozen=True)
class Written:
    """What the desk of these tests gives back."""

    result: Any
    op: str
    touched: frozenset[str]


@dataclass
class Desk:
    """A desk without a store: it calls the use case and remembers the order of writes."""

    order: list[Any] = field(default_factory=list)

    def read(self, noun: Callable[..., Any], /, *args: Any) -> Any:
        """Ask at once."""
        return noun(self, *args)

    def write(self, verb: Callable[..., Any], /, *args: Any) -> Written:
        """Run at once and remember it."""
        result = verb(self, *args)
        self.order.append((verb.__name__, *args))
        touched = frozenset({"employee"}) if result is not None else frozenset()
        return Written(result, f"op{len(self.order)}", touched)


def add(_work: Desk, name: str) -> str:
    """Stand for a verb."""
    return name.upper()


def look(_work: Desk) -> None:
    """Stand for a verb that touches nothing."""


def take_back(_work: Desk, op: str) -> str:
    """Stand for the service that undoes."""
    return op


def refuse(_work: Desk) -> None:
    """Stand for a verb that a person must hear of."""
    raise Conflict(kind="case", state="closed")


def break_down(_work: Desk) -> None:
    """Stand for a fault of the program."""
    raise ZeroDivisionError("secret")


class Ears:
    """Hears everything that the tasks say."""

    def __init__(self, desk: Desk) -> None:
        self.bus, self.notify = Bus(), Notify()
        self.tasks = Tasks(desk, self.bus, self.notify, take_back=take_back)
        self.touched: list[frozenset[str]] = []
        self.toasts: list[Any] = []
        self.failures: list[Any] = []
        self.bugs: list[Any] = []
        self.bus.changed.connect(self.touched.append)
        self.notify.toasted.connect(self.toasts.append)
        self.notify.failed.connect(self.failures.append)
        self.notify.bug_found.connect(self.bugs.append)


@pytest.fixture
def desk() -> Desk:
    """Give a desk without a store."""
    return Desk()


@pytest.fixture
def ears(desk: Desk) -> Iterator[Ears]:
    """Give running tasks and what was heard from them."""
    made = Ears(desk)
    yield made
    made.tasks.shutdown()


def test_answers_arrive_on_the_gui_thread(ears: Ears, qtbot) -> None:
    """A read runs elsewhere and its answer is handed over where widgets may be touched."""
    got: list[Any] = []

    def where(_work: Desk) -> str:
        return threading.current_thread().name

    ears.tasks.read(
        QObject(), where, then=lambda name: got.append((name, threading.current_thread()))
    )
    qtbot.waitUntil(lambda: bool(got))
    assert got[0][0].startswith("read")
    assert got[0][1] is threading.main_thread()


def test_writes_run_in_the_order_of_asking(ears: Ears, desk: Desk, qtbot) -> None:
    """Fifty writes reach the store in the order in which they were asked for."""
    done: list[str] = []
    for n in range(50):
        ears.tasks.write(ears.bus, add, str(n), then=done.append)
    qtbot.waitUntil(lambda: len(done) == 50)
    assert [args for _, args in desk.order] == [str(n) for n in range(50)]
    assert done == [str(n) for n in range(50)]


def test_a_write_tells_which_tables_it_touched(ears: Ears, qtbot) -> None:
    """The bus carries the touched tables after the callback, and nothing for an idle verb."""
    heard: list[str] = []
    ears.tasks.write(ears.bus, add, "a", then=lambda _r: heard.append(f"{len(ears.touched)}"))
    ears.tasks.write(ears.bus, look, then=heard.append)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["0", None]
    assert ears.touched == [frozenset({"employee"})]


def test_the_callback_of_a_dead_owner_is_dropped(ears: Ears, desk: Desk, qtbot) -> None:
    """The write happens and is announced, but nobody calls into a screen that is gone."""
    owner, called, gate = QObject(), [], threading.Event()

    def slow(_work: Desk) -> str:
        gate.wait(5)
        return "done"

    ears.tasks.write(owner, slow, then=called.append, undo=True, said="text")
    ears.tasks.read(owner, slow, then=called.append)
    shiboken6.delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: bool(ears.toasts))
    assert called == []
    assert ears.touched
    assert ears.toasts[0].undo is None


def test_a_known_error_becomes_a_sentence(ears: Ears, qtbot) -> None:
    """What a person can mend is told by its sentence and code, never as a bug."""
    ears.tasks.write(ears.bus, refuse)
    qtbot.waitUntil(lambda: bool(ears.failures))
    assert ears.failures[0].code == "conflict"
    assert ears.failures[0].what
    assert ears.bugs == []


def test_a_screen_may_answer_a_known_error_itself(ears: Ears, qtbot) -> None:
    """A handler that answers true keeps the error in place; one that answers false does not."""
    seen: list[str] = []
    ears.tasks.write(ears.bus, refuse, failed=lambda e: seen.append(e.code) or True)
    ears.tasks.read(ears.bus, refuse, failed=lambda e: seen.append(e.code))
    qtbot.waitUntil(lambda: len(seen) == 2)
    qtbot.waitUntil(lambda: bool(ears.failures))
    assert len(ears.failures) == 1


def test_a_bug_goes_to_the_log_and_the_report(ears: Ears, qtbot, caplog) -> None:
    """A fault of a service and a fault of a callback are logged under the code that is shown."""
    ears.tasks.read(ears.bus, break_down)
    qtbot.waitUntil(lambda: len(ears.bugs) == 1)
    ears.tasks.write(ears.bus, add, "a", then=lambda _r: 1 / 0)
    qtbot.waitUntil(lambda: len(ears.bugs) == 2)
    assert [bug.code in caplog.text for bug in ears.bugs] == [True, True]
    assert "ZeroDivisionError" in ears.bugs[0].details
    assert ears.failures == []


def test_a_toast_takes_its_own_operation_back(ears: Ears, desk: Desk, qtbot) -> None:
    """The toast undoes what it tells of, once; undo and redo walk the owner's own operations."""
    owner = QObject()
    ears.tasks.write(owner, add, "a", undo=True, said="one")
    ears.tasks.write(owner, add, "b", undo=True, said="two")
    qtbot.waitUntil(lambda: len(ears.toasts) == 2)
    ears.toasts[0].undo()
    ears.toasts[0].undo()
    qtbot.waitUntil(lambda: len(desk.order) == 3)
    ears.tasks.undo_last(owner)
    qtbot.waitUntil(lambda: len(ears.touched) == 4)
    assert desk.order[2:] == [("take_back", "op1"), ("take_back", "op2")]
    assert not ears.tasks.can_undo(owner)
    ears.tasks.redo_last(owner)
    qtbot.waitUntil(lambda: len(ears.touched) == 5)
    assert desk.order[-1] == ("take_back", "op4")
    assert ears.tasks.can_undo(owner)
    assert not ears.tasks.can_undo(QObject())


def test_a_job_tells_how_far_it_is_and_ends(ears: Ears, qtbot) -> None:
    """The tray hears progress and the end, and the answer reaches the screen."""
    seen: list[Any] = []
    got: list[str] = []

    def count(_desk: Desk, progress: Job, last: int) -> str:
        progress.total(last)
        for _ in range(last):
            progress.step()
        return "ready"

    def show(job: Job) -> None:
        job.progressed.connect(lambda: seen.append((job.steps, job.of_steps)))
        job.ended.connect(lambda: seen.append(job.title))

    ears.tasks.job_started.connect(show)
    ears.tasks.run(ears.bus, count, 3, title="Import", then=got.append)
    assert [shown.title for shown in ears.tasks.jobs()] == ["Import"]
    qtbot.waitUntil(lambda: bool(got))
    assert got == ["ready"]
    assert seen[-2:] == [(3, 3), "Import"]
    assert ears.tasks.jobs() == ()


def test_a_cancelled_job_stops_at_its_next_step(ears: Ears, qtbot) -> None:
    """Cancelling raises inside the job and is told quietly, not as a failure."""
    begun = threading.Event()

    def endless(_desk: Desk, progress: Job) -> None:
        while True:
            begun.set()
            progress.step()

    job = ears.tasks.run(ears.bus, endless)
    begun.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: bool(ears.toasts))
    assert ears.failures == []
    with pytest.raises(CancelledByPerson):
        job.check()


def test_drawing_is_one_at_a_time(ears: Ears, qtbot) -> None:
    """Two pages are never drawn at once, because the library below is not made for it."""
    inside, most, done = [], [], []

    def draw(n: int) -> int:
        inside.append(n)
        most.append(len(inside))
        inside.remove(n)
        return n

    for n in range(20):
        ears.tasks.render(ears.bus, draw, n, then=done.append)
    qtbot.waitUntil(lambda: len(done) == 20)
    assert max(most) == 1
    assert done == list(range(20))


def test_shutting_down_finishes_writes_and_cancels_the_rest(ears: Ears, desk: Desk, qtbot) -> None:
    """No accepted write is lost, jobs stop, threads are joined and later calls do nothing."""

    def endless(_desk: Desk, progress: Job) -> None:
        while True:
            progress.step()

    for n in range(20):
        ears.tasks.write(ears.bus, add, str(n))
    ears.tasks.run(ears.bus, endless)
    ears.tasks.shutdown()
    ears.tasks.write(ears.bus, add, "late")
    assert len(desk.order) == 20
    names = [t.name for t in threading.enumerate()]
    assert not [n for n in names if n.startswith(("read", "write", "job", "draw"))]


def test_watchers_hear_only_their_tables_and_only_while_alive() -> None:
    """A screen reloads for its own tables, and not after it is gone."""
    bus, owner, heard = Bus(), QObject(), []
    bus.watch(owner, {"employee"}, lambda: heard.append(1))
    bus.announce({"agency"})
    bus.announce({"agency", "employee"})
    bus.announce(())
    shiboken6.delete(owner)
    bus.announce({"employee"})
    assert heard == [1]


def test_banners_and_requests_travel_as_values(qtbot) -> None:
    """The window is handed frozen values for banners and the name of a screen to open."""
    notify, bus, shown, asked = Notify(), Bus(), [], []
    notify.bannered.connect(shown.append)
    notify.banner_cleared.connect(shown.append)
    bus.asked.connect(lambda screen, what: asked.append((screen, what)))
    notify.banner("offline", "text", verb="again", act=lambda: None)
    notify.clear("offline")
    bus.open("agencies", 7)
    assert (shown[0].key, shown[0].verb, shown[1]) == ("offline", "again", "offline")
    assert asked == [("agencies", 7)]


class Asker(QObject):
    """Asks the same thing several times and keeps what came."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[Any] = []
        self.others: list[Any] = []

    def show(self, answer: Any) -> None:
        """Take an answer."""
        self.came.append(answer)


def slow(_work: Desk, held: threading.Event | None, answer: str) -> str:
    """Answer when it is let go."""
    if held is not None:
        held.wait(5)
    return answer


def test_an_answer_that_a_later_question_overtook_is_dropped(ears: Ears, qtbot) -> None:
    """The older answer comes last and is not shown; another callback's answer is not touched."""
    asker, held = Asker(), threading.Event()
    ears.tasks.read(asker, slow, held, "old", then=asker.show)
    ears.tasks.read(asker, slow, held, "other", then=asker.others.append)
    ears.tasks.read(asker, slow, None, "new", then=asker.show)
    qtbot.waitUntil(lambda: asker.came == ["new"])
    held.set()
    qtbot.waitUntil(lambda: not ears.tasks.busy)
    assert (asker.came, asker.others) == (["new"], ["other"])
