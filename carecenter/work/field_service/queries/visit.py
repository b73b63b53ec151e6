"""A job as its technician works through it: what to do, what is done, what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from carecenter.foundation.files.public import signed_url
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import ChecklistItem, EvidenceItem
from carecenter.reference.customers import public as customers
from carecenter.reference.equipment import public as equipment
from carecenter.reference.organisation import public as organisation
from carecenter.work.field_service.access import PERFORM, visible_jobs
from carecenter.work.field_service.models import Job, JobPart
from carecenter.work.field_service.queries.chain import unfinished_before
from carecenter.work.field_service.queries.evidence import gather
from carecenter.work.field_service.queries.jobs import facts_of
from carecenter.work.field_service.queries.terms import type_names
from carecenter.work.field_service.types import ENDED, JobFacts, JobState, PartUsed


@dataclass(frozen=True, slots=True)
class VisitLine:
    """A job on the technician's list; the customer masked."""

    job: JobFacts
    type_name: str
    name_masked: str
    address_masked: str
    product: str
    technician_name: str = ""


@dataclass(frozen=True, slots=True)
class SheetItem:
    """A checklist item with its answer; `ok` is None while there is none."""

    item: ChecklistItem
    value: str
    ok: bool | None

    @property
    def limits(self) -> str:
        """Return the limits as text: '≤ 4 Ω', '0.05–0.6 MPa'."""
        low, high = self.item.minimum, self.item.maximum
        if low is not None and high is not None:
            return f"{low:f}–{high:f} {self.item.unit}".strip()
        if high is not None:
            return f"≤ {high:f} {self.item.unit}".strip()
        return f"≥ {low:f} {self.item.unit}".strip() if low is not None else self.item.unit


@dataclass(frozen=True, slots=True)
class SheetPhoto:
    """A photograph that is there, by an address that works for half an hour."""

    id: int
    url: str
    thumbnail: str
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class PhotoGroup:
    """The photographs of one evidence item."""

    item: EvidenceItem
    photos: tuple[SheetPhoto, ...]

    @property
    def done(self) -> bool:
        """Tell whether there are enough."""
        return len(self.photos) >= self.item.count or not self.item.required


@dataclass(frozen=True, slots=True)
class VisitSheet:
    """Everything on one job's pages but the contact data."""

    job: JobFacts
    type_name: str
    product: str
    serial: str
    needs_serial: bool
    items: tuple[SheetItem, ...]
    photos: tuple[PhotoGroup, ...]
    percent: int
    missing: tuple[str, ...]
    unsafe: tuple[str, ...]
    waits_for: str
    repeat_of: str

    @property
    def checklist_done(self) -> bool:
        """Tell whether every required item is answered and good."""
        return all(i.ok or (not i.value and not i.item.required) for i in self.items)

    @property
    def photos_done(self) -> bool:
        """Tell whether every required photograph is there."""
        return all(group.done for group in self.photos)

    @property
    def serial_done(self) -> bool:
        """Tell whether no serial is asked for, or it is bound."""
        return not self.needs_serial or bool(self.serial)

    @property
    def next_step(self) -> str:
        """Return the next deed: DEPART, CHECK_IN, CHECKLIST, PHOTOS, SERIAL, COMPLETE, SIGN, BOOK or nothing."""
        by_state: Mapping[JobState, str] = {
            JobState.BOOKED: "DEPART",
            JobState.EN_ROUTE: "CHECK_IN",
            JobState.COMPLETED: "SIGN",
            JobState.ASSIGNED: "BOOK",
            JobState.FAILED_VISIT: "BOOK",
            JobState.WAIT_PART: "PART",
        }
        if self.job.state is not JobState.ON_SITE:
            return by_state.get(self.job.state, "")
        steps = (("CHECKLIST", self.checklist_done), ("PHOTOS", self.photos_done), ("SERIAL", self.serial_done))
        return next((name for name, done in steps if not done), "COMPLETE")


def visits_of(*, actor: Actor, until: datetime | None = None, done: bool = False) -> list[VisitLine]:
    """Return the actor's own jobs: the open ones by window (up to an instant), or the last 50 that are done."""
    rows = visible_jobs(actor, PERFORM).filter(technician_id=actor.person_id)
    if done:
        jobs = list(rows.filter(state__in=ENDED).order_by("-state_since")[:50])
    else:
        rows = rows.exclude(state__in=ENDED)
        jobs = list((rows.filter(window_start__lt=until) if until else rows).order_by("window_start", "id")[:200])
    return lines_of(jobs)


def lines_of(jobs: list[Job]) -> list[VisitLine]:
    """Return jobs as lines of a list, customers masked; a fixed number of queries."""
    masked = customers.masked_contacts(ids={job.customer_id for job in jobs})
    names = type_names()
    models = catalogue.models_by_id(ids={job.model_id for job in jobs if job.model_id})
    people = organisation.persons_by_id(ids={job.technician_id for job in jobs if job.technician_id})
    lines = []
    for job in jobs:
        contact = masked.get(job.customer_id)
        model = models.get(job.model_id) if job.model_id else None
        lines.append(
            VisitLine(
                facts_of(job),
                names.get(job.type_code, job.type_code),
                contact.name if contact else "",
                contact.address_text if contact else "",
                model.name if model else "",
                people[job.technician_id].name if job.technician_id in people else "",
            )
        )
    return lines


def visit_sheet(*, actor: Actor, job_id: int) -> VisitSheet:
    """Return one of the actor's jobs with everything asked and given. Raises NotThere."""
    job = only_row(
        visible_jobs(actor, PERFORM)
        .filter(pk=job_id, technician_id=actor.person_id)
        .select_related("after_job", "repeat_of")
    )
    if job is None:
        raise NotThere()
    return sheet_of(job)


def parts_of(*, job_id: int) -> list[PartUsed]:
    """Return the parts put in at a job, for a caller who has checked access."""
    return [
        PartUsed(row.part_code, row.quantity, row.serial, row.old_serial, row.charged, row.old_returned)
        for row in JobPart.objects.filter(job_id=job_id).order_by("id")
    ]


def sheet_of(job: Job) -> VisitSheet:
    """Return a job's sheet."""
    found = gather(job)
    heater = equipment.equipment_by_id(ids=[job.equipment_id]).get(job.equipment_id) if job.equipment_id else None
    bad = {*found.verdict.invalid, *found.verdict.safety_open}
    items = tuple(
        SheetItem(
            item,
            found.answers.get(item.code, ""),
            (item.code not in bad) if found.answers.get(item.code) else None,
        )
        for item in found.checklist
    )
    groups = tuple(
        PhotoGroup(
            item,
            tuple(
                SheetPhoto(p.pk, signed_url(str(p.file_id)), signed_url(str(p.file_id), thumbnail=True), p.sha256)
                for p in found.photos.get(item.code, [])
            ),
        )
        for item in found.evidence
    )
    before = unfinished_before(job)
    score = found.verdict.score
    return VisitSheet(
        job=facts_of(job),
        type_name=found.facts.name,
        product=heater.model_name if heater else "",
        serial=(heater.serial or "") if heater else "",
        needs_serial=found.facts.binds_serial and heater is not None,
        items=items,
        photos=groups,
        percent=100 if score is None else int(score * 100),
        missing=tuple(found.labels(found.verdict.missing)),
        unsafe=tuple(found.labels(tuple(c for c in found.verdict.safety_open if found.answers.get(c)))),
        waits_for=before.number if before else "",
        repeat_of=job.repeat_of.number if job.repeat_of else "",
    )
