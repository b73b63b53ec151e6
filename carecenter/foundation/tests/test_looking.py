"""A reader's last visit is remembered; what she is at now still counts as one visit."""

from datetime import UTC, datetime, timedelta

import pytest

from carecenter.foundation import clock
from carecenter.foundation.looking import look
from carecenter.foundation.models import Look

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)


def look_at(minutes, person=7):
    with clock.standing_at(NINE + timedelta(minutes=minutes)):
        return look(person_id=person, subject=("job", 5))


def test_the_first_look_knows_no_earlier_one_and_each_person_has_her_own():
    assert look_at(0) is None and look_at(0, person=8) is None
    assert Look.objects.count() == 2


def test_looks_within_a_quarter_of_an_hour_are_one_visit():
    assert [look_at(minutes) for minutes in (0, 10, 20, 30)] == [None] * 4
    after = look_at(60)
    assert after == NINE + timedelta(minutes=30)
    assert look_at(65) == look_at(74) == NINE + timedelta(minutes=30)
    assert look_at(100) == NINE + timedelta(minutes=74)
