"""First-contact resolution to the digit, and its page."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from carecenter.foundation import clock
from carecenter.foundation.testing import at_most_queries, deliver_events, events_of
from carecenter.work.cases.testing import PASSWORD, SYSTEM, a_case, a_world
from carecenter.work.first_contact import public as first_contact
from carecenter.work.first_contact.models import NotedContact
from carecenter.work.first_contact.rules.repeats import WINDOW, rate_of, verdicts
from carecenter.work.first_contact.types import ContactFacts, Verdict

NOW = datetime(2026, 11, 25, tzinfo=UTC)


def test_g1_13_500_answered_86_repeats():
    contacts = [ContactFacts(n, n, "heating", NOW - timedelta(days=30)) for n in range(414)]
    for n in range(1000, 1086):
        # The first is followed by a second within 7 days; the second's window is still open.
        contacts.append(ContactFacts(n, n, "heating", NOW - timedelta(days=9)))
        contacts.append(ContactFacts(n + 5000, n, "heating", NOW - timedelta(days=3)))
    found = rate_of(verdicts(contacts, now=NOW).values())
    assert (found.answered, found.unresolved, found.rate) == (500, 86, pytest.approx(0.828))


def test_seven_days_to_the_second_is_a_repeat_and_a_second_more_or_another_family_is_none():
    at = NOW - timedelta(days=20)
    rows = [
        ContactFacts(1, 1, "heating", at),
        ContactFacts(2, 1, "leak", at + timedelta(days=1)),
        ContactFacts(3, 1, "heating", at + WINDOW + timedelta(seconds=1)),
        ContactFacts(4, 2, "heating", at),
        ContactFacts(5, 2, "heating", at + WINDOW),
    ]
    found = verdicts(rows, now=NOW)
    assert found[4] is Verdict.REPEATED
    assert [found[n] for n in (1, 2, 3, 5)] == [Verdict.RESOLVED] * 4


def test_what_was_passed_on_left_open_too_early_or_of_nobody():
    at = NOW - timedelta(days=20)
    rows = [
        ContactFacts(1, 1, "x", at, passed_on=True),
        ContactFacts(2, 2, "x", at, case_left_open=True),
        ContactFacts(3, 3, "x", NOW - WINDOW + timedelta(seconds=1)),
        ContactFacts(4, None, "x", at),
    ]
    assert list(verdicts(rows, now=NOW).items()) == [
        (3, Verdict.TOO_EARLY),
        (4, Verdict.UNKNOWN),
        (2, Verdict.CASE_LEFT_OPEN),
        (1, Verdict.PASSED_ON),
    ]
    assert rate_of([]).rate is None
    assert rate_of(verdicts(rows, now=NOW).values()).rate == 0.0


@given(st.lists(st.tuples(st.integers(1, 3), st.sampled_from("ab"), st.integers(0, 40)), max_size=30))
def test_the_rate_is_that_of_comparing_each_contact_with_all_others(rows):
    facts = [ContactFacts(n, who, family, NOW - timedelta(days=day)) for n, (who, family, day) in enumerate(rows)]
    found = verdicts(facts, now=NOW)
    for one in facts:
        later = [
            other
            for other in facts
            if (other.identity, other.family) == (one.identity, one.family)
            and (other.at, other.id) > (one.at, one.id)
            and other.at - one.at <= timedelta(days=7)
        ]
        if one.at + WINDOW > NOW:
            assert found[one.id] is Verdict.TOO_EARLY
        else:
            assert (found[one.id] is Verdict.REPEATED) == bool(later)


@pytest.fixture
def world(db):
    return a_world()


def noted(world, number: int, days_ago: float, **more):
    facts = {"customer_id": world.chen, "reason_code": "repair_no_heat", "unit_path": world.unit_path, **more}
    return first_contact.note_contact(
        actor=SYSTEM,
        contact=("call", number),
        channel="PHONE",
        at=clock.now() - timedelta(days=days_ago),
        **facts,
    )


def test_a_contact_is_noted_once_and_learns_its_family_later(world):
    first = noted(world, 5, 20, reason_code="")
    case_id = a_case(world, reason_code="repair_no_heat", contact=("call", 5))
    deliver_events()
    row = NotedContact.objects.get()
    assert (row.pk, row.family, row.case_id) == (first, "repair_heating", case_id)
    assert len(events_of("contact.noted")) == 1


def test_a_repeat_in_another_centre_counts_against_the_one_that_answered_first(world):
    noted(world, 1, 20)
    noted(world, 2, 18, unit_path="hq.suzhou")
    noted(world, 3, 15, reason_code="consult_use")
    report = first_contact.first_contact_report(
        actor=SYSTEM, first=clock.today() - timedelta(days=30), last=clock.today(), by="centre"
    )
    assert {path: (rate.answered, rate.unresolved) for path, rate in report.groups.items()} == {
        world.unit_path: (2, 1),
        "hq.suzhou": (1, 0),
    }
    assert report.whole.rate == pytest.approx(2 / 3)


def test_the_page_shows_the_rate_and_its_rows_and_refuses_strangers_and_other_reach(world, client):
    from carecenter.foundation.plain.actors import Reach
    from carecenter.reference.organisation import public as organisation

    grants = {"first_contact.view": Reach.TREE, "cases.view": Reach.TREE}
    organisation.define_role(actor=SYSTEM, code="analyst", name="分析", grants=grants)
    for login in ("mo", "qiu"):
        organisation.give_role(actor=SYSTEM, person_id=world.people[login], role_code="analyst")
    for number, days in ((1, 20), (2, 18), (3, 11.5)):
        noted(world, number, days)
    url = reverse("first_contact")
    assert client.get(url).status_code == 302
    client.login(username="xu", password=PASSWORD)
    assert client.get(url).status_code == 403
    client.login(username="qiu", password=PASSWORD)
    assert "66.7%" not in client.get(url).content.decode()
    client.login(username="mo", password=PASSWORD)
    with at_most_queries(16):
        page = client.get(url).content.decode()
    assert "66.7%" not in page  # 20 → 18 repeats, 18 → 11.5 repeats
    assert "33.3%" in page
    rows = client.get(reverse("first_contact_contacts"), {"key": "repair_heating", "by": "family"}).content.decode()
    assert rows.count("七天内再来") == 2
    assert client.get(url, {"from": "x"}).status_code == 422
