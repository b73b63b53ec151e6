"""Make the history: each day first the office, then the three offices, side by side where there are cores."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connection, transaction

from carecenter.extension.demo.actions.player import News, Player
from carecenter.extension.demo.actions.setting_up import set_up
from carecenter.extension.demo.models import DemoPart, DemoRun
from carecenter.extension.demo.queries.orphans import orphan_files
from carecenter.extension.demo.queries.unhandled import unhandled_events
from carecenter.extension.demo.rules.plan import first_day
from carecenter.extension.demo.types import Part, Size
from carecenter.foundation import clock
from carecenter.foundation.eventlog import reading
from carecenter.foundation.eventlog.cursors import CursorRunner
from carecenter.foundation.eventlog.subscribers import SUBSCRIBERS
from carecenter.foundation.models import Cursor
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.recall import recalling
from carecenter.foundation.worker import LOCK
from carecenter.reference.providers import public as providers
from carecenter.work.dispatch import public as dispatch

Say = Callable[[int, int, str], None]
FIELD = (Part.EAST, Part.CITY, Part.SOUTH)
PLANNED_PROVIDERS = 6
PLANNING_SECONDS = 0.15


class Interrupted(RuntimeError):
    """The loader was told to end before its last day; the next one goes on."""


class Plays(Protocol):
    """Somebody who plays one part."""

    def start(self, day: date) -> None:
        """Begin to play a day."""

    def finish(self) -> None:
        """Wait until it is played."""


def begin(*, size: Size, seed: int, until: datetime) -> DemoRun:
    """Return the installation's history, begun now or before; a begun one keeps its size, seed and end."""
    run, _ = DemoRun.objects.get_or_create(
        pk=1, defaults={"size": size.value, "seed": seed, "until": until.replace(microsecond=0)}
    )
    return run


def make_history(*, run: DemoRun, say: Say, processes: int = 1, stop_after: date | None = None) -> None:
    """Make all days that are missing, with one process or four. Raises Interrupted after `stop_after` (for tests)."""
    if run.finished_at is not None:
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtext(%s))", [LOCK])
    try:
        with recalling():
            _make(run, say, processes, stop_after)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(hashtext(%s))", [LOCK])


def _make(run: DemoRun, say: Say, processes: int, stop_after: date | None) -> None:
    with transaction.atomic():
        list(DemoPart.objects.select_for_update())  # a killed loader's processes end their day
    remove_orphans()
    until = run.until.astimezone(clock.SHANGHAI)
    first = first_day(Size(run.size), until)
    total = (until.date() - first).days + 1
    if run.next_day is None:
        say(0, total, "正在装入配置包、组织与人员")
        _raise_the_curtain(run, first, until)
    office = Player(run, Part.OFFICE)
    with ExitStack() as stack:
        field: list[Plays] = [
            stack.enter_context(PlaysElsewhere(part)) if processes > 1 else PlaysHere(Player(run, part))
            for part in FIELD
        ]
        day = min(DemoPart.objects.values_list("next_day", flat=True))
        while day <= until.date():
            say((day - first).days, total, f"正在推演 {day:%Y-%m-%d} 的业务")
            _play(day, office, field)
            if stop_after is not None and day >= stop_after:
                raise Interrupted(day.isoformat())
            day += timedelta(days=1)
    _drop_the_curtain(run, office.news)
    remove_orphans()  # of days that were played again
    say(total, total, "演示数据已就绪")


def _play(day: date, office: Player, field: list[Plays]) -> None:
    office.play(day)
    for each in field:
        each.start(day)
    for each in field:
        each.finish()


def _raise_the_curtain(run: DemoRun, first: date, until: datetime) -> None:
    CursorRunner(settled_only=False).start()
    with transaction.atomic(), clock.standing_at(datetime.combine(first, time(7, 30), clock.SHANGHAI)):
        run.state, run.next_day = {"accounts": set_up(seed=run.seed, until=until)}, first
        run.save(update_fields=["state", "next_day"])
        DemoPart.objects.bulk_create(DemoPart(name=part, next_day=first) for part in Part)


def _drop_the_curtain(run: DemoRun, news: News) -> None:
    """Handle what nobody has handled yet, such as what others did meanwhile; then let the present begin."""
    with transaction.atomic():
        end = reading.end_of_log()
        Cursor.objects.update(xid=end.xid, event_id=end.event_id, moved_at=clock.now())
        for name, event_id in unhandled_events():
            event = reading.read_one(event_id)
            if event is not None:
                with clock.standing_at(event.envelope.at):
                    news.handle(SUBSCRIBERS[name], event)
        run.finished_at = clock.now()
        run.save(update_fields=["finished_at"])
    _plan_the_next_days()


def _plan_the_next_days() -> None:
    """Plan today and tomorrow of a few providers as the night would have, so that the day board shows something."""
    for provider in providers.active_providers()[:PLANNED_PROVIDERS]:
        for day in (clock.today(), clock.today() + timedelta(days=1)):
            dispatch.plan_day(
                actor=system_actor("demo"), provider_id=provider.id, on=day, cause="NIGHT", seconds=PLANNING_SECONDS
            )


class PlaysHere:
    """A part played in this process."""

    def __init__(self, player: Player) -> None:
        self.player, self.day = player, date.min

    def start(self, day: date) -> None:
        """Note the day."""
        self.day = day

    def finish(self) -> None:
        """Play it."""
        self.player.play(self.day)


class PlaysElsewhere:
    """A part played by a process of its own, which reads days from its input and answers each with a line."""

    def __init__(self, part: Part) -> None:
        self.part = part

    def __enter__(self) -> "PlaysElsewhere":
        command = [sys.executable, "-m", "carecenter", "load_demo", "--part", self.part]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)  # noqa: S603  (our own command)
        return self

    def __exit__(self, *error: object) -> None:
        if self.process.stdin is not None:
            self.process.stdin.close()  # its sign to end
        self.process.wait(30)

    def start(self, day: date) -> None:
        """Send the day."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{day.isoformat()}\n")
        self.process.stdin.flush()

    def finish(self) -> None:
        """Wait for the answer. Raises RuntimeError when the process ends instead."""
        assert self.process.stdout is not None
        if not self.process.stdout.readline():
            raise RuntimeError(f"the part {self.part} ended; see its log")


def play_part(*, run: DemoRun, part: Part) -> None:
    """Play the days that come on the input until it ends: the other side of PlaysElsewhere."""
    player: Player | None = None
    with recalling():
        for line in sys.stdin:
            run.refresh_from_db()
            player = player or Player(run, part)
            player.play(date.fromisoformat(line.strip()))
            sys.stdout.write("ok\n")
            sys.stdout.flush()


def refusals() -> dict[str, int]:
    """Return what the product refused to the people of the play, by kind of happening and code."""
    found: dict[str, int] = {}
    for state in DemoPart.objects.values_list("state", flat=True):
        for code, count in state.get("refused", {}).items():
            found[code] = found.get(code, 0) + count
    return found


def remove_orphans() -> int:
    """Delete the files of a day that was never finished; return how many."""
    orphans = orphan_files(root=Path(settings.MEDIA_ROOT))
    for name in orphans:
        default_storage.delete(name)
    return len(orphans)
