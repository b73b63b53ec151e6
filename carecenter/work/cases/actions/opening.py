"""Open a case."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action
from carecenter.foundation.plain.actors import Actor, system_actor
from carecenter.foundation.plain.refusals import BadInput, ManyBadInputs
from carecenter.reference.customers import public as customers
from carecenter.work.cases.access import OPEN_CASE
from carecenter.work.cases.actions.promises import start_promises
from carecenter.work.cases.actions.story import add_step, clean_text, tell
from carecenter.work.cases.events import CaseOpened
from carecenter.work.cases.models import Case, CaseLink
from carecenter.work.cases.queries.definitions import case_type, contact_reasons
from carecenter.work.cases.queries.sentences import problem_of
from carecenter.work.cases.queries.words import words_of
from carecenter.work.cases.rules.forms import checked_values
from carecenter.work.cases.rules.severity import SAFETY, priority_of, severity_of
from carecenter.work.cases.types.cases import Channel, Flow, Trigger
from carecenter.work.cases.types.definitions import CaseTypeDefinition

SAME_MATTER = timedelta(days=7)
REPEATED = timedelta(days=30)


@action("cases.open")
def open_case(
    *,
    actor: Actor,
    type_code: str,
    channel: str,
    subject: str,
    customer_id: int | None = None,
    text: str = "",
    values: Mapping[str, Any] | None = None,
    triggers: Iterable[str] = (),
    urgency: int | None = None,
    impact: int | None = None,
    reason_code: str = "",
    equipment_id: int | None = None,
    about_person_id: int | None = None,
    owner_id: int | None = None,
    unit_path: str = "",
    external_ref: str = "",
    received_at: datetime | None = None,
    parent_id: int | None = None,
    contact: tuple[str, int] | None = None,
    key: str = "",
) -> int:
    """Open a case and return its id; the same key again answers the case that is there.

    `contact` is the call or talk in which it was opened. Demands cases.open of persons; modules that act for the system
    or a customer have checked themselves. Raises NoSuchCaseType, ManyBadInputs with every field that has to change.
    """
    if actor.person_id is not None:
        demand(actor, OPEN_CASE)
    if key and (known := _known(key)) is not None:
        return known
    kind = case_type(type_code)
    kept = _checked(kind, subject, values or {}, customer_id, channel, reason_code, urgency, impact)
    found = _triggers(kind, triggers, type_code, customer_id)
    case = Case(
        type_code=type_code,
        flow=kind.flow.value,
        severity=severity_of(found, default=kind.severity or 3) if kind.severity or found else None,
        triggers=[one.value for one in found],
        urgency=urgency or kind.urgency,
        impact=impact or kind.impact,
        customer_id=customer_id,
        equipment_id=equipment_id,
        about_person_id=about_person_id,
        owner_id=owner_id,
        unit_path=unit_path or _place(actor, customer_id),
        channel=channel,
        reason_code=reason_code,
        external_ref=external_ref[:60],
        received_at=received_at or clock.now(),
        opened_at=clock.now(),
        state_since=clock.now(),
        parent_id=parent_id,
        key=key or None,
    )
    case.priority = priority_of(
        urgency=case.urgency,
        impact=case.impact,
        severity=case.severity,
        safety=kind.safety or bool(SAFETY & set(found)),
    )
    case.save(force_insert=True)
    _keep_words(case, clean_text(subject, 200), clean_text(text), kept)
    _announce(actor, case, kind, contact)
    return case.pk


def _keep_words(case: Case, subject: str, text: str, kept: dict[str, Any]) -> None:
    spoken = [subject, text, case.number, case.external_ref, *(v for v in kept.values() if isinstance(v, str))]
    _insert_text(case.pk, subject, text, kept, words_of(" ".join(spoken)))


def _announce(actor: Actor, case: Case, kind: CaseTypeDefinition, contact: tuple[str, int] | None) -> None:
    add_step(case, "OPENED", actor, channel=case.channel, severity=case.severity, priority=case.priority)
    if contact is not None:
        add_step(case, "CONTACT", actor, contact=list(contact), channel=case.channel)
    tell(
        CaseOpened,
        case,
        channel=case.channel,
        severity=case.severity,
        priority=case.priority,
        reason_code=case.reason_code,
        owner_id=case.owner_id,
        contact_kind=contact[0] if contact else "",
        contact_id=contact[1] if contact else 0,
    )
    if case.customer_id is not None:
        _tell_customer_story(case)
    if kind.flow is Flow.COMPLAINT and case.customer_id is not None:
        _link_same_matter(case)
    start_promises(actor, case, kind)


def _insert_text(case_id: int, subject: str, body: str, values: dict[str, Any], words: list[str]) -> None:
    import orjson

    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO cases_casetext (case_id, subject, body, values, words)"
            " VALUES (%s, %s, %s, %s::jsonb, array_to_tsvector(%s::text[]))",
            [case_id, subject, body, orjson.dumps(values).decode(), words],
        )


def _tell_customer_story(case: Case) -> None:
    customers.add_timeline_line(
        customer_id=case.customer_id or 0,
        at=case.received_at,
        unit_path=case.unit_path,
        kind="case.opened",
        subject=("case", case.pk),
        params={"number": case.number, "type": case.type_code},
    )
    if case.severity == 1:
        customers.set_fact(customer_id=case.customer_id or 0, key="open_sev1_case", value=case.pk)


def _link_same_matter(case: Case) -> None:
    since = case.received_at - SAME_MATTER
    rows = Case.objects.filter(customer_id=case.customer_id or 0, flow=Flow.COMPLAINT.value, received_at__gte=since)
    rows = rows.filter(equipment_id=case.equipment_id) if case.equipment_id else rows.filter(equipment=None)
    for other in rows.exclude(pk=case.pk).order_by("-id")[:3]:
        CaseLink.objects.create(case=other, other=case, kind="SAME", at=clock.now())
        add_step(case, "LINKED", system_actor("cases"), other=other.pk, link="SAME")


def _triggers(kind: CaseTypeDefinition, told: Iterable[str], type_code: str, customer_id: int | None) -> list[Trigger]:
    try:
        found = [Trigger(one) for one in told]
    except ValueError as error:
        raise BadInput("triggers", "没有这种升级情形：%(one)s", one=str(error)) from error
    if kind.flow is Flow.COMPLAINT and customer_id is not None and Trigger.REPEAT_30D not in found:
        since = clock.now() - REPEATED
        rows = Case.objects.filter(customer_id=customer_id, flow=Flow.COMPLAINT.value, received_at__gte=since)
        if rows.exists():
            found.append(Trigger.REPEAT_30D)
    if kind.external and Trigger.REGULATOR not in found:
        found.append(Trigger.REGULATOR)
    return found


def _checked(
    kind: CaseTypeDefinition,
    subject: str,
    values: Mapping[str, Any],
    customer_id: int | None,
    channel: str,
    reason_code: str,
    urgency: int | None,
    impact: int | None,
) -> dict[str, Any]:
    kept, wrong = checked_values(kind.fields, values)
    problems = [problem_of(kind, one) for one in wrong]
    if not clean_text(subject, 200):
        problems.append(BadInput("subject", "请用一句话写明是什么事。"))
    if kind.customer_required and customer_id is None:
        problems.append(BadInput("customer_id", "请先找到或登记客户。"))
    if channel not in set(Channel):
        problems.append(BadInput("channel", "请选择来源渠道。"))
    if reason_code and reason_code not in contact_reasons():
        problems.append(BadInput("reason_code", "没有这个联系原因。"))
    problems += [
        BadInput(name, "请填 1（高）到 3（低）。")
        for name, value in (("urgency", urgency), ("impact", impact))
        if value is not None and value not in (1, 2, 3)
    ]
    if problems:
        raise ManyBadInputs(problems)
    return kept


def _place(actor: Actor, customer_id: int | None) -> str:
    if actor.unit_path:
        return actor.unit_path
    known = customers.customers_by_id(ids=[customer_id]) if customer_id else {}
    facts = known.get(customer_id or 0)
    if facts is None or not facts.unit_path:
        raise BadInput("unit_path", "请写明由哪个组织受理。")
    return facts.unit_path


def _known(key: str) -> int | None:
    # Two transactions with one key must not both insert; the second waits here and then finds the row.
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"cases.case:{key}"])
    return Case.objects.filter(key=key).values_list("pk", flat=True).first()
