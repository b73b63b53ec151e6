"""Providers answer offers, name a technician and agree the window."""

from datetime import date, datetime, time, timedelta

from carecenter.extension.demo.actions.stage import Stage, doing, on_event
from carecenter.extension.demo.rules.moods import in_daytime
from carecenter.foundation import clock
from carecenter.foundation.eventlog.reading import LoggedEvent
from carecenter.foundation.plain.actors import Actor
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.errors import TechnicianNotFit
from carecenter.work.field_service.types import REJECTIONS_BEFORE_PERSON, JobFacts, JobState

SLOTS = (8, 10, 14, 16, 12, 18)
REJECTIONS = ("NO_CAPACITY", "TOO_FAR", "NO_TECHNICIAN")


def job_of(job_id: int) -> JobFacts:
    """Return a job as it stands now."""
    return field_service.jobs_by_id(ids=[job_id])[job_id]


def manager_of(stage: Stage, job: JobFacts) -> Actor:
    """Return the head of the job's provider."""
    return stage.world.actor(f"{stage.world.scripts[job.provider_id or 0].code}_m")


def local_now() -> datetime:
    """Return the simulated instant on the wall."""
    return clock.now().astimezone(clock.SHANGHAI)


@on_event("job.dispatched")
def hear_of_offer(stage: Stage, event: LoggedEvent) -> None:
    """Take the offer, refuse it, or let it lie."""
    script = stage.world.scripts.get(event.facts["provider_id"])
    name = stage.name_of("job", event.subject_id)
    if script is None or not name:
        return
    job = job_of(event.subject_id)
    dice = stage.dice("offer", name, script.code, job.reject_count)
    # Whom the dispatcher has talked round by telephone keeps her word.
    luck = dice.random() if job.reject_count < REJECTIONS_BEFORE_PERSON else 1.0
    if luck < script.ignores:
        return
    minutes = (
        dice.randint(6, 38)
        if luck < script.ignores + script.rejects
        else dice.randint(5, 16 + int(30 * (1 - script.punctual)))
    )
    kind = "reject" if luck < script.ignores + script.rejects else "accept"
    stage.plan_in(minutes, kind, job_id=event.subject_id, provider_id=event.facts["provider_id"])


@doing("accept")
def accept(stage: Stage, job_id: int, provider_id: int) -> None:
    """Accept an offer that still stands."""
    job = job_of(job_id)
    if job.state is not JobState.DISPATCHED or job.provider_id != provider_id:
        return
    field_service.accept_job(actor=manager_of(stage, job), job_id=job_id)
    before = job_of(job.after_job_id) if job.after_job_id else None
    if before is None or before.completed_at is not None:
        plan_assignment(stage, job_id)


@doing("reject")
def reject(stage: Stage, job_id: int, provider_id: int) -> None:
    """Refuse an offer that still stands."""
    job = job_of(job_id)
    if job.state is JobState.DISPATCHED and job.provider_id == provider_id:
        reason = stage.dice("reject", stage.name_of("job", job_id)).choice(REJECTIONS)
        field_service.reject_job(actor=manager_of(stage, job), job_id=job_id, reason=reason)


def plan_assignment(stage: Stage, job_id: int) -> None:
    """Let the provider look at its board in a while."""
    minutes = stage.dice("assign", stage.name_of("job", job_id)).randint(4, 70)
    stage.plan(in_daytime(local_now() + timedelta(minutes=minutes)), "assign", job_id=job_id)


@on_event("job.completed")
def go_on_with_chain(stage: Stage, event: LoggedEvent) -> None:
    """The goods are there: the installation can be placed."""
    if event.facts.get("sale_id") is None:
        return
    for job in field_service.jobs_of_sale(sale_id=event.facts["sale_id"]):
        if job.after_job_id == event.subject_id and job.state is JobState.ACCEPTED:
            plan_assignment(stage, job.id)


