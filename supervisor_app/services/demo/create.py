"""Filling the demonstration centre: people, thirty days, accounts, queue exports."""

from datetime import date, datetime, time, timedelta

from supervisor_app.rules.calendar import WorkingDays
from supervisor_app.rules.period import PeriodCode, PeriodTimes, belongs_to, minute_of
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import accounts, tickets
from supervisor_app.services.demo import catalogue, days, printing, queue, ratings
from supervisor_app.services.demo.catalogue import PERIODS, Cast
from supervisor_app.services.demo.days import DayPlan
from supervisor_app.services.demo.people import DEMO_PASSWORD as DEMO_PASSWORD
from supervisor_app.services.demo.people import demo_accounts as demo_accounts
from supervisor_app.services.desk import Desk
from supervisor_app.store.work import Work
from supervisor_app.system.atomic import atomic_write
from supervisor_app.system.progress import Progress

# The demonstration has no day that was decided: its week is the usual one.
_HABIT = WorkingDays()
_LIVE_FROM = time(12, 0)
_KNOWN_UNTIL = {PeriodCode.MORNING: time(13, 0), PeriodCode.EVENING: time(18, 0)}


def live_day(now: datetime) -> date:
    """Return the working day that the demonstration shows as running."""
    day = now.date() if now.time() >= _LIVE_FROM else now.date() - timedelta(days=1)
    while not _HABIT.works(day):
        day -= timedelta(days=1)
    return day


def running_period(now: datetime) -> PeriodCode:
    """Return the period that runs at this instant, the evening where the running day is past."""
    if now.date() != live_day(now):
        return PeriodCode.EVENING
    times = [PeriodTimes.between(code, start, end) for code, (_, start, end) in PERIODS.items()]
    found = belongs_to(times, minute_of(now.time()))
    return found.code if found else PeriodCode.EVENING


def fill(desk: Desk, progress: Progress, *, count: int, seed: int) -> None:
    """Fill a new, empty centre with `count` days, the last of them still running."""
    now = desk.clock.now()
    plans = _plans(live_day(now), running_period(now), count, seed)
    desk.seat(SYSTEM)
    progress.total(len(plans) + 2)
    cast = desk.write(catalogue.build, seed, plans[0].day).result
    desk.write(open_accounts)
    accounts.seat_without_password(desk, "supervisor")
    progress.step()
    number = 1001
    for plan in plans:
        number = desk.write(_store_day, plan, cast, number).result
        progress.step()
    desk.write(days.plan_ahead, plans[-1], cast)
    _import_queue(desk, progress, plans, cast)
    desk.leave()


def _plans(last: date, running: PeriodCode, count: int, seed: int) -> tuple[DayPlan, ...]:
    working: list[date] = []
    day = last
    while len(working) < count:
        if _HABIT.works(day):
            working.append(day)
        day -= timedelta(days=1)
    return tuple(DayPlan(day, seed, running if day == last else None) for day in reversed(working))


def open_accounts(work: Work) -> None:
    """Grant the factory rights and open the demonstration's accounts."""
    accounts.grant_factory_rights(work)
    for account in demo_accounts():
        accounts.add(
            work,
            accounts.AccountDraft(
                account.username, account.full_name, account.post, account.role, DEMO_PASSWORD
            ),
        )


def _store_day(work: Work, plan: DayPlan, cast: Cast, number: int) -> int:
    days.store_day(work, plan, cast)
    ratings.store_day(work, plan)
    return printing.store_day(work, plan, cast, number)


def _import_queue(desk: Desk, progress: Progress, plans: tuple[DayPlan, ...], cast: Cast) -> None:
    """Import the past days' tickets as one export, the running day's as far as it is known.

    The running day's full export is left in the folder for the person to import herself.
    """
    folder = desk.paths.folder / "demo"
    folder.mkdir(exist_ok=True)
    past = [queue.tickets_csv(plan, cast) for plan in plans if not plan.live]
    header = ",".join(queue.HEADER) + "\r\n"
    history = header + "".join(text.removeprefix(header) for text in past)
    live = plans[-1]
    until = _KNOWN_UNTIL[live.running or PeriodCode.EVENING]
    files = {f"tickets-{live.day}-so-far.csv": queue.tickets_csv(live, cast, until)}
    if past:
        files = {f"tickets-until-{plans[-2].day}.csv": history, **files}
    accounts.seat_without_password(desk, "statistics_clerk")
    for name, text in files.items():
        path = folder / name
        atomic_write(path, text.encode("utf-8-sig"))
        tickets.import_file(desk, progress, path)
    atomic_write(
        folder / f"tickets-{live.day}.csv", queue.tickets_csv(live, cast).encode("utf-8-sig")
    )
    progress.step()
