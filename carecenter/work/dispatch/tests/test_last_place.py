"""The last place of a window is promised once, however many ask at one moment."""

import threading
from datetime import timedelta

import pytest
from django.db import connection

from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import Refusal
from carecenter.work.dispatch import public as dispatch
from carecenter.work.dispatch.models import TechnicianDay, WindowHold
from carecenter.work.field_service.testing import SYSTEM, a_job, a_world, bring

pytestmark = pytest.mark.django_db(transaction=True)


def test_three_customers_ask_at_once_and_no_window_is_promised_beyond_its_room():
    world = a_world()
    jobs = [a_job(world, type_code=code) for code in ("WH-REPAIR", "WH-DELIV", "WH-INSTALL-E")]
    for job_id in jobs:
        bring(world, job_id, "ACCEPTED")
    day = clock.today() + timedelta(days=1)
    # One technician: the window holds 96 minutes, and 60, 30 and 90 are asked for.
    TechnicianDay.objects.create(person_id=world.people["lu"], unit_path="hq", day=day, off=True)
    window = next(
        w
        for w in dispatch.offer_windows(job_id=jobs[2], days=2)
        if w.start_at.astimezone(clock.SHANGHAI).hour == 10 and w.start_at.astimezone(clock.SHANGHAI).date() == day
    )
    answers, gate = [], threading.Barrier(3)

    def ask(job_id):
        gate.wait()
        try:
            dispatch.hold_window(actor=SYSTEM, job_id=job_id, start_at=window.start_at, end_at=window.end_at)
            answers.append("HELD")
        except Refusal as refusal:
            answers.append(refusal.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=ask, args=(job_id,)) for job_id in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    held = WindowHold.objects.filter(released_at=None)
    minutes = {"WH-REPAIR": 60, "WH-DELIV": 30, "WH-INSTALL-E": 90}
    total = sum(minutes[hold.job.type_code] for hold in held.select_related("job"))
    assert answers.count("HELD") == held.count() >= 1
    assert "window_is_taken" in answers and total <= 96
