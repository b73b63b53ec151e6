"""What a job has brought back so far, and what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass

from carecenter.reference.catalogue.types import ChecklistItem as CatalogueItem
from carecenter.reference.catalogue.types import EvidenceItem, JobTypeFacts
from carecenter.reference.catalogue.types import ItemKind as CatalogueKind
from carecenter.reference.equipment import public as equipment
from carecenter.work.field_service.models import Job, JobAnswer, JobEvidence
from carecenter.work.field_service.queries.terms import checklist_of, type_of
from carecenter.work.field_service.rules.completeness import completeness
from carecenter.work.field_service.types import Answer, ChecklistItem, Completeness, ItemKind

KINDS = {
    CatalogueKind.BOOL: ItemKind.CHECK,
    CatalogueKind.NUMBER: ItemKind.MEASURE,
    CatalogueKind.CHOICE: ItemKind.CHOICE,
    CatalogueKind.TEXT: ItemKind.TEXT,
    CatalogueKind.SERIAL: ItemKind.SERIAL,
}
YES = {"1", "true", "yes", "on"}
NO = {"0", "false", "no", "off"}


@dataclass(frozen=True, slots=True)
class Gathered:
    """A job's type, the items that apply, the answers and photos so far, and the verdict on them."""

    facts: JobTypeFacts
    checklist: tuple[CatalogueItem, ...]
    evidence: tuple[EvidenceItem, ...]
    answers: Mapping[str, str]
    photos: Mapping[str, list[JobEvidence]]
    serial_is_bound: bool
    verdict: Completeness

    def labels(self, codes: tuple[str, ...]) -> list[str]:
        """Return the words for item codes."""
        words = {item.code: item.label for item in self.checklist}
        words |= {f"photo:{item.code}": item.label for item in self.evidence}
        return [words.get(code, code) for code in codes]


def gather(job: Job) -> Gathered:
    """Return everything about a job's evidence."""
    facts = type_of(job)
    checklist = tuple(checklist_of(job, facts))
    answers = dict(JobAnswer.objects.filter(job=job).values_list("item", "value"))
    photos: dict[str, list[JobEvidence]] = {}
    for photo in JobEvidence.objects.filter(job=job, withdrawn_at=None).order_by("id"):
        photos.setdefault(photo.item, []).append(photo)
    asked = [as_asked(item) for item in checklist]
    asked += [
        ChecklistItem(f"photo:{item.code}", ItemKind.PHOTO, item.required, photos=item.count) for item in facts.evidence
    ]
    given: dict[str, Answer] = {item.code: as_answer(item, answers.get(item.code, "")) for item in checklist}
    given |= {f"photo:{item.code}": len(photos.get(item.code, [])) for item in facts.evidence}
    return Gathered(
        facts, checklist, facts.evidence, answers, photos, _serial_is_bound(job, facts), completeness(asked, given)
    )


def as_asked(item: CatalogueItem) -> ChecklistItem:
    """Return a catalogue item as the rule needs it."""
    return ChecklistItem(
        item.code,
        KINDS[item.kind],
        item.required,
        item.safety,
        low=float(item.minimum) if item.minimum is not None else None,
        high=float(item.maximum) if item.maximum is not None else None,
        choices=tuple(item.choices),
    )


def as_answer(item: CatalogueItem, value: str) -> Answer:
    """Return the stored text as the rule's value; what cannot be read is kept as text, which is no measure."""
    value = value.strip()
    if not value:
        return None
    if item.kind is CatalogueKind.BOOL:
        return True if value.lower() in YES else False if value.lower() in NO else value
    if item.kind is CatalogueKind.NUMBER:
        try:
            return float(value)
        except ValueError:
            return value
    return value


def _serial_is_bound(job: Job, facts: JobTypeFacts) -> bool:
    if not facts.binds_serial or job.equipment_id is None:
        return True
    found = equipment.equipment_by_id(ids=[job.equipment_id]).get(job.equipment_id)
    return bool(found and found.serial)
