"""Invite, send, open and let lapse."""

from datetime import datetime
from secrets import token_urlsafe

from django.conf import settings
from django.urls import reverse

from carecenter.assurance.surveys.access import invitation_to_send
from carecenter.assurance.surveys.errors import LinkExpired, LinkUnknown, NothingToSend
from carecenter.assurance.surveys.events import SurveyInvited
from carecenter.assurance.surveys.models import Invitation
from carecenter.assurance.surveys.queries.invitations import hash_of_token, last_asked_at
from carecenter.assurance.surveys.queries.rules_in_force import as_rules, row_of_day
from carecenter.assurance.surveys.rules.asking import send_at, suppression, token_expires_at
from carecenter.assurance.surveys.rules.inviting import digits_of, kind_of
from carecenter.assurance.surveys.types import SurveyRules, SurveyState, SurveyWish
from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor, is_inside
from carecenter.reference.catalogue.public import job_types
from carecenter.reference.customers.public import contact_of_customer, customers_not_to_contact, identity_ids
from carecenter.reference.notices.errors import NoSuchTemplate
from carecenter.reference.notices.public import define_template, send_notice
from carecenter.reference.notices.types import Channel, NoticeClass
from carecenter.reference.organisation.public import address_of_person, persons_by_id
from carecenter.work.field_service.public import jobs_by_id
from carecenter.work.field_service.types import JobFacts

TEMPLATE = "survey_invitation"
DELIVERY = "WH-DELIV"
TEXT = "您的{service}已完成。请花 10 秒评价这次服务：{link} 72 小时内有效。"
SENDABLE = (SurveyState.SCHEDULED.value, SurveyState.SENT.value, SurveyState.OPENED.value)


@action("surveys.invite")
def invite_customer(*, actor: Actor, job_id: int, signed_at: datetime) -> int:
    """Schedule the question about a signed job, or write down why it is not asked; return the invitation's id.

    A second call for the same job changes nothing.
    """
    known = Invitation.objects.filter(job_id=job_id).values_list("id", flat=True).first()
    if known is not None:
        return known
    job = jobs_by_id(ids=[job_id])[job_id]
    row = row_of_day(day=clock.today())
    rules = as_rules(row)
    silence = _silence(job, rules)
    invitation = Invitation.objects.create(
        job_id=job.id,
        customer_id=job.customer_id,
        provider_id=job.provider_id,
        technician_id=job.technician_id,
        unit_path=job.unit_path,
        team_path=_team_path(job),
        office_path=job.office_path,
        region_code=job.region_code,
        type_code=job.type_code,
        state=(SurveyState.SUPPRESSED if silence else SurveyState.SCHEDULED).value,
        silence=silence or "",
        completed_at=job.completed_at,
        due_at=send_at(kind_of(job.type_code), signed_at, rules),
        rules=row,
    )
    record(
        SurveyInvited(
            subject_id=invitation.pk,
            unit_path=invitation.unit_path,
            customer_id=invitation.customer_id,
            job_id=job.id,
            state=invitation.state,
            silence=invitation.silence,
        )
    )
    return invitation.pk


def _silence(job: JobFacts, rules: SurveyRules) -> str | None:
    if job.type_code == DELIVERY and job.sale_id is not None:
        # One question in thirty days: it is kept for the installation that follows.
        return "ASKED_LATER"
    rated = digits_of(address_of_person(person_id=job.technician_id)[0]) if job.technician_id else ""
    phone = digits_of(contact_of_customer(customer_id=job.customer_id, address_id=job.address_id).phone)
    identity = identity_ids(customer_id=job.customer_id)
    return suppression(
        SurveyWish(
            kind=kind_of(job.type_code),
            at=clock.now(),
            last_asked_at=last_asked_at(customer_ids=identity),
            has_opted_out=bool(customers_not_to_contact(ids=identity)),
            has_reachable_channel=bool(phone),
            rater_phone=phone,
            rated_phones=frozenset({rated} - {""}),
        ),
        rules,
    )


