"""Report and judge grave faults."""

from carecenter.assurance.settlement.access import finding_to_decide, job_to_report
from carecenter.assurance.settlement.errors import FindingIsDecided, FindingIsReported, JobHasNoInstaller, OwnFinding
from carecenter.assurance.settlement.events import FindingDecided
from carecenter.assurance.settlement.models import Finding
from carecenter.assurance.settlement.types import FindingKind, FindingState
from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.inserting import insert_once
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput


@action("settlement.report_finding")
def report_finding(*, actor: Actor, job_id: int, kind: FindingKind, text: str) -> int:
    """Report a grave fault on a job; return the finding's id. It counts once somebody else has confirmed it.

    Raises BadInput (text of 4 to 500 characters), JobHasNoInstaller, FindingIsReported, NotPermitted, NotThere.
    """
    job, provider = job_to_report(actor, job_id)
    if provider is None or job.technician_id is None:
        raise JobHasNoInstaller(number=job.number)
    text = text.replace("\x00", "").strip()
    if not 4 <= len(text) <= 500:
        raise BadInput("text", "请写明查到了什么，4 到 500 个字。")
    made = insert_once(
        Finding(
            job_id=job_id,
            provider_id=provider.id,
            technician_id=job.technician_id,
            unit_path=provider.unit_path,
            kind=kind.value,
            text=text,
            state=FindingState.REPORTED.value,
            reported_at=clock.now(),
            reported_by_id=actor.person_id,
        )
    )
    if not made:
        raise FindingIsReported(number=job.number)
    finding = Finding.objects.get(job_id=job_id, kind=kind.value)
    note(subject=("finding", finding.pk), kind=kind.value, job=job_id)
    return finding.pk


@action("settlement.decide_finding")
def decide_finding(*, actor: Actor, finding_id: int, confirmed: bool, reason: str) -> None:
    """Confirm or dismiss a finding of somebody else; a confirmed one takes the installer's reward of this month.

    Raises OwnFinding, FindingIsDecided, BadInput, NotPermitted, NotThere.
    """
    finding = finding_to_decide(actor, finding_id)
    if finding.state != FindingState.REPORTED.value:
        raise FindingIsDecided()
    if actor.person_id is not None and actor.person_id == finding.reported_by_id:
        raise OwnFinding()
    reason = reason.replace("\x00", "").strip()
    if not 4 <= len(reason) <= 200:
        raise BadInput("reason", "请写明依据，4 到 200 个字；服务商看得到。")
    state = FindingState.CONFIRMED if confirmed else FindingState.DISMISSED
    finding.state, finding.reason = state.value, reason
    finding.decided_at, finding.decided_by_id = clock.now(), actor.person_id
    finding.save(update_fields=["state", "reason", "decided_at", "decided_by"])
    note(subject=("finding", finding.pk), state=state.value)
    record(
        FindingDecided(
            subject_id=finding.pk,
            unit_path=finding.unit_path,
            provider_id=finding.provider_id,
            technician_id=finding.technician_id,
            job_id=finding.job_id,
            finding=finding.kind,
            state=state.value,
        )
    )
