"""Before the first day: the pack, the units, the providers, the people, their accounts."""

import json
import os
import secrets
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.conf import settings

from carecenter.extension.demo.actions.stocking import fill_the_stores
from carecenter.extension.demo.actions.world import SYSTEM, employee_numbers, staff_roles
from carecenter.extension.demo.rules.cast import GUIDES, PROVIDERS, STAFF, UNITS, certificates, staff_of_provider
from carecenter.extension.demo.rules.chance import chance
from carecenter.extension.demo.rules.names import phone_number
from carecenter.extension.demo.types import ProviderScript, StaffScript
from carecenter.foundation import clock
from carecenter.foundation.packs import load_pack
from carecenter.reference.accounts import public as accounts
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind
from carecenter.reference.providers import public as providers
from carecenter.reference.providers.types import DocumentKind

PACK = Path(__file__).resolve().parents[4] / "packs" / "water_heater"
LOGINS = "demo_logins.json"
PROGRESS = "demo_progress.json"
PHONES_OF_PEOPLE = 200_000


def set_up(*, seed: int, until: datetime) -> dict[str, int]:
    """Let everybody stand in place; return the ids of the accounts by login name."""
    load_pack(actor=SYSTEM, folder=PACK)
    for code, name, kind, parent in UNITS:
        _open_unit(code, name, UnitKind(kind), parent)
    for script in PROVIDERS:
        _enter_provider(script, until.date())
    made: dict[str, int] = {}
    password = new_password()
    numbers = employee_numbers(seed)
    for person in (*STAFF, *GUIDES):
        _enter_person(person, numbers[person.key], password, made)
    kinds = sorted({code for facts in catalogue.job_types() for code in facts.required_qualifications})
    for script in PROVIDERS:
        for person in staff_of_provider(script, seed):
            person_id = _enter_person(person, numbers[person.key], password, made)
            if person.role == "technician":
                _certify(person, person_id, kinds, seed, until.date())
    fill_the_stores()
    # Before the rows are there for good: where the list is lost, `write_logins` gives new passwords.
    write_private(LOGINS, _rows(password, made))
    return made


def new_password() -> str:
    """Return a password for this installation's play."""
    return f"demo-{secrets.token_hex(4)}"


def _open_unit(code: str, name: str, kind: UnitKind, parent: str) -> None:
    above = organisation.unit_by_code(code=parent)
    if above is not None and organisation.unit_by_code(code=code) is None:
        organisation.open_unit(actor=SYSTEM, code=code, name=name, kind=kind, parent_id=above.id)


def _enter_provider(script: ProviderScript, until: date) -> None:
    office = organisation.unit_by_code(code=script.office)
    if office is None:
        raise LookupError(f"the pack has no office {script.office}")
    provider_id = providers.enter_provider(
        actor=SYSTEM,
        name=script.name,
        unit_code=script.code,
        parent_unit_id=office.id,
        admitted=True,
        licence_no=f"91{320100 + PROVIDERS.index(script) * 7}MA0DEMO{PROVIDERS.index(script)}X",
        phone=phone_number(PHONES_OF_PEOPLE - 1 - PROVIDERS.index(script)),
        longitude=Decimal(str(script.longitude)),
        latitude=Decimal(str(script.latitude)),
    )
    first = clock.today() - timedelta(days=60)
    for regions, backup in ((script.regions, False), (script.backup_regions, True)):
        if regions:
            providers.sign_contract(
                actor=SYSTEM,
                provider_id=provider_id,
                valid_from=first,
                valid_until=until + timedelta(days=40 + 55 * PROVIDERS.index(script)),
                regions=regions,
                line_codes=[line.code for line in catalogue.lines()],
                job_types=[facts.code for facts in catalogue.job_types()],
                daily_capacity=script.capacity,
                backup=backup,
            )
    luck = chance(0, "documents", script.code)
    for kind in DocumentKind:
        if kind is not DocumentKind.OTHER:
            ends = until + timedelta(days=luck.randint(12, 420))
            providers.record_document(
                actor=SYSTEM, provider_id=provider_id, kind=kind, number=f"{kind.value}-{script.code}", valid_until=ends
            )


def _enter_person(person: StaffScript, number: str, password: str, made: dict[str, int]) -> int:
    unit = organisation.unit_by_code(code=person.unit)
    if unit is None:
        raise LookupError(f"the pack has no unit {person.unit}")
    user_id = None
    if person.login:
        user_id = accounts.open_account(actor=SYSTEM, username=person.login, password=password)
        made[person.login] = user_id
    person_id = organisation.enter_person(
        actor=SYSTEM,
        name=person.name,
        employee_no=number,
        unit_id=unit.id,
        post_code=person.post,
        phone=phone_number(PHONES_OF_PEOPLE + int(number[1:])),
        user_id=user_id,
        joined_date=clock.today() - timedelta(days=200 + int(number[1:]) % 900),
    )
    organisation.give_role(actor=SYSTEM, person_id=person_id, role_code=person.role)
    for code in staff_roles(person):
        seen_from = organisation.unit_by_code(code=code)
        if seen_from is not None:
            organisation.give_role(actor=SYSTEM, person_id=person_id, role_code=person.role, unit_id=seen_from.id)
    return person_id


def _certify(person: StaffScript, person_id: int, kinds: list[str], seed: int, until: date) -> None:
    for held in certificates(person.key, kinds, seed, until):
        organisation.grant_qualification(
            actor=SYSTEM,
            person_id=person_id,
            kind_code=held.kind,
            valid_from=held.valid_from,
            valid_until=held.valid_until,
            number=f"{held.kind.upper()}{person_id:06d}",
        )


def write_logins(user_ids: dict[str, int]) -> list[dict[str, str]]:
    """Give all accounts of the play one new password and write it down for the sign-in page; return the list."""
    password = new_password()
    for user_id in user_ids.values():
        accounts.set_password(actor=SYSTEM, user_id=user_id, password=password)
    rows = _rows(password, user_ids)
    write_private(LOGINS, rows)
    return rows


def known_logins(user_ids: dict[str, int]) -> list[dict[str, str]]:
    """Return what the sign-in page shows; new passwords where the list was lost."""
    try:
        rows = json.loads((Path(settings.HOME) / LOGINS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return write_logins(user_ids)
    return list(rows)


def _rows(password: str, user_ids: dict[str, int]) -> list[dict[str, str]]:
    return [
        {"role": person.title, "username": person.login, "password": password, "name": person.name}
        for person in _with_login()
        if person.login in user_ids
    ]


def _with_login() -> list[StaffScript]:
    people = [*STAFF, *GUIDES, *staff_of_provider(PROVIDERS[0], 0)]
    return [person for person in people if person.login]


def write_private(name: str, content: Any) -> None:
    """Write a file of the home that only its owner can read, whole or not at all."""
    target = Path(settings.HOME) / name
    draft = target.with_name(f"{name}.new")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False)
    draft.replace(target)


def write_progress(*, done: int, total: int, text: str) -> None:
    """Tell the sign-in page how far the history is."""
    write_private(PROGRESS, {"done": done, "total": total, "text": text})
