"""What every test stands on: an Arabic application, frozen time, no keyring, no network.

Each guard that a test can trip over stands in tests/guards.py.
"""

import datetime as dt
import logging
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

import hypothesis
import pytest
import sqlalchemy as sa
from PySide6.QtCore import QLocale, Qt, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from supervisor_app import bootstrap
from supervisor_app.models import Account
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import SYSTEM, Actor, Right, Role
from supervisor_app.rules.section import Section
from supervisor_app.services import accounts
from supervisor_app.services.centre import CentreNames, PeriodDraft
from supervisor_app.services.desk import Desk
from supervisor_app.services.set_up import AdministratorDraft, SetUpPlan, set_up
from supervisor_app.store import schema
from supervisor_app.store.work import Store
from supervisor_app.sync.server import installation
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Unwatched
from supervisor_app.system.settings import Settings
from supervisor_app.text import formats, translate
from supervisor_app.ui.theme import apply_theme
from tests import guards, postgres
from tests.whole_run import WholeRun

NOW = dt.datetime(2025, 10, 5, 9, 0, tzinfo=ZoneInfo("Asia/Riyadh"))
MIDDAY = NOW.replace(hour=13)
WHOLE = pytest.StashKey[WholeRun]()
QT_WORDS = pytest.StashKey[guards.QtWords]()
HOME = pytest.StashKey[Path]()
STORE_KEY = bytes(range(32))
FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "LOCALAPPDATA")

hypothesis.settings.register_profile(
    "same every time", derandomize=True, deadline=None, database=None, print_blob=True
)
hypothesis.settings.load_profile("same every time")


