"""Nothing that was heard is lost: voicemail, promises not kept, talks."""

from datetime import UTC, datetime, timedelta

import pytest

from carecenter.contact.telephony.events import CallbackChanged, VoicemailLeft
from carecenter.desks.agent_desk.subscribers import follow_up_unreached, open_for_voicemail
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.reference.customers.testing import enter
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind
from carecenter.work.cases.public import tasks_of_customer

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


@pytest.fixture
def customer():
    organisation.open_unit(actor=system_actor(), code="hq", name="总部", kind=UnitKind.HQ)
    return enter().id


def test_a_message_after_the_tone_becomes_one_task_where_no_pack_knows_inquiries(customer):
    left = VoicemailLeft(subject_id=7, unit_path="hq", customer_id=customer, file_id="f", seconds=12)
    with clock.standing_at(NOON):
        open_for_voicemail(left, None)
        open_for_voicemail(left, None)
    (task,) = tasks_of_customer(customer_ids=[customer])
    assert (task.title_code, task.due_at) == ("agent_desk.voicemail", NOON + timedelta(hours=4))


def test_only_a_promise_that_reached_nobody_becomes_a_task(customer):
    for state in ("RETRY", "DONE", "UNREACHED"):
        changed = CallbackChanged(
            subject_id=3, unit_path="hq", customer_id=customer, state=state, callback_kind="MISSED"
        )
        follow_up_unreached(changed, None)
    assert [task.title_code for task in tasks_of_customer(customer_ids=[customer])] == ["agent_desk.unreached"]
