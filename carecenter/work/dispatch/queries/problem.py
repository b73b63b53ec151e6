"""A provider's day as a problem of tours, gathered in a fixed number of queries. Seconds since local midnight."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from django.db.models import F

from carecenter.foundation import clock
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.customers import public as customers
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import HoldKind, PersonFacts
from carecenter.reference.providers import public as providers
from carecenter.work.dispatch.models import PlanStop, Policy, TechnicianDay
from carecenter.work.dispatch.queries.parts import parts_needed, parts_on_vans
from carecenter.work.dispatch.queries.policy import policy, prices
from carecenter.work.dispatch.rules.freezing import frozen_of, goes_on_from
from carecenter.work.dispatch.rules.ways import Point, matrix_of
from carecenter.work.dispatch.types import BreakRule, Stop, StopKind, TourJob, TourProblem, TourTechnician
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.types import JobFacts, JobState

LATE_LIMIT = 2 * 3600
UNDER_WAY = frozenset({JobState.EN_ROUTE, JobState.ON_SITE, JobState.QUOTED})


@dataclass(frozen=True, slots=True)
class GatheredDay:
    """A problem with what a page needs beside it."""

    problem: TourProblem
    jobs: dict[int, JobFacts]
    people: dict[int, PersonFacts]
    points: list[Point | None]
    midnight: datetime

    def at(self, second: int) -> datetime:
        """Return the instant of a second of the day."""
        return self.midnight + timedelta(seconds=second)


def midnight_of(on: date) -> datetime:
    """Return the beginning of a local day."""
    return datetime.combine(on, time(), clock.SHANGHAI)


def gather_day(*, provider_id: int, on: date) -> GatheredDay:
    """Return the problem of a provider's day as it stands now."""
    jobs = {job.id: job for job in field_service.jobs_for_day(provider_id=provider_id, on=on)}
    people = {person.id: person for person in providers.technicians_of(provider_id=provider_id)}
    types = {facts.code: facts for facts in catalogue.job_types(on=on)}
    points, places = _points(provider_id, list(jobs.values()))
    tour_jobs = _tour_jobs(jobs, places, on, {code: facts.duration_minutes for code, facts in types.items()})
    asked = {job.id: types[job.type_code].required_qualifications for job in jobs.values() if job.type_code in types}
    tour_jobs = {key: replace(job, skills=frozenset(asked.get(key, ()))) for key, job in tour_jobs.items()}
    crew = _crew(people, {code for codes in asked.values() for code in codes}, on, len(points) - 1)
    crew, begun = _under_way(crew, jobs, tour_jobs, on)
    rules = policy()
    hours = [min(job.earliest // 3600, 23) for job in tour_jobs.values()] + [rules.shift_end // 60]
    ways = matrix_of(points, hours, peak=rules.peak_kmh, usual=rules.usual_kmh)
    left = tuple(job for key, job in tour_jobs.items() if key not in begun)
    # What is kept at the station is fetched at the provider's yard.
    store = len(points) - 1 if points[-1] is not None and any(job.parts for job in left) else None
    problem = TourProblem(left, tuple(crew), ways, 60, store=store, prices=prices())
    return GatheredDay(problem, jobs, people, points, midnight_of(on))


def _points(provider_id: int, jobs: list[JobFacts]) -> tuple[list[Point | None], dict[int, int]]:
    """Return where jobs and, last, the provider's yard are; each job's index."""
    known = customers.points_of_addresses(ids=[job.address_id for job in jobs if job.address_id])
    points: list[Point | None] = [known.get(job.address_id) if job.address_id else None for job in jobs]
    yard = providers.providers_by_id(ids=[provider_id]).get(provider_id)
    has_place = yard is not None and yard.latitude is not None and yard.longitude is not None
    points.append((float(yard.latitude), float(yard.longitude)) if has_place else None)  # type: ignore[union-attr, arg-type]  # has_place
    return points, {job.id: index for index, job in enumerate(jobs)}


def _tour_jobs(
    jobs: dict[int, JobFacts], places: dict[int, int], on: date, minutes: dict[str, int]
) -> dict[int, TourJob]:
    rules, midnight = policy(), midnight_of(on)
    known = field_service.last_technicians(customer_ids=[job.customer_id for job in jobs.values()])
    needed = parts_needed(job_ids=jobs)
    found = {}
    for job in jobs.values():
        booked = job.state is not JobState.FAILED_VISIT and job.window_start is not None and job.window_end is not None
        first, last = rules.slot_hours[0] * 3600, (rules.slot_hours[-1] + 2) * 3600
        if booked and job.window_start and job.window_end:
            first, last = (round((each - midnight).total_seconds()) for each in (job.window_start, job.window_end))
        overdue = job.visit_due_at is not None and job.visit_due_at < midnight + timedelta(days=1)
        price = rules.unserved_minutes * 60 * (3 if booked else 2 if overdue else 1)
        found[job.id] = TourJob(
            job.id,
            places[job.id],
            minutes.get(job.type_code, 60) * 60,
            first,
            last,
            parts=needed.get(job.id, {}),
            persons=2 if job.type_code in rules.two_person_types else 1,
            previous_technician=known.get(job.customer_id),
            unserved_cost=price,
            late_limit=LATE_LIMIT if booked and on == clock.today() else 0,
        )
    return found


def _crew(people: dict[int, PersonFacts], asked: set[str], on: date, yard: int) -> list[TourTechnician]:
    """Return the technicians who may be sent that day: nobody on hold or off, each with her valid certificates."""
    fitness = organisation.fitness_of_persons(ids=people, required=sorted(asked), on=on, hold_kind=HoldKind.DISPATCH)
    own = {row.person_id: row for row in TechnicianDay.objects.filter(person_id__in=people, day=on)}
    vans, rules = parts_on_vans(technician_ids=people), policy()
    crew = []
    for person_id in sorted(people):
        fit, day = fitness[person_id], own.get(person_id)
        if fit.holds or (day is not None and day.off):
            continue
        lacking = {*fit.missing, *fit.expired, *fit.suspended}
        start, end = hours_of(rules, day)
        crew.append(
            TourTechnician(
                person_id,
                start,
                end,
                yard,
                yard,
                overtime_limit=rules.overtime_minutes * 60,
                rest=_rest(rules, start, end),
                skills=frozenset(asked - lacking),
                parts=vans.get(person_id, {}),
            )
        )
    return crew


def hours_of(rules: Policy, day: TechnicianDay | None) -> tuple[int, int]:
    """Return the seconds of the day between which a technician works."""
    start = day.start_minute if day is not None and day.start_minute is not None else rules.shift_start
    end = day.end_minute if day is not None and day.end_minute is not None else rules.shift_end
    return start * 60, end * 60


def _rest(rules: Policy, start: int, end: int) -> BreakRule | None:
    """Return the rest of a shift that covers it; a half day has none."""
    rule = BreakRule(rules.rest_from * 60, rules.rest_until * 60, rules.rest_minutes * 60)
    return rule if start < rule.earliest and end > rule.latest + rule.duration else None


def _under_way(
    crew: list[TourTechnician], jobs: dict[int, JobFacts], work: dict[int, TourJob], on: date
) -> tuple[list[TourTechnician], set[int]]:
    """Freeze what has begun and the next stop of the published plan; everybody else starts from now."""
    if on != clock.today():
        return crew, set()
    now = round((clock.now() - midnight_of(on)).total_seconds())
    planned = published_stops(on=on, technician_ids=[each.id for each in crew])
    begun: set[int] = set()
    found = []
    for person in crew:
        own = [job for job in jobs.values() if job.technician_id == person.id and job.state in UNDER_WAY]
        stops = frozen_of(own_started(own, work, on), planned.get(person.id, []), now, set(work))
        begun |= {stop.job_id for stop in stops if stop.job_id is not None}
        found.append(goes_on_from(person, stops, work, now, planned.get(person.id, [])))
    return found, begun


def own_started(jobs: list[JobFacts], work: dict[int, TourJob], on: date) -> list[Stop]:
    """Return jobs under way as stops: from the check-in, or from now while she is on the road."""
    midnight, now = midnight_of(on), clock.now()
    stops = []
    for job in sorted(jobs, key=lambda each: each.checked_in_at or now):
        start = round(((job.checked_in_at or now) - midnight).total_seconds())
        end = max(start + work[job.id].duration, round((now - midnight).total_seconds()))
        stops.append(Stop(StopKind.JOB, max(0, start), end, job.id))
    return stops


def published_stops(*, on: date, technician_ids: list[int]) -> dict[int, list[Stop]]:
    """Return each technician's stops of the published version of a day, in order."""
    rows = PlanStop.objects.filter(
        technician_id__in=technician_ids,
        plan__plan_day__day=on,
        plan__version=F("plan__plan_day__published_version"),
    ).order_by("technician_id", "start_at")
    midnight, found = midnight_of(on), dict[int, list[Stop]]()
    for row in rows:
        start, end = (round((each - midnight).total_seconds()) for each in (row.start_at, row.end_at))
        found.setdefault(row.technician_id, []).append(Stop(StopKind(row.kind), start, end, row.job_id))
    return found
