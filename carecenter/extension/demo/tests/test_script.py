"""The script: plans, names, moods and pictures, without a database."""

from collections import Counter
from datetime import date, datetime, timedelta
from hashlib import sha256
from itertools import combinations
from random import Random

import pytest

from carecenter.extension.demo.rules.cast import PROVIDERS, certificates, staff_of_provider
from carecenter.extension.demo.rules.moods import days_to_fault, days_to_next_fault, in_daytime, level_of
from carecenter.extension.demo.rules.names import phone_number
from carecenter.extension.demo.rules.pictures import photo, signature
from carecenter.extension.demo.rules.plan import ZONE, demand_of, earlier_customers, planned_sales
from carecenter.extension.demo.types import EXTENTS, Size
from carecenter.foundation.files.pictures import bands_of_picture, is_same_picture

UNTIL = datetime(2026, 11, 20, 15, 0, tzinfo=ZONE)


@pytest.mark.parametrize("size", [Size.TINY, Size.SMALL, Size.MEDIUM])
def test_a_plan_has_exactly_its_customers_and_sales_in_order_and_none_in_the_future(size):
    plan = planned_sales(size=size, seed=3, until=UNTIL)
    assert len(plan) == EXTENTS[size].sales
    before = earlier_customers(size=size, seed=3)
    assert len(before) == EXTENTS[size].earlier
    assert len({sale.phone for sale in plan} | {each.phone for each in before}) == EXTENTS[size].customers
    assert [sale.at for sale in plan] == sorted(sale.at for sale in plan)
    assert plan[-1].at < UNTIL
    assert plan[0].name == "陈美玲" and plan[0].district == "320106"


def test_the_same_seed_gives_the_same_plan_and_another_seed_another():
    assert planned_sales(size=Size.SMALL, seed=3, until=UNTIL) == planned_sales(size=Size.SMALL, seed=3, until=UNTIL)
    assert planned_sales(size=Size.SMALL, seed=3, until=UNTIL) != planned_sales(size=Size.SMALL, seed=4, until=UNTIL)


def test_autumn_sells_more_than_summer_and_the_eleventh_of_november_most_of_all():
    months = Counter(sale.at.month for sale in planned_sales(size=Size.MEDIUM, seed=3, until=UNTIL))
    assert months[10] > 1.5 * months[7]
    assert demand_of(date(2026, 11, 11)) == max(demand_of(date(2026, 1, 1) + timedelta(days=n)) for n in range(365))


def test_no_telephone_number_is_given_twice_and_all_carry_four_zeros():
    numbers = [phone_number(index) for index in range(210_000)]
    assert len(set(numbers)) == len(numbers)
    assert all(number[3:7] == "0000" and len(number) == 11 for number in numbers)


def test_forty_technicians_play_tie_among_them_and_his_papers_are_good():
    everybody = [person for script in PROVIDERS for person in staff_of_provider(script, 5)]
    technicians = [person for person in everybody if person.role == "technician"]
    assert len(PROVIDERS) == 8 and len(technicians) == 40
    assert [person.name for person in technicians if person.key == "tie"] == ["铁军"]
    assert all(held.valid_until > UNTIL.date() for held in certificates("tie", ["low_voltage"], 5, UNTIL.date()))
    until = UNTIL.date()
    ends = [h.valid_until for p in technicians for h in certificates(p.key, ["low_voltage", "gas_install"], 5, until)]
    assert any(day < until for day in ends) and any(until <= day < until + timedelta(days=30) for day in ends)


def test_a_good_provider_pleases_more_than_a_bad_one_and_lateness_hurts():
    good, bad = PROVIDERS[0], PROVIDERS[1]

    def share(script, late):
        levels = [level_of(script, Random(n), late_minutes=late, had_trouble=False) for n in range(2000)]
        return levels.count("VERY_SATISFIED") / 2000, levels.count("DISSATISFIED") / 2000

    assert share(good, 0)[0] > share(bad, 0)[0] + 0.1
    assert share(good, 60)[1] > share(good, 0)[1] + 0.1


def test_hard_water_breaks_heaters_sooner():
    def within_a_year(hardness):
        days = [days_to_fault(Random(n), hardness=hardness, skill=0.9) for n in range(3000)]
        return sum(found is not None and found < 365 for found in days)

    assert within_a_year(400) > 1.3 * within_a_year(80)


def test_an_old_heater_fails_sooner_than_a_young_one():
    def within_a_year(age):
        days = [days_to_next_fault(Random(n), hardness=180, age_days=age) for n in range(3000)]
        return sum(found is not None and found < 365 for found in days)

    assert within_a_year(2500) > 1.4 * within_a_year(300)


def test_nobody_rings_at_night():
    assert in_daytime(datetime(2026, 5, 1, 23, 10, tzinfo=ZONE)) == datetime(2026, 5, 2, 8, 40, tzinfo=ZONE)
    assert in_daytime(datetime(2026, 5, 1, 3, 5, tzinfo=ZONE)) == datetime(2026, 5, 1, 8, 35, tzinfo=ZONE)
    noon = datetime(2026, 5, 1, 12, 0, tzinfo=ZONE)
    assert in_daytime(noon) == noon


def test_every_photograph_is_a_different_readable_jpeg_and_the_same_key_gives_the_same():
    import io

    from PIL import Image

    pictures = [photo(item="plate", key=f"S:{n}:1:0") for n in range(50)]
    assert len({sha256(picture).digest() for picture in pictures}) == 50
    assert photo(item="plate", key="S:1:1:0") == pictures[1]
    for picture in pictures[:8]:
        assert Image.open(io.BytesIO(picture)).convert("RGB").size == (320, 240)
        assert len(picture) < 20_000
    bands = [bands_of_picture(picture) for picture in pictures]
    assert all(len(each) == 4 for each in bands)
    assert not any(is_same_picture(one, other) for one, other in combinations(bands, 2))  # else they would look reused
    assert signature("a") != signature("b")
    assert Image.open(io.BytesIO(signature("a"))).format == "PNG"