def pytest_configure(config: pytest.Config) -> None:
    """Cut the run off from the person's folders, keyring, screen and network."""
    home = Path(tempfile.mkdtemp(prefix="supervisor-tests-"))
    config.stash[HOME] = home
    for name in FOLDERS:
        (home / name).mkdir(mode=0o700)
        os.environ[name] = str(home / name)
    os.environ.pop("CENTRE_SUPERVISOR_HOME", None)
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    config.stash[WHOLE] = whole = WholeRun()
    config.pluginmanager.register(whole, "whole run")
    config.stash[QT_WORDS] = words = guards.QtWords(config.getini("qt_log_ignore"))
    qInstallMessageHandler(words.hear)
    guards.adopt_orphans()
    guards.stay_on_this_machine()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Put Qt's own voice back and remove the folders of the run."""
    qInstallMessageHandler(None)
    shutil.rmtree(config.stash[HOME], ignore_errors=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Take out the tests whose programs this machine lacks; the summary names them."""
    kept: list[pytest.Item] = []
    for item in items:
        programs = [p for mark in item.iter_markers("needs") for p in mark.args]
        missing = [p for p in programs if not there(p)]
        for program in missing:
            config.stash[WHOLE].leave_out(program, item.nodeid)
        if not missing:
            kept.append(item)
    if len(kept) < len(items):
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept


def there(program: str) -> bool:
    """Tell whether the machine has a program; Debian keeps a Postgres off the path."""
    if program == "postgres":
        return postgres.programs() is not None
    return shutil.which(program) is not None


@pytest.fixture(autouse=True)
def leaves_nothing(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, process, timer or window, or that warns unasked.

    A test that takes `caplog` answers for its log itself.
    """
    threads, children = guards.own_threads(), set(guards.child_processes())
    logs = guards.LoudLogs()
    logging.getLogger().addHandler(logs)
    yield
    logging.getLogger().removeHandler(logs)
    faults = [f"Qt said: {text}" for text in request.config.stash[QT_WORDS].take()]
    if "caplog" not in request.fixturenames:
        faults += [f"logged: {line}" for line in logs.lines]
    if "qapp" in request.fixturenames:
        faults += [f"Qt still runs: {name}" for name in guards.left_behind(guards.live_qt)]
    names = guards.left_behind(lambda: [t.name for t in guards.own_threads() - threads])
    faults += [f"thread still runs: {name}" for name in names]
    if set(guards.child_processes()) - children:
        guards.left_behind(lambda: [str(p) for p in set(guards.child_processes()) - children])
        alive = {p: w for p, w in guards.child_processes().items() if p not in children}
        guards.end_processes(alive)
        faults += [f"process still runs: {words}" for words in alive.values()]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.fixture(autouse=True)
def arabic() -> None:
    """Start every test in Arabic with the product's own number and date habits."""
    translate.set_language("ar")
    formats.configure(formats.Formats())


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Give the one application: Arabic, right to left, in the light theme."""
    QLocale.setDefault(QLocale(QLocale.Language.Arabic, QLocale.Country.SaudiArabia))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    apply_theme(qapp, "light")
    return qapp


@pytest.fixture
def clock() -> FixedClock:
    """Give a clock that stands at Sunday 5 October 2025, 09:00 in Riyadh, until it is moved."""
    return FixedClock(NOW)


@dataclass(slots=True)
class FakeVault:
    """The system's key store as a dictionary."""

    secrets: dict[str, str] = field(default_factory=dict)
    name: str = "keyring.backends.SecretService.Keyring"

    def read(self, entry: str) -> str | None:
        """Return a secret, None where there is none."""
        return self.secrets.get(entry)

    def write(self, entry: str, secret: str) -> None:
        """Keep a secret."""
        self.secrets[entry] = secret

    def delete(self, entry: str) -> None:
        """Forget a secret."""
        self.secrets.pop(entry, None)


@pytest.fixture
def vault() -> FakeVault:
    """Give an empty key store; the real one is out of reach of every test."""
    return FakeVault()


@pytest.fixture
def everyone() -> Actor:
    """Give an actor who holds every right."""
    return Actor("01J9TESTACTOR", "هدى المشرفة", Role.SUPERVISOR, frozenset(Right))


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the file of a new, empty centre once; tests work on copies."""
    path = tmp_path_factory.mktemp("empty") / "centre.db"
    schema.create(path, STORE_KEY)
    return path


@pytest.fixture
def store(empty_store: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """Give the open store of a new, empty centre at the standing clock."""
    opened = Store(Path(shutil.copy(empty_store, tmp_path / "centre.db")), STORE_KEY, clock)
    yield opened
    opened.close()


PLAN = SetUpPlan(
    CentreNames(
        "مركز الخدمات الشامل بقباء", "مركز قباء", "قباء", "المملكة العربية السعودية", "الإمارة"
    ),
    {Section.MEN: "", Section.WOMEN: ""},
    (PeriodDraft(PeriodCode.MORNING, "الصباح", dt.time(7, 30), dt.time(14, 30)),),
    AdministratorDraft("tariq", "طارق الشريف", "مسؤول النظام", "قهوة الصباح 7"),
)


@pytest.fixture(scope="session")
def new_file(empty_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Set a centre up once that has no figure yet; tests work on copies."""
    folder = tmp_path_factory.mktemp("new")
    path = Path(shutil.copy(empty_store, folder / "centre.db"))
    desk = desk_at(path, FixedClock(NOW))
    set_up(desk, PLAN)
    desk.store.close()
    return path


@pytest.fixture
def new_centre(
    new_file: Path, tmp_path: Path, clock: FixedClock, everyone: Actor
) -> Iterator[Desk]:
    """Give the desk of a centre that was just set up, with an actor who holds every right."""
    desk = desk_at(Path(shutil.copy(new_file, tmp_path / "centre.db")), clock)
    desk.seat(everyone)
    yield desk
    desk.store.close()


def desk_at(database: Path, clock: FixedClock) -> Desk:
    """Open a database of the tests' key as a desk of its folder."""
    paths = CentrePaths(database.parent)
    return Desk(Store(database, STORE_KEY, clock), clock, Settings(paths.settings), paths)


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a demonstration centre of eight days once, the last still running; tests use copies."""
    paths = CentrePaths(tmp_path_factory.mktemp("demonstration"))
    made = bootstrap.create_demo_centre(paths, Unwatched(), days=8, clock=FixedClock(MIDDAY))
    made.store.close()
    return paths.folder


@pytest.fixture
def demo(demo_folder: Path, tmp_path: Path) -> Iterator[Desk]:
    """Give the desk of a demonstration centre at 13:00 of its last day, the supervisor seated."""
    folder = Path(shutil.copytree(demo_folder, tmp_path / "centre"))
    desk = bootstrap.open_centre(CentrePaths(folder), clock=FixedClock(MIDDAY))
    with desk.store.read(SYSTEM) as work:
        wanted = sa.select(Account).where(Account.role == Role.SUPERVISOR)
        account = work.session.scalars(wanted).one()
    accounts.seat_without_password(desk, account.username)
    yield desk
    desk.store.close()


@pytest.fixture(scope="session")
def cluster() -> Iterator[postgres.Cluster]:
    """Start one real Postgres for the run; its template holds our schema."""
    with postgres.cluster() as running:
        running.connect().execute("CREATE DATABASE journals").connection.close()
        with running.connect("journals") as admin:
            installation.install(admin)
        yield running


@pytest.fixture
def server(cluster: postgres.Cluster) -> Iterator[postgres.Server]:
    """Give a fresh database of the server, as `main.py server init` leaves it."""
    with _database(cluster) as made:
        yield made


@pytest.fixture
def second_server(cluster: postgres.Cluster) -> Iterator[postgres.Server]:
    """Give another server, the emirate's or one that a test confuses with the first."""
    with _database(cluster) as made:
        yield made


@contextmanager
def _database(cluster: postgres.Cluster) -> Iterator[postgres.Server]:
    name = f"centre_{secrets.token_hex(6)}"
    with cluster.connect() as admin:
        admin.execute(f"CREATE DATABASE {name} TEMPLATE journals")
    with cluster.connect(name) as admin:
        # A copy of the template would pass for the same server.
        admin.execute("UPDATE rs.server SET server_id = gen_random_uuid()")
        installation.shut_database(admin)
        yield postgres.Server(cluster, name, admin)
    with cluster.connect() as admin:
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
