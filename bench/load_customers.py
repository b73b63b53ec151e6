"""Load millions of customers by COPY, in the rows that the actions would write; checked on a sample."""

import random
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from typing import Any

from bench.country import Country, address_grams, build
from bench.stage import figure

BLOCK = 20_000
TABLES = {
    "customers_customer": "id,name,kind,stage,unit_path,region_code,source,language,do_not_contact,quality,"
    "household_role,created_at,touched_at",
    "customers_customerphone": "customer_id,kind,number,extension,label,is_main,added_at",
    "customers_customeraddress": "customer_id,province,city,district,street,detail,region_code,label,is_main,added_at",
    "customers_key": "kind,value,reversed_value,grams,customer_id,subject_kind,subject_id,unit_path",
    "customers_timelineline": "customer_id,at,unit_path,kind,subject_kind,subject_id,params",
}
START = datetime(2026, 1, 1, tzinfo=UTC)
Lines = dict[str, list[str]]


def load(scale: int) -> None:
    """Fill the tables with `scale` customers, 1.6 numbers, 1.2 serials and 2 timeline lines each."""
    import psycopg
    from django.conf import settings
    from django.db import connection

    began = time.monotonic()
    country = build()
    with connection.cursor() as cursor:
        rebuild = _strip(cursor)
    url = settings.DATABASE_URL
    with ExitStack() as open_copies:
        copies = {}
        for table, columns in TABLES.items():
            own = open_copies.enter_context(psycopg.connect(url))
            own.execute("SET synchronous_commit = off")
            copies[table] = open_copies.enter_context(own.cursor().copy(f"COPY {table} ({columns}) FROM STDIN"))
        for lines in _blocks(country, scale):
            for table, rows in lines.items():
                copies[table].write("".join(rows))
    with connection.cursor() as cursor:
        cursor.execute("SET maintenance_work_mem = '1GB'")
        for statement in rebuild:
            cursor.execute(statement)
        cursor.execute("SELECT setval('customers_customer_id_seq', %s)", [scale])
        cursor.execute("VACUUM ANALYZE")
    figure("load.customers", time.monotonic() - began, "s", scale=scale)
    check_sample(scale)


def _strip(cursor: Any) -> list[str]:
    """Take indexes and foreign keys away and return the statements that bring them back."""
    rebuild = []
    names = tuple(TABLES)
    cursor.execute(
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE contype = 'f' AND conrelid::regclass::text = ANY(%s)",
        [list(names)],
    )
    for table, name, definition in cursor.fetchall():
        cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
        rebuild.append(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition} NOT VALID")
    cursor.execute(
        "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ANY(%s) AND indexname NOT LIKE '%%pkey'",
        [list(names)],
    )
    for name, definition in cursor.fetchall():
        cursor.execute(f"DROP INDEX {name}")
        rebuild.insert(0, definition)
    return rebuild


def _blocks(country: Country, scale: int) -> Iterator[Lines]:
    dice = random.Random(7)
    for first in range(1, scale + 1, BLOCK):
        count = min(BLOCK, scale + 1 - first)
        lines: Lines = {table: [] for table in TABLES}
        names = dice.choices(country.names, cum_weights=country.name_weights, k=count)
        districts = dice.choices(country.districts, cum_weights=country.district_weights, k=count)
        roads = dice.choices(country.roads, cum_weights=country.road_weights, k=count)
        for offset in range(count):
            _one(lines, dice, first + offset, names[offset], districts[offset], roads[offset])
        yield lines
        if first % 500_000 == 1 and first > 1:
            print(f"# {first - 1:,} customers", file=sys.stderr, flush=True)