@doing("assign")
def assign(stage: Stage, job_id: int) -> None:
    """Name the technician with the earliest free slot who may do the work; then ring the customer."""
    job = job_of(job_id)
    if job.state not in (JobState.ACCEPTED, JobState.ASSIGNED) or job.provider_id not in stage.world.scripts:
        return
    unfit: set[str] = set()
    for key, day, hour in free_slots(stage, job):
        if key in unfit:
            continue
        try:
            field_service.assign_job(
                actor=manager_of(stage, job), job_id=job_id, technician_id=stage.world.persons[key]
            )
        except TechnicianNotFit:
            unfit.add(key)
            continue
        stage.occupy(key, day, hour)
        minutes = stage.dice("book", stage.name_of("job", job_id)).randint(3, 25)
        stage.plan_in(minutes, "book", job_id=job_id, day=day.isoformat(), hour=hour)
        return


def free_slots(stage: Stage, job: JobFacts) -> list[tuple[str, date, int]]:
    """Return (technician, day, hour) in the order in which a provider would take them."""
    now, name = local_now(), stage.name_of("job", job.id)
    first = max(now.date(), job.wanted_date or now.date())
    team = list(stage.world.technicians[job.provider_id or 0])
    stage.dice("team", name).shuffle(team)
    if name.startswith("S:0:") and "tie" in team:
        team.sort(key=lambda key: key != "tie")
    found = []
    for day in (first + timedelta(days=n) for n in range(10)):
        for hour in SLOTS:
            if datetime.combine(day, time(hour), clock.SHANGHAI) > now + timedelta(hours=1):
                found += [(key, day, hour) for key in team if stage.is_free(key, day, hour)]
    return found


@doing("book")
def book(stage: Stage, job_id: int, day: str, hour: int) -> None:
    """Agree the window with the customer."""
    job = job_of(job_id)
    if job.state in (JobState.ASSIGNED, JobState.FAILED_VISIT):
        try:
            _book(stage, job, date.fromisoformat(day), hour)
        except TechnicianNotFit:  # a licence that ends before that day: tomorrow the provider looks again
            stage.plan(in_daytime(local_now() + timedelta(days=1)), "assign", job_id=job_id)


def _book(stage: Stage, job: JobFacts, day: date, hour: int, reason: str = "") -> None:
    start = datetime.combine(day, time(hour), clock.SHANGHAI)
    field_service.book_job(
        actor=manager_of(stage, job),
        job_id=job.id,
        window_start=start,
        window_end=start + timedelta(hours=2),
        reason=reason,
    )
    plan_visit(stage, job, start)


def plan_visit(stage: Stage, job: JobFacts, start: datetime) -> None:
    """Let the technician leave for the window, in time or not; some customers move it before."""
    name, job_id = stage.name_of("job", job.id), job.id
    script = stage.world.scripts[job.provider_id or 0]
    dice = stage.dice("visit", name, start.isoformat())
    late = dice.random() > script.punctual
    arrival = start + timedelta(minutes=dice.randint(126, 210) if late else dice.randint(2, 105))
    if dice.random() < 0.04 and start - local_now() > timedelta(hours=10):
        stage.plan(in_daytime(local_now() + timedelta(hours=dice.randint(1, 6))), "rebook", job_id=job_id)
    leave = arrival - timedelta(minutes=dice.randint(14, 45))
    stage.plan(leave, "depart", job_id=job_id, start=start.isoformat(), arrival=arrival.isoformat())


@doing("rebook")
def rebook(stage: Stage, job_id: int) -> None:
    """The customer asks for another day."""
    job = job_of(job_id)
    if job.state is not JobState.BOOKED or job.window_start is None or job.technician_id is None:
        return
    key = stage.world.keys[job.technician_id]
    later = job.window_start.astimezone(clock.SHANGHAI).date() + timedelta(days=1)
    for day in (later + timedelta(days=n) for n in range(5)):
        for hour in SLOTS[:4]:
            if stage.is_free(key, day, hour):
                stage.occupy(key, day, hour)
                _book(stage, job, day, hour, reason="客户临时有事，改约")
                return


@on_event("case_task.opened")
def hear_of_unplaced_job(stage: Stage, event: LoggedEvent) -> None:
    """A dispatcher sees that nobody was found."""
    if event.facts["about_kind"] != "job" or event.facts["task_kind"] != "FOLLOW_UP":
        return
    name = stage.name_of("job", event.facts["about_id"])
    if not name:
        return
    minutes = stage.dice("place", name, "by hand").randint(6, 55)
    at = in_daytime(local_now() + timedelta(minutes=minutes))
    stage.plan(at, "place_by_hand", task_id=event.subject_id, job_id=event.facts["about_id"])
