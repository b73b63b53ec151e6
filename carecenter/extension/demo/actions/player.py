"""One part of the play: its stage, and a day of it in one transaction."""

import heapq
import logging
from datetime import date, datetime, time, timedelta

from django.db import connection, transaction

from carecenter.extension.demo.actions import answering, earlier, placing, selling, visiting  # noqa: F401  (they register)
from carecenter.extension.demo.actions.answering import plan_care
from carecenter.extension.demo.actions.last_scene import plan_last_scene
from carecenter.extension.demo.actions.settling import plan_day
from carecenter.extension.demo.actions.stage import DOINGS, OFFICE_REACTIONS, REACTIONS, Stage
from carecenter.extension.demo.actions.world import World
from carecenter.extension.demo.models import DemoPart, DemoRun
from carecenter.extension.demo.rules.plan import earlier_customers, first_day, planned_sales
from carecenter.extension.demo.types import PART_OF_PROVINCE, EarlierCustomer, Part, PlannedSale, Size
from carecenter.foundation import clock
from carecenter.foundation.action import all_or_nothing, is_all_or_nothing
from carecenter.foundation.eventlog import reading
from carecenter.foundation.eventlog.cursors import CursorRunner, mark, tell
from carecenter.foundation.eventlog.reading import LoggedEvent
from carecenter.foundation.eventlog.subscribers import SUBSCRIBERS, Subscriber
from carecenter.foundation.models import Cursor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.remembered import forget_everything

log = logging.getLogger("carecenter.demo")
# News is handled as if the worker had seen it a moment after it happened.
WORKER_DELAY = timedelta(seconds=2)
DELIVERY_MINUTES = 20
# Before anybody opens a shop, the customers of earlier years are there.
LEDGER_HOUR = timedelta(hours=7, minutes=40)
# They keep today's screens and tours up to date; of a day long past there is nothing to keep.
NOT_PLAYED = {"dispatch.boards", "dispatch.replan"}


class PlayedMeanwhile(RuntimeError):
    """Another process has played on; this one's stage is of yesterday. The next loader goes on."""


class Player:
    """Plays one part, day by day; what it did is in the database with the day, or not at all."""

    def __init__(self, run: DemoRun, part: Part) -> None:
        self.part, self.row = part, DemoPart.objects.get(name=part)
        self.seed, until = run.seed, run.until.astimezone(clock.SHANGHAI)
        self._set_stage(until, World.found(run.seed))
        self.sales: list[PlannedSale] = []
        self.ledger: list[EarlierCustomer] = []
        self.first_day = first_day(Size(run.size), until)
        if part is not Part.OFFICE:
            plan = planned_sales(size=Size(run.size), seed=run.seed, until=until)
            self.sales = [sale for sale in plan if PART_OF_PROVINCE[sale.district[:2]] is part]
            known = earlier_customers(size=Size(run.size), seed=run.seed)
            self.ledger = [each for each in known if PART_OF_PROVINCE[each.district[:2]] is part]

    def _set_stage(self, until: datetime, world: World) -> None:
        self.stage = Stage(seed=self.seed, until=until, world=world, memory=dict(self.row.state))
        self.news = News(self.stage, OFFICE_REACTIONS if self.part is Part.OFFICE else REACTIONS)

    def play(self, day: date) -> None:
        """Play a day that has not been played: in one go, and once more with care when anything was refused."""
        if self.row.next_day > day:
            return
        # What the office's part has changed meanwhile is read anew, at the same place of every run.
        forget_everything()
        try:
            with all_or_nothing():
                self._play_whole(day)
        except PlayedMeanwhile:
            raise
        except Exception as error:
            log.info("played again", extra={"part": self.part, "day": day.isoformat(), "error": type(error).__name__})
            self.row.refresh_from_db()
            self._set_stage(self.stage.until, self.stage.world)
            forget_everything()
            self._play_whole(day)

    def _play_whole(self, day: date) -> None:
        with transaction.atomic():
            # A process whose loader was killed may still be at this day; it is waited for, not repeated.
            if DemoPart.objects.select_for_update().get(pk=self.row.pk).next_day != self.row.next_day:
                raise PlayedMeanwhile(f"{self.part} {day}")
            self.news.begin()
            self._play(day, [sale for sale in self.sales if sale.at.date() == day])
            self.row.next_day, self.row.state = day + timedelta(days=1), self.stage.to_memory()
            self.row.save(update_fields=["next_day", "state"])
            if self.part is Part.OFFICE:
                end = reading.end_of_log()
                Cursor.objects.update(xid=end.xid, event_id=end.event_id, moved_at=clock.now())

    def _play(self, day: date, sales: list[PlannedSale]) -> None:
        stage, ends = self.stage, min(start_of(day + timedelta(days=1)), self.stage.until)
        with clock.standing_at(start_of(day)):
            stage.forget_before(day)
            if self.part is Part.OFFICE:
                plan_day(stage, day)
            else:
                plan_care(stage, day)
                plan_last_scene(stage, self.part, day)
        if day == self.first_day:
            self._bring_in_the_ledger()
        heard, has_done = start_of(day), False
        self.news.deliver()
        while True:
            due_at = stage.heap[0].at if stage.heap else ends
            if sales and sales[0].at <= due_at:
                due_at = sales[0].at
            if due_at >= ends or due_at - heard >= timedelta(minutes=DELIVERY_MINUTES):
                heard, is_news, has_done = min(due_at, ends), has_done, False
                if is_news and self.news.deliver():
                    continue
            if due_at >= ends:
                return
            has_done = True
            with clock.standing_at(due_at):
                if sales and sales[0].at == due_at:
                    do(stage, "sell", {"sale": sales.pop(0)})
                else:
                    happening = heapq.heappop(stage.heap)
                    do(stage, happening.kind, happening.args)

    def _bring_in_the_ledger(self) -> None:
        with clock.standing_at(start_of(self.first_day) + LEDGER_HOUR):
            for customer in self.ledger:
                do(self.stage, "bring_in", {"customer": customer})


