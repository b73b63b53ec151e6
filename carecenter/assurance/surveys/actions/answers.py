"""Take answers, and judge whether they count."""

from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256

from django.conf import settings
from django.db.models import Count, Q
from django.utils.crypto import salted_hmac

from carecenter.assurance.surveys.access import answer_to_judge
from carecenter.assurance.surveys.actions.invitations import open_link
from carecenter.assurance.surveys.errors import AlreadyAnswered, NoChangeOfJudgement
from carecenter.assurance.surveys.events import AnswerJudged, SurveyAnswered
from carecenter.assurance.surveys.models import Answer, AnswerText, Invitation, Judgement
from carecenter.assurance.surveys.queries.rules_in_force import as_rules
from carecenter.assurance.surveys.rules.doubts import doubts_of, is_one_source, is_too_fast
from carecenter.assurance.surveys.types import Doubt, Satisfaction, SurveyState, Validity
from carecenter.foundation import clock
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.customers.public import add_timeline_line

WINDOW = timedelta(days=90)
LONGEST_TEXT = 500


@action("surveys.answer")
def answer_survey(
    *,
    actor: Actor,
    token: str,
    level: str,
    reasons: Sequence[str] = (),
    text: str = "",
    device: str = "",
    address: str = "",
) -> int:
    """Take a customer's answer through her one-time link and return its id.

    `device` (a cookie) and `address` (network) are kept as keyed hashes only.
    Raises LinkUnknown, LinkExpired, AlreadyAnswered, BadInput (level).
    """
    if level not in set(Satisfaction):
        raise BadInput("level", "请先选一项。")
    invitation = open_link(actor=actor, token=token)
    if invitation.state == SurveyState.ANSWERED:
        raise AlreadyAnswered()
    text = text.replace("\x00", "").strip()[:LONGEST_TEXT]
    answer = _write(invitation, Satisfaction(level), reasons, text, device, address)
    invitation.state, invitation.answered_at = SurveyState.ANSWERED.value, answer.answered_at
    invitation.save(update_fields=["state", "answered_at"])
    _tell(answer)
    _look_for_doubts(answer, invitation)
    return answer.pk


def _tell(answer: Answer) -> None:
    add_timeline_line(
        customer_id=answer.customer_id,
        at=answer.answered_at,
        unit_path=answer.unit_path,
        kind="survey.answered",
        subject=("survey_answer", answer.pk),
        params={"level": answer.level},
    )
    record(
        SurveyAnswered(
            subject_id=answer.pk,
            unit_path=answer.unit_path,
            customer_id=answer.customer_id,
            job_id=answer.job_id,
            level=answer.level,
            provider_id=answer.provider_id,
            technician_id=answer.technician_id,
            answered_at=answer.answered_at,
        )
    )


def _write(
    invitation: Invitation, level: Satisfaction, reasons: Sequence[str], text: str, device: str, address: str
) -> Answer:
    answer = Answer.objects.create(
        invitation=invitation,
        job_id=invitation.job_id,
        customer_id=invitation.customer_id,
        provider_id=invitation.provider_id,
        technician_id=invitation.technician_id,
        unit_path=invitation.unit_path,
        team_path=invitation.team_path,
        office_path=invitation.office_path,
        region_code=invitation.region_code,
        type_code=invitation.type_code,
        level=level.value,
        reasons=[code for code in as_rules(invitation.rules).reasons[level] if code in set(reasons)],
        text_hash=sha256(text.encode()).hexdigest() if text else "",
        answered_at=clock.now(),
        device_mark=_mark("device", device),
        address_mark=_mark("address", address),
    )
    if text:
        AnswerText.objects.create(answer=answer, text=text)
    return answer


def _mark(kind: str, value: str) -> str:
    secret = str(settings.SECRET_KEY)
    return salted_hmac(f"surveys.{kind}", value, secret=secret, algorithm="sha256").hexdigest()[:32] if value else ""


def _look_for_doubts(answer: Answer, invitation: Invitation) -> None:
    of_technician = Answer.objects.filter(
        technician_id=answer.technician_id, answered_at__gt=answer.answered_at - WINDOW
    )
    n = Count("customer_id", distinct=True)
    counts = of_technician.aggregate(
        all=n,
        device=Count("customer_id", distinct=True, filter=Q(device_mark=answer.device_mark) & ~Q(device_mark="")),
        address=Count("customer_id", distinct=True, filter=Q(address_mark=answer.address_mark) & ~Q(address_mark="")),
    )
    on_device, on_address = (counts["device"], counts["all"]), (counts["address"], counts["all"])
    too_fast = is_too_fast(invitation.completed_at, answer.answered_at)
    found = doubts_of(too_fast=too_fast, on_device=on_device, on_address=on_address)
    if found:
        _put_aside(answer, *found[0])
    if is_one_source(*on_device):
        _put_earlier_aside(answer, Q(device_mark=answer.device_mark), Doubt.SAME_DEVICE, *on_device)
    if is_one_source(*on_address):
        _put_earlier_aside(answer, Q(address_mark=answer.address_mark), Doubt.SAME_ADDRESS, *on_address)


def _put_earlier_aside(answer: Answer, same: Q, doubt: Doubt, there: int, n: int) -> None:
    """Put aside what came from the same source before the pattern could be seen; a person's judgement stands."""
    rows = Answer.objects.filter(
        same, technician_id=answer.technician_id, answered_at__gt=answer.answered_at - WINDOW, judgements=None
    ).exclude(pk=answer.pk)
    for earlier in rows:
        _put_aside(earlier, doubt, {"customers": there, "n": n})


def _put_aside(answer: Answer, doubt: Doubt, facts: dict[str, float]) -> None:
    _judge(answer, Validity.QUARANTINED, doubt, facts=facts)


def _judge(
    answer: Answer,
    validity: Validity,
    doubt: Doubt,
    *,
    facts: dict[str, float] | None = None,
    reason: str = "",
    judged_by: int | None = None,
) -> None:
    Judgement.objects.create(
        answer=answer,
        validity=validity.value,
        doubt=doubt.value,
        facts=facts or {},
        reason=reason,
        judged_at=clock.now(),
        judged_by_id=judged_by,
    )
    record(
        AnswerJudged(
            subject_id=answer.pk,
            unit_path=answer.unit_path,
            customer_id=answer.customer_id,
            job_id=answer.job_id,
            validity=validity.value,
            doubt=doubt.value,
        )
    )


@action("surveys.judge")
def judge_answer(*, actor: Actor, answer_id: int, validity: Validity, reason: str) -> None:
    """Put an answer aside or count it again, with a reason that its provider reads; the answer itself stays.

    Raises BadInput (reason), NoChangeOfJudgement, NotThere.
    """
    answer = answer_to_judge(actor, answer_id)
    reason = reason.strip()
    if not 4 <= len(reason) <= 200:
        raise BadInput("reason", "请写明理由，4 到 200 个字；服务商看得到。")
    latest = answer.judgements.order_by("-judged_at", "-id").values_list("validity", flat=True).first()
    if (latest or Validity.VALID) == validity:
        raise NoChangeOfJudgement()
    _judge(answer, validity, Doubt.BY_HAND, reason=reason, judged_by=actor.person_id)
