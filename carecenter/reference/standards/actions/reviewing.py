"""Submit a draft and decide about it: not by its writer, and not by one person for two."""

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor, is_inside
from carecenter.reference.organisation.public import unit_by_code
from carecenter.reference.standards.access import APPROVE, QUALITY, version_to_change
from carecenter.reference.standards.errors import (
    DefinitionHasProblems,
    DepartmentIsNotAffected,
    OwnWorkIsNotApproved,
    VersionIsNot,
)
from carecenter.reference.standards.events import StandardDecided, StandardSubmitted
from carecenter.reference.standards.models import Approval, StandardVersion
from carecenter.reference.standards.queries.contents import definition_of_row
from carecenter.reference.standards.queries.versions import surroundings
from carecenter.reference.standards.rules.life import approval_is_complete
from carecenter.reference.standards.rules.validation import problems_of
from carecenter.reference.standards.types import ApprovalRole, VersionState

PERMISSIONS = {ApprovalRole.DEPARTMENT: APPROVE, ApprovalRole.QUALITY: QUALITY}


@action("standards.submit_version")
def submit_version(*, actor: Actor, version_id: int) -> None:
    """Submit a draft. Raises DefinitionHasProblems with every problem, VersionIsNot."""
    version = version_to_change(actor, version_id)
    if version.state != VersionState.DRAFT:
        raise VersionIsNot(number=version.number, state=version.state)
    problems = problems_of(definition_of_row(version), surroundings())
    if problems:
        raise DefinitionHasProblems(tuple(problems))
    version.state = VersionState.REVIEW.value
    version.submitted_by_id, version.submitted_at = actor.person_id, clock.now()
    version.save()
    record(StandardSubmitted(subject_id=version.standard_id, version_id=version.pk, code=version.standard.code))


@action("standards.decide_version")
def decide_version(*, actor: Actor, version_id: int, role: ApprovalRole, agreed: bool, remark: str = "") -> None:
    """Agree to a submitted version or send it back to its writer.

    Approved when an affected department and quality management agree. Raises OwnWorkIsNotApproved,
    DepartmentIsNotAffected, VersionIsNot.
    """
    version = version_to_change(actor, version_id, PERMISSIONS[role])
    if version.state != VersionState.REVIEW or version.submitted_at is None:
        raise VersionIsNot(number=version.number, state=version.state)
    mine = Approval.objects.filter(version=version, submitted_at=version.submitted_at, agreed=True)
    others_work = actor.person_id not in {version.written_by_id, version.submitted_by_id, None}
    if not others_work or actor.person_id in mine.values_list("person_id", flat=True):
        raise OwnWorkIsNotApproved()
    unit = _affected_unit(actor, version) if role is ApprovalRole.DEPARTMENT else ""
    Approval.objects.create(
        version=version,
        role=role.value,
        person_id=actor.person_id,
        unit_code=unit,
        submitted_at=version.submitted_at,
        agreed=agreed,
        remark=remark.strip()[:2000],
        decided_at=clock.now(),
    )
    if not agreed:
        version.state = VersionState.DRAFT.value
    elif approval_is_complete({ApprovalRole(kept) for kept in mine.values_list("role", flat=True)}):
        version.state = VersionState.APPROVED.value
    version.save()
    note(role=role.value, agreed=agreed)
    record(
        StandardDecided(
            subject_id=version.standard_id,
            version_id=version.pk,
            code=version.standard.code,
            role=role.value,
            agreed=agreed,
        )
    )


def _affected_unit(actor: Actor, version: StandardVersion) -> str:
    departments = definition_of_row(version).departments
    for code in departments:
        unit = unit_by_code(code=code)
        if unit and is_inside(actor.unit_path, unit.path):
            return code
    if departments:
        raise DepartmentIsNotAffected(departments="、".join(departments))
    return ""
