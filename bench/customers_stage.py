"""The cast and the data of the customers' benchmarks, made once a home and scale."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.stage import figure, installation


@contextmanager
def loaded(scale: int) -> Iterator[tuple[int, dict[str, str]]]:
    """Run an installation with `scale` customers; give its port and one token a reach (NATION, TREE).

    The home is CARECENTER_BENCH_HOME/<scale> and kept, so that the load is paid once.
    """
    # The database of a root's benchmark runs as somebody else, who cannot enter root's home.
    usual = "/var/tmp/carecenter-bench" if os.geteuid() == 0 else "~/.carecenter-bench"
    root = Path(os.environ.get("CARECENTER_BENCH_HOME", usual)).expanduser()
    home = root / str(scale)
    home.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("CARECENTER_PG_SHARED_BUFFERS", "512MB")
    with installation(
        "--no-demo", home=home, CARECENTER_PG_SHARED_BUFFERS=os.environ["CARECENTER_PG_SHARED_BUFFERS"]
    ) as stage:
        from carecenter.reference.customers.models import Customer

        if not Customer.objects.filter(pk=scale).exists():
            from bench.load_customers import load

            load(scale)
        figure("customers", scale, "rows", load_average=round(os.getloadavg()[0], 1), cores=os.cpu_count())
        yield stage.port, _tokens()


def _tokens() -> dict[str, str]:
    """Open the offices once and return fresh tokens: an agent for the nation, one for the biggest office."""
    from carecenter.foundation.plain.actors import Reach, system_actor
    from carecenter.reference.accounts.public import issue_token, open_account
    from carecenter.reference.organisation import public as organisation
    from carecenter.reference.organisation.types import UnitKind

    system = system_actor()
    tokens = {}
    suffix = os.urandom(3).hex()
    hq = organisation.unit_by_code(code="hq") or organisation.open_unit(
        actor=system, code="hq", name="总部", kind=UnitKind.HQ
    )
    centre, office = biggest_office().split(".")[1:]
    first = organisation.unit_by_code(code=centre) or organisation.open_unit(
        actor=system, code=centre, name=centre, kind=UnitKind.CENTRE, parent_id=hq.id
    )
    second = organisation.unit_by_code(code=office) or organisation.open_unit(
        actor=system, code=office, name=office, kind=UnitKind.OFFICE, parent_id=first.id
    )
    for reach, unit in ((Reach.NATION, hq.id), (Reach.TREE, second.id)):
        role = f"bench_{reach.lower()}_{suffix}"
        organisation.define_role(actor=system, code=role, name=role, grants={"customers.view": reach})
        user = open_account(actor=system, username=role, password="Right-horse-9")
        person = organisation.enter_person(actor=system, name=role, employee_no=role, unit_id=unit, user_id=user)
        organisation.give_role(actor=system, person_id=person, role_code=role)
        tokens[reach.value] = issue_token(actor=system, user_id=user, name="bench", scopes=["customers.view"])
    return tokens


def biggest_office() -> str:
    """Return the path of the office with most customers in a sample."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT unit_path::text FROM (SELECT unit_path FROM customers_customer WHERE id <= 200000) s"
            " GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"
        )
        return str(cursor.fetchone()[0])
