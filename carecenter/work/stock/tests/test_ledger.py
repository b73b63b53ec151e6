"""Random stories against a simple model: what the books say is what a child would count."""

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from carecenter.foundation.plain.refusals import Refusal
from carecenter.work.stock import public as stock
from carecenter.work.stock.actions.transferring import cancel_transfer
from carecenter.work.stock.models import Transfer
from carecenter.work.stock.testing import ANODE, HEATER, a_stock_world, fill
from carecenter.work.stock.tests.ledger import demand_books_add_up, lies
from carecenter.work.stock.types import Line

PLACES, CODES = ("main", "gao", "tie", "lu"), {"anode": ANODE, "heater": HEATER}
COUNT = st.integers(1, 4)
NAME = st.sampled_from(sorted(CODES))
STEP = st.one_of(
    st.tuples(st.just("goods"), st.sampled_from(PLACES), NAME, COUNT),
    st.tuples(st.just("send"), st.sampled_from([("main", "gao"), ("gao", "main"), ("gao", "tie"), ("tie", "gao")]),
              NAME, COUNT),
    st.tuples(st.just("receive"), st.integers(0, 3), st.integers(0, 4)),
    st.tuples(st.just("cancel"), st.integers(0, 3)),
    st.tuples(st.just("take"), st.sampled_from(["tie", "lu"]), NAME, COUNT),
    st.tuples(st.just("use"), st.sampled_from(["tie", "lu"]), NAME, st.integers(1, 3), st.integers(0, 3)),
)  # fmt: skip


class Model:
    """What a child would count: heaps by place, parcels on the way, what each job has."""

    def __init__(self, world):
        self.world, self.heaps, self.kept = world, Counter(), Counter()
        self.sent, self.jobs = {}, {}

    def do(self, step):
        """Do a step in the product and, where it is not refused, with the heaps; both must agree on refusals."""
        expected = getattr(self, step[0])(*step[1:])
        if expected is not None:
            deed, change = expected
            possible = change is not None
            try:
                deed()
            except Refusal:
                assert not possible, step
            else:
                assert possible, step
                change()

    def goods(self, place, name, count):
        return lambda: fill(self.world.stores[place], **{name: count}), lambda: self.add(place, name, count)

    def add(self, place, name, count):
        self.heaps[place, name] += count

    def free(self, place, name):
        return self.heaps[place, name] - self.kept[place, name]

    def send(self, ends, name, count):
        source, target = ends
        keeper = self.world.actors["ku"]

        def deed():
            stock.prepare_transfer(
                actor=keeper,
                source_id=self.world.stores[source],
                target_id=self.world.stores[target],
                lines=[Line(CODES[name], count)],
            )

        def change():
            self.kept[source, name] += count
            self.sent[Transfer.objects.latest("pk").pk] = [source, target, name, count, "PREPARED"]

        return deed, change if self.free(source, name) >= count else None

    def open_parcel(self, at):
        parcels = [key for key, parcel in sorted(self.sent.items()) if parcel[4] != "OVER"]
        return parcels[at] if at < len(parcels) else None

    def receive(self, at, missing):
        key = self.open_parcel(at)
        if key is None:
            return None
        source, target, name, count, state = self.sent[key]
        actor = self.world.actors["ku"]
        if state == "PREPARED":

            def leave():
                self.kept[source, name] -= count
                self.heaps[source, name] -= count
                self.sent[key][4] = "SENT"

            return lambda: stock.send_transfer(actor=actor, transfer_id=key), leave
        line = Transfer.objects.get(pk=key).lines.get().pk
        came = count - missing

        def arrive():
            self.add(target, name, came)
            self.sent[key][4] = "OVER"

        deed = lambda: stock.receive_transfer(actor=actor, transfer_id=key, received={line: came})  # noqa: E731
        return deed, arrive if came >= 0 else None

    def cancel(self, at):
        key = self.open_parcel(at)
        if key is None:
            return None
        source, _target, name, count, state = self.sent[key]

        def change():
            self.kept[source, name] -= count
            self.sent[key][4] = "OVER"

        actor = self.world.actors["ku"]
        return lambda: cancel_transfer(actor=actor, transfer_id=key), change if state == "PREPARED" else None

    def take(self, who, name, count):
        def change():
            self.add("gao", name, -count)
            self.add(who, name, count)

        deed = lambda: stock.take_part(  # noqa: E731
            actor=self.world.actors[who], part_code=CODES[name], quantity=count
        )
        return deed, change if self.free("gao", name) >= count else None

    def use(self, who, name, job, count):
        job_id = job if who == "tie" else job + 10
        before = self.jobs.get(job_id, {})
        after = {**before, name: count} if count else {key: n for key, n in before.items() if key != name}

        def deed():
            stock.use_parts(
                actor=self.world.actors[who],
                job_id=job_id,
                technician_id=self.world.people[who],
                equipment_id=None,
                parts=[stock.UsedPart(CODES[key], n) for key, n in after.items()],
            )

        def change():
            self.add(who, name, before.get(name, 0) - count)
            self.jobs[job_id] = after

        return deed, change if self.free(who, name) >= count - before.get(name, 0) else None


class Stories(TestCase):
    """Hypothesis opens a transaction for each story."""

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(st.lists(STEP, min_size=3, max_size=25))
    def test_any_story_leaves_the_books_as_the_heaps_are(self, steps):
        model = Model(a_stock_world())
        for step in steps:
            model.do(step)
        for place in PLACES:
            for name, code in CODES.items():
                wanted = (model.heaps[place, name], model.kept[place, name])
                assert lies(model.world.stores[place], code) == wanted
        demand_books_add_up()
