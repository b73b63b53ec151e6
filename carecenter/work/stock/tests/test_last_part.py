"""Fifty technicians take the last part at one moment."""

import threading

import pytest
from django.db import connection

from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.organisation import public as organisation
from carecenter.work.stock import public as stock
from carecenter.work.stock.actions.stores import open_stores_of_providers
from carecenter.work.stock.models import Movement, PartRequest
from carecenter.work.stock.testing import ANODE, SYSTEM, a_member, a_stock_world, fill, stores
from carecenter.work.stock.tests.ledger import demand_books_add_up, lies

pytestmark = pytest.mark.django_db(transaction=True)
FIFTY = 50


@pytest.fixture
def crew():
    a_stock_world()
    people = [a_member(f"t{n:02d}", "technician", "gao")[0] for n in range(FIFTY)]
    open_stores_of_providers(SYSTEM)
    return [organisation.actor_of_person(person_id=person_id) for person_id in people]


def all_at_once(crew, deed):
    """Let everybody do the deed on a connection of her own, at one moment; return what each got."""
    answers, gate = [], threading.Barrier(len(crew))

    def run(actor):
        try:
            gate.wait()
            answers.append(("DONE", deed(actor)))
        except Refusal as refusal:
            answers.append((refusal.code, sentence_of(refusal)))
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(actor,)) for actor in crew]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def test_one_of_fifty_takes_the_last_part_and_the_others_are_told_so(crew):
    station = stores()["gao"]
    fill(station, anode=1)
    answers = all_at_once(crew, lambda actor: stock.take_part(actor=actor, part_code=ANODE))
    assert len(answers) == FIFTY
    assert [said for code, said in answers if code == "DONE"] == ["高氏安装"]
    refused = [said for code, said in answers if code == "not_enough_parts"]
    assert refused == ["「镁棒」在「高氏安装」可用 0 件，不够 1 件。"] * (FIFTY - 1)
    assert lies(station, ANODE) == (0, 0)
    assert sum(lies(stores()[f"t{n:02d}"], ANODE)[0] for n in range(FIFTY)) == 1
    assert Movement.objects.count() == 3  # in, out of the station, onto one van
    demand_books_add_up()


def test_of_fifty_who_ask_one_has_it_kept_and_the_others_wait(crew):
    station = stores()["gao"]
    fill(station, anode=1)
    answers = all_at_once(crew, lambda actor: stock.ask_part(actor=actor, part_code=ANODE).state)
    assert sorted(state for _, state in answers) == ["RESERVED"] + ["WAITING"] * (FIFTY - 1)
    assert lies(station, ANODE) == (1, 1)
    assert PartRequest.objects.filter(state="RESERVED").count() == 1
    demand_books_add_up()


def test_fifty_use_the_last_part_of_one_van_at_fifty_jobs_and_it_is_used_once(crew):
    van = stores()["tie"]
    fill(van, anode=1)
    owner = organisation.person_by_employee_no(employee_no="tie").id
    jobs = {id(actor): n + 1 for n, actor in enumerate(crew)}

    def use(actor):
        stock.use_parts(
            actor=actor,
            job_id=jobs[id(actor)],
            technician_id=owner,
            equipment_id=None,
            parts=[stock.UsedPart(ANODE)],
        )

    answers = all_at_once(crew, use)
    codes = [code for code, _ in answers]
    assert codes.count("DONE") == 1 and codes.count("part_not_on_van") == FIFTY - 1
    assert lies(van, ANODE) == (0, 0)
    demand_books_add_up()
