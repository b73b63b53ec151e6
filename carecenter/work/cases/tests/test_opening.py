"""A case is opened once, with its own form, its number, its place; what must not change does not."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from carecenter.foundation.plain.refusals import ManyBadInputs, NotPermitted
from carecenter.foundation.testing import at_most_queries, events_of
from carecenter.work.cases import public as cases
from carecenter.work.cases.errors import NoSuchCaseType
from carecenter.work.cases.models import Case, CaseLink, CaseText
from carecenter.work.cases.testing import a_case


def refused_fields(world, type_code, values):
    with pytest.raises(ManyBadInputs) as caught:
        a_case(world, type_code, values=values)
    return [problem.field for problem in caught.value.problems]


def test_a_case_has_a_number_a_priority_and_a_place(world):
    with at_most_queries(26):
        case_id = a_case(world, "repair", equipment_id=world.heater.equipment_id)
    facts = cases.cases_by_id(ids=[case_id])[case_id]
    assert facts.number == f"K{case_id:08d}"
    assert (facts.priority, facts.unit_path, facts.held) == (3, "hq.nanjing", False)
    assert [c.id for c in cases.cases_of_customer(customer_ids=[world.chen], open_only=True)] == [case_id]
    assert events_of("case.opened")[0].facts["type_code"] == "repair"


def test_the_same_key_opens_one_case(world):
    assert a_case(world, key="web:7") == a_case(world, key="web:7")
    assert Case.objects.count() == 1


def test_the_form_of_the_type_is_checked_with_the_fields_named(world):
    assert refused_fields(world, "complaint", {"ground": "charge", "wanted": ["refund"]}) == ["values.charged"]
    assert refused_fields(world, "complaint", {}) == ["values.ground", "values.wanted"]
    assert refused_fields(world, "repair", {"symptom": "display", "fault_code": "E!"}) == ["values.fault_code"]
    assert refused_fields(world, "repair", {"symptom": "no_heat", "colour": "red"}) == ["values.colour"]
    assert Case.objects.count() == 0


def test_what_a_condition_hides_is_not_stored(world):
    case_id = a_case(world, "repair", values={"symptom": "leak", "fault_code": "E1"})
    assert CaseText.objects.get(pk=case_id).values == {"symptom": "leak"}


def test_customer_channel_subject_are_demanded_at_once(world):
    with pytest.raises(ManyBadInputs) as caught:
        a_case(world, "complaint", customer_id=None, channel="PIGEON", subject=" ")
    assert [p.field for p in caught.value.problems] == ["subject", "customer_id", "channel"]
    with pytest.raises(NoSuchCaseType):
        a_case(world, "nonsense")
    with pytest.raises(NotPermitted):
        a_case(world, who="xu")
    assert Case.objects.count() == 0


def test_a_second_complaint_within_30_days_is_severe_and_linked_within_7(world):
    first = a_case(world, "complaint")
    second = a_case(world, "complaint")
    assert Case.objects.get(pk=first).severity == 3
    assert Case.objects.get(pk=second).severity == 2
    assert list(CaseLink.objects.values_list("case", "other", "kind")) == [(first, second, "SAME")]


def test_gas_overtakes_everything(world):
    a_case(world, "complaint")
    gas = a_case(world, "safety")
    assert Case.objects.order_by("priority", "received_at").first().pk == gas
    assert (Case.objects.get(pk=gas).priority, Case.objects.get(pk=gas).severity) == (0, 1)


def test_receipt_time_never_changes_and_no_case_is_deleted(world):
    case = Case.objects.get(pk=a_case(world))
    before = case.received_at
    case.received_at = before - timedelta(hours=1)
    with pytest.raises(DatabaseError), transaction.atomic():
        case.save()
    with pytest.raises(DatabaseError), transaction.atomic():
        Case.objects.filter(pk=case.pk)._raw_delete("default")
    assert Case.objects.get(pk=case.pk).received_at == before


def test_a_hold_is_taken_and_released_once(world):
    case_id = a_case(world)
    for _ in range(2):
        cases.hold_case(actor=world.actors["lin"], case_id=case_id, holder=("job", 9), reason="JOB")
    assert cases.cases_by_id(ids=[case_id])[case_id].held
    for _ in range(2):
        cases.release_case(actor=world.actors["lin"], case_id=case_id, holder=("job", 9), done=True)
    assert not cases.cases_by_id(ids=[case_id])[case_id].held
    assert (len(events_of("case.held")), len(events_of("case.released"))) == (1, 1)
