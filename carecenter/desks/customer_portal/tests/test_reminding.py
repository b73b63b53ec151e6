"""Reminders: the evening before, half an hour before, and before the window is lost."""

from datetime import datetime, time, timedelta

import pytest

from carecenter.desks.customer_portal.rules.reminding import reminders_at
from carecenter.foundation import clock
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import a_job, a_world, bring

pytestmark = pytest.mark.django_db


def test_who_is_told_what_and_when():
    world = a_world()
    job_id = a_job(world)
    bring(world, job_id, "ASSIGNED")
    day = clock.today() + timedelta(days=2)

    def at(hour, minute=0, days=0):
        return datetime.combine(day + timedelta(days=days), time(hour, minute), clock.SHANGHAI)

    field_service.book_job(actor=world.actors["gao"], job_id=job_id, window_start=at(10), window_end=at(12))

    def told(moment):
        visits = field_service.visits_ahead(after=moment, until=moment + timedelta(days=2))
        return reminders_at(visits, moment, clock.SHANGHAI)

    window = f"{day:%m-%d} 10:00–12:00"
    assert told(at(17, 59, -1)) == []
    assert told(at(18, 0, -1)) == [(job_id, "job_reminder", window, 0)]
    assert told(at(9, 29)) == []
    assert told(at(9, 30)) == [(job_id, "job_soon", window, 0)]
    assert told(at(11, 29)) == []
    assert told(at(11, 30)) == [(job_id, "job_late", window, 5)]
    assert told(at(11, 48)) == [(job_id, "job_late", window, 20)]
    with clock.standing_at(at(11)):
        field_service.depart(actor=world.actors["tie"], job_id=job_id)
    assert told(at(11, 48)) == []