def _one(lines: Lines, dice: random.Random, pk: int, named: Any, place: Any, road: str) -> None:
    from bench.country import ESTATES, MOBILES

    at = START + timedelta(minutes=dice.randrange(450_000))
    address, path = place.address, place.office
    detail = f"{road}{dice.randrange(1, 900)}号{ESTATES[dice.randrange(len(ESTATES))]}"
    detail += f"{dice.randrange(1, 31)}幢{dice.randrange(1, 25)}0{dice.randrange(1, 5)}室"
    own = f"{pk}\tcustomer\t{pk}\t{path}\n"
    keys = lines["customers_key"]
    lines["customers_customer"].append(
        f"{pk}\t{named.name}\tPERSON\tIN_WARRANTY\t{path}\t{address.code}\tBENCH\t\tf\t100\t\t{at}\t{at}\n"
    )
    numbers = {MOBILES[dice.randrange(len(MOBILES))] + f"{dice.randrange(10**8):08d}": "MOBILE"}
    if dice.random() < 0.5:
        numbers[MOBILES[dice.randrange(len(MOBILES))] + f"{dice.randrange(10**8):08d}"] = "MOBILE"
    if dice.random() < 0.1:
        numbers[f"{place.area_code}{dice.randrange(2 * 10**6, 10**7):07d}"] = "LANDLINE"
    for n, (number, kind) in enumerate(numbers.items()):
        lines["customers_customerphone"].append(f"{pk}\t{kind}\t{number}\t\t\t{'f' if n else 't'}\t{at}\n")
        keys.append(f"PHONE\t{number}\t{number[::-1]}\t\\N\t{own}")
    for kind, value, back, grams in named.keys:
        keys.append(f"{kind}\t{value}\t{back or chr(92) + 'N'}\t{_array(grams)}\t{own}")
    a = address
    lines["customers_customeraddress"].append(
        f"{pk}\t{a.province}\t{a.city}\t{a.district}\t\t{detail}\t{a.code}\t\tt\t{at}\n"
    )
    whole = place.text + detail
    keys.append(f"ADDRESS\t{whole}\t\\N\t{_array(address_grams(whole))}\t{own}")
    for n in range(1 if dice.random() < 0.8 else 2):
        serial = f"EH60A{dice.randrange(10**9):09d}"
        thing = pk * 2 + n
        keys.append(
            f"SERIAL\t{serial}\t{serial[::-1]}\t{_array(address_grams(serial))}\t{pk}\tequipment\t{thing}\t{path}\n"
        )
    for kind, params in (("customer.entered", "{}"), ("customer.stage", '{"stage": "IN_WARRANTY"}')):
        lines["customers_timelineline"].append(f"{pk}\t{at}\t{path}\t{kind}\tcustomer\t{pk}\t{params}\n")


def _array(grams: tuple[str, ...] | None) -> str:
    return "{" + ",".join(grams) + "}" if grams else "\\N"


def check_sample(scale: int) -> None:
    """Compare the keys of 300 customers with what the rule makes of their data; stop at the first difference."""
    from carecenter.reference.customers.models import Customer, KeyRow
    from carecenter.reference.customers.queries.cards import card_of
    from carecenter.reference.customers.rules.keys import keys_of, serial_key

    def row(key: Any) -> tuple[Any, ...]:
        return key.kind, key.value, key.reversed_value or None, frozenset(key.grams or ()) or None

    for pk in random.Random(3).sample(range(1, scale + 1), min(300, scale)):
        customer = Customer.objects.get(pk=pk)
        held = {row(key) for key in KeyRow.objects.filter(subject_kind="customer", subject_id=pk)}
        made = {row(key) for key in keys_of(card_of(pk, customer.name))}
        if held != made:
            raise SystemExit(f"customer {pk}: the loader wrote {held - made}, the rule makes {made - held}")
        for key in KeyRow.objects.filter(customer=pk, subject_kind="equipment"):
            if row(key) != row(serial_key(key.value)):
                raise SystemExit(f"customer {pk}: serial {key.value} differs from the rule")
    figure("load.rows_equal_the_rule", 1, "share", target="= 1", ok=True)
