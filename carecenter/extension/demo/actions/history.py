"""Make the history, one simulated day a transaction: a loader killed at any moment goes on with the next day."""

import heapq
import logging
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connection, transaction

from carecenter.extension.demo.actions import answering, placing, selling, settling, visiting  # noqa: F401
from carecenter.extension.demo.actions.setting_up import set_up
from carecenter.extension.demo.actions.settling import plan_day
from carecenter.extension.demo.actions.stage import DOINGS, REACTIONS, Stage
from carecenter.extension.demo.actions.world import World
from carecenter.extension.demo.models import DemoRun
from carecenter.extension.demo.queries.orphans import orphan_files
from carecenter.extension.demo.queries.unhandled import unhandled_events
from carecenter.extension.demo.rules.plan import first_day, planned_sales
from carecenter.extension.demo.types import PlannedSale, Size
from carecenter.foundation import clock
from carecenter.foundation.eventlog import reading
from carecenter.foundation.eventlog.cursors import CursorRunner
from carecenter.foundation.eventlog.reading import LoggedEvent
from carecenter.foundation.eventlog.subscribers import SUBSCRIBERS
from carecenter.foundation.models import Cursor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.recall import recalling
from carecenter.foundation.worker import LOCK

log = logging.getLogger("carecenter.demo")
Say = Callable[[int, int, str], None]
# News is handled as if the worker had seen it a moment after it happened.
WORKER_DELAY = timedelta(seconds=2)
DELIVERY_MINUTES = 20


class Interrupted(RuntimeError):
    """The loader was told to end before its last day; the next one goes on."""


def begin(*, size: Size, seed: int, until: datetime) -> DemoRun:
    """Return the installation's history, begun now or before; a begun one keeps its size, seed and end."""
    run, _ = DemoRun.objects.get_or_create(
        pk=1, defaults={"size": size.value, "seed": seed, "until": until.replace(microsecond=0)}
    )
    return run


def make_history(*, run: DemoRun, say: Say, stop_after: date | None = None) -> None:
    """Make all days that are missing. Raises Interrupted after the day `stop_after` (for tests)."""
    if run.finished_at is not None:
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtext(%s))", [LOCK])
    try:
        with recalling():
            _make(run, say, stop_after)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(hashtext(%s))", [LOCK])


def _make(run: DemoRun, say: Say, stop_after: date | None) -> None:
    remove_orphans()
    size, until = Size(run.size), run.until.astimezone(clock.SHANGHAI)
    first = first_day(size, until)
    total = (until.date() - first).days + 1
    if run.next_day is None:
        say(0, total, "正在装入配置包、组织与人员")
        _raise_the_curtain(run, first, until)
    plan = planned_sales(size=size, seed=run.seed, until=until)
    stage = Stage(seed=run.seed, until=until, world=World.found(run.seed), memory=dict(run.state))
    runner = HistoryRunner(stage)
    while run.next_day is not None and run.next_day <= until.date():
        day = run.next_day
        say((day - first).days, total, f"正在推演 {day:%Y-%m-%d} 的业务")
        with transaction.atomic():
            _play_day(stage, runner, day, [sale for sale in plan if sale.at.date() == day])
            runner.remember()
            run.next_day = day + timedelta(days=1)
            run.state = {**stage.to_memory(), "accounts": run.state.get("accounts", {})}
            run.save(update_fields=["next_day", "state"])
        if stop_after is not None and day >= stop_after:
            raise Interrupted(day.isoformat())
    _drop_the_curtain(run, runner)
    say(total, total, "演示数据已就绪")


def _raise_the_curtain(run: DemoRun, first: date, until: datetime) -> None:
    with transaction.atomic(), clock.standing_at(_at(first, time(7, 30))):
        accounts = set_up(seed=run.seed, until=until)
        run.state, run.next_day = {"accounts": accounts}, first
        run.save(update_fields=["state", "next_day"])


def _drop_the_curtain(run: DemoRun, runner: "HistoryRunner") -> None:
    """Handle what others did meanwhile, then let the present begin."""
    with transaction.atomic():
        for each, event_id in unhandled_events():
            event = reading.read_one(event_id)
            if event is not None:
                runner.handle(SUBSCRIBERS[each], event)
        run.finished_at = clock.now()
        run.save(update_fields=["finished_at"])


def _play_day(stage: Stage, runner: "HistoryRunner", day: date, sales: list[PlannedSale]) -> None:
    ends = min(_at(day + timedelta(days=1), time()), stage.until)
    with clock.standing_at(_at(day, time())):
        stage.forget_before(day)
        plan_day(stage, day)
    pending = sorted(sales, key=lambda sale: sale.at, reverse=True)
    heard = _at(day, time())
    while True:
        due_at = stage.heap[0].at if stage.heap else ends
        if pending and pending[-1].at <= due_at:
            due_at = pending[-1].at
        if due_at >= ends or due_at - heard >= timedelta(minutes=DELIVERY_MINUTES):
            heard = min(due_at, ends)
            if runner.deliver():
                continue
        if due_at >= ends:
            return
        with clock.standing_at(due_at):
            if pending and pending[-1].at == due_at:
                _do(stage, "sell", {"sale": pending.pop()})
            else:
                happening = heapq.heappop(stage.heap)
                _do(stage, happening.kind, happening.args)


def _do(stage: Stage, kind: str, args: dict[str, object]) -> None:
    """Do it; a refusal is part of the play and is counted, an error is not."""
    try:
        DOINGS[kind](stage, **args)
    except Refusal as refusal:
        code = f"{kind}:{refusal.code}"
        stage.refused[code] = stage.refused.get(code, 0) + 1
        log.info("refused", extra={"doing": kind, "code": refusal.code})


class HistoryRunner(CursorRunner):
    """Feeds the product's subscribers at the instants of the events, then those of the play."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(settled_only=False)
        self.stage = stage
        self.start()
        self.run_all()
        self.place = max(self.positions.values(), key=lambda p: (p.xid, p.event_id), default=reading.Position())

    def deliver(self) -> int:
        """Handle all news and what it causes; return how many events there were."""
        total = 0
        while events := reading.read_after(self.place, settled_only=False):
            for event in events:
                with clock.standing_at(event.envelope.at + WORKER_DELAY):
                    self._hear(event)
            self.place = events[-1].position
            total += len(events)
        return total

    def remember(self) -> None:
        """Write down how far the log is read, in the transaction of the day that was."""
        Cursor.objects.update(xid=self.place.xid, event_id=self.place.event_id, moved_at=clock.now())

    def _hear(self, event: LoggedEvent) -> None:
        for each in SUBSCRIBERS.values():
            if event.kind in each.kinds:
                self.handle(each, event)
        for react in REACTIONS.get(event.kind, ()):
            react(self.stage, event)


def _at(day: date, wall: time) -> datetime:
    return datetime.combine(day, wall, clock.SHANGHAI)


def remove_orphans() -> int:
    """Delete the files of a day that was never finished; return how many."""
    orphans = orphan_files(root=Path(settings.MEDIA_ROOT))
    for name in orphans:
        default_storage.delete(name)
    return len(orphans)