def do(stage: Stage, kind: str, args: dict[str, object]) -> None:
    """Do it; a refusal is part of the play and is counted, an error is not."""
    try:
        DOINGS[kind](stage, **args)
    except Refusal as refusal:
        if is_all_or_nothing():
            raise
        code = f"{kind}:{refusal.code}"
        stage.refused[code] = stage.refused.get(code, 0) + 1
        log.info("refused", extra={"doing": kind, "code": refusal.code})


class News(CursorRunner):
    """Feeds the product's subscribers with this part's own events at their instants, then those of the play."""

    def __init__(self, stage: Stage, reactions: dict[str, list]) -> None:
        super().__init__(settled_only=False)
        self.stage, self.reactions, self.xid = stage, reactions, 0
        self.load_parked()

    def begin(self) -> None:
        """Note the transaction of the day: its events are this part's own."""
        with connection.cursor() as cursor:
            # A crash of the machine may cost the last days, in their order; the loader makes them again.
            cursor.execute("SET LOCAL synchronous_commit TO off")
            cursor.execute("SELECT pg_current_xact_id()::text::bigint")
            self.xid = cursor.fetchone()[0]

    def deliver(self) -> int:
        """Handle all news and what it causes; return how many of our own events there were.

        Other parts' events are not ours to handle; those of the office stand in the log before our day begins.
        """
        own, is_news = 0, True
        while is_news and (events := reading.read_since(self.stage.heard)):
            wanted = {event.id: self._subscribers_of(event) for event in events}
            self._mark(wanted)
            for event in events:
                own += event.xid == self.xid
                with clock.standing_at(event.envelope.at + WORKER_DELAY):
                    self._hear(event, wanted[event.id])
            self.stage.heard = events[-1].id
            is_news = any(wanted.values()) or len(events) == reading.MOST
        return own

    def _subscribers_of(self, event: LoggedEvent) -> list[Subscriber]:
        return [each for each in SUBSCRIBERS.values() if event.xid == self.xid and event.kind in each.kinds]

    def _mark(self, wanted: dict[int, list[Subscriber]]) -> None:
        """Mark what is not played, and in a batch that stands or falls as one everything, with one statement."""
        pairs = [
            (each.name, event_id)
            for event_id, subscribers in wanted.items()
            for each in subscribers
            if each.name in NOT_PLAYED or self._tells_at_once()
        ]
        if pairs:
            mark(pairs)

    def _tells_at_once(self) -> bool:
        return is_all_or_nothing() and not self.parked

    def _hear(self, event: LoggedEvent, subscribers: list[Subscriber]) -> None:
        """Let the product's subscribers hear, then the people of the play."""
        for each in subscribers:
            if each.name in NOT_PLAYED:
                continue
            if self._tells_at_once():
                tell(each, event)
            else:
                self.handle(each, event)
        for react in self.reactions.get(event.kind, ()):
            react(self.stage, event)


def start_of(day: date) -> datetime:
    """Return a day's first instant."""
    return datetime.combine(day, time(), clock.SHANGHAI)