def _team_path(job: JobFacts) -> str:
    """Return the technician's team if it stands below the provider, else the provider itself."""
    if job.technician_id is None:
        return job.unit_path
    person = persons_by_id(ids=[job.technician_id]).get(job.technician_id)
    return person.unit_path if person and is_inside(person.unit_path, job.unit_path) else job.unit_path


@action("surveys.issue_link")
def issue_link(*, actor: Actor, invitation_id: int) -> str:
    """Make a fresh one-time link (a former one stops working) and return its path. Raises NothingToSend, NotThere."""
    invitation = invitation_to_send(actor, invitation_id)
    if invitation.state not in SENDABLE or _is_over(invitation):
        raise NothingToSend()
    token = token_urlsafe(16)
    invitation.token_hash = hash_of_token(token)
    invitation.sent_at = invitation.sent_at or clock.now()
    invitation.expires_at = invitation.expires_at or token_expires_at(clock.now(), as_rules(invitation.rules))
    if invitation.state == SurveyState.SCHEDULED:
        invitation.state = SurveyState.SENT.value
    invitation.save(update_fields=["token_hash", "sent_at", "expires_at", "state"])
    note(subject=("survey_invitation", invitation.pk), unit_path=invitation.unit_path, job=invitation.job_id)
    return reverse("survey_public", args=[token])


def _is_over(invitation: Invitation) -> bool:
    return invitation.expires_at is not None and invitation.expires_at <= clock.now()


@action("surveys.send_invitation")
def send_invitation(*, actor: Actor, invitation_id: int) -> bool:
    """Queue the notice with the one-time link; False where it has been sent or must not be. Raises NotThere."""
    invitation = invitation_to_send(actor, invitation_id)
    if invitation.state != SurveyState.SCHEDULED:
        return False
    path = issue_link(actor=actor, invitation_id=invitation_id)
    base = settings.CSRF_TRUSTED_ORIGINS[0] if settings.CSRF_TRUSTED_ORIGINS else "http://localhost:8000"
    names = {each.code: each.name for each in job_types()}
    params = {"service": names.get(invitation.type_code, invitation.type_code), "link": f"{base}{path}"}
    try:
        _queue(actor, invitation, params)
    except NoSuchTemplate:
        define_template(actor=actor, code=TEMPLATE, notice_class=NoticeClass.SERVICE, channel=Channel.SMS, text=TEXT)
        _queue(actor, invitation, params)
    return True


def _queue(actor: Actor, invitation: Invitation, params: dict[str, str]) -> None:
    send_notice(
        actor=actor,
        template=TEMPLATE,
        address=contact_of_customer(customer_id=invitation.customer_id).phone,
        params=params,
        about=("job", invitation.job_id),
        unit_path=invitation.unit_path,
        customer_id=invitation.customer_id,
        key=f"survey:{invitation.pk}",
    )


@action("surveys.open_link")
def open_link(*, actor: Actor, token: str) -> Invitation:
    """Return the invitation behind a link and remember that it was opened. Raises LinkUnknown, LinkExpired."""
    invitation = Invitation.objects.select_for_update().filter(token_hash=hash_of_token(token)).first()
    if invitation is None:
        raise LinkUnknown()
    if invitation.state == SurveyState.ANSWERED:
        return invitation
    if invitation.state == SurveyState.EXPIRED or _is_over(invitation):
        raise LinkExpired()
    if invitation.state == SurveyState.SENT:
        invitation.state, invitation.opened_at = SurveyState.OPENED.value, clock.now()
        invitation.save(update_fields=["state", "opened_at"])
    note(subject=("survey_invitation", invitation.pk), unit_path=invitation.unit_path)
    return invitation


@action("surveys.let_lapse")
def let_lapse(*, actor: Actor, invitation_ids: list[int]) -> int:
    """Close the invitations whose time is over; return how many."""
    rows = Invitation.objects.filter(pk__in=invitation_ids, expires_at__lte=clock.now()).filter(
        state__in=[SurveyState.SENT.value, SurveyState.OPENED.value]
    )
    count = rows.update(state=SurveyState.EXPIRED.value)
    note(count=count)
    return count
