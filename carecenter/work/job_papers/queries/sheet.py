"""The job sheet: one job with all that its technician needs on paper, or the copy of what was signed."""

from dataclasses import dataclass

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import PartFacts
from carecenter.reference.customers.types import Contact
from carecenter.reference.equipment import public as equipment
from carecenter.reference.equipment.types import EquipmentFacts, WarrantyVerdict
from carecenter.work.charges import public as charges
from carecenter.work.charges.types import JobCharges
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.errors import ContactIsClosed
from carecenter.work.field_service.types import ENDED, PartUsed


@dataclass(frozen=True, slots=True)
class JobSheet:
    """What the sheet shows; `contact` is None once the actor may not read it any more."""

    paper: field_service.JobPaper
    contact: Contact | None
    heater: EquipmentFacts | None
    warranty: WarrantyVerdict | None
    parts: tuple[tuple[str, PartUsed], ...]
    charges: JobCharges

    @property
    def is_open(self) -> bool:
        """Tell whether the sheet is to be filled in by hand."""
        return self.paper.sheet.job.state not in ENDED


def job_sheet(*, actor: Actor, job_id: int) -> JobSheet:
    """Return a job's sheet; reading the contact is written down. Raises NotThere."""
    paper = field_service.job_paper(actor=actor, job_id=job_id)
    job = paper.sheet.job
    heater = equipment.equipment_by_id(ids=[job.equipment_id]).get(job.equipment_id) if job.equipment_id else None
    warranty = equipment.warranty_of(equipment_id=heater.id, on=clock.today()) if heater else None
    used = field_service.parts_of(job_id=job_id)
    names = _names([part.part_code for part in used])
    return JobSheet(
        paper=paper,
        contact=_contact(actor, job_id),
        heater=heater,
        warranty=warranty,
        parts=tuple((names[part.part_code].name if part.part_code in names else part.part_code, part) for part in used),
        charges=charges.charges_of_job(job_id=job_id),
    )


def _contact(actor: Actor, job_id: int) -> Contact | None:
    try:
        return field_service.read_contact(actor=actor, job_id=job_id, purpose="PRINT")
    except ContactIsClosed:
        return None


def _names(codes: list[str]) -> dict[str, PartFacts]:
    return {part.code: part for part in catalogue.parts(codes=codes)} if codes else {}
