"""A month to settle, for tests of settlement."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from django.contrib.auth import get_user_model
from django.db.models import Sum

from carecenter.assurance.settlement import public as settlement
from carecenter.assurance.settlement.models import Line, Statement
from carecenter.assurance.surveys.testing import SYSTEM, grant_rating
from carecenter.foundation import clock
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import PriceKind
from carecenter.work.field_service.testing import a_world

MONTH = date(2026, 10, 1)
IN_MONTH = datetime(2026, 10, 12, 4, 0, tzinfo=UTC)
AFTER = datetime(2026, 11, 5, 1, 0, tzinfo=UTC)
FEES = {"WH-INSTALL-E": 80, "WH-INSTALL-G": 120, "WH-REPAIR": 60}


def settle_world():
    with clock.standing_at(IN_MONTH - timedelta(days=200)):
        made = a_world()
        grant_rating(made)
        catalogue.define_price_list(actor=SYSTEM, code="PROVIDER", name="服务费", kind=PriceKind.PROVIDER)
        for code, fee in FEES.items():
            price(code, fee, date(2026, 1, 1))
    return made


def price(code, fee, valid_from):
    catalogue.define_price(
        actor=SYSTEM, price_list="PROVIDER", item_code=code, amount=Decimal(fee), valid_from=valid_from
    )


def draw(world, month=MONTH, at=AFTER) -> Statement:
    with clock.standing_at(at):
        statement_id = settlement.draw_up(actor=SYSTEM, provider_id=world.provider_id, month=month)
    return Statement.objects.get(pk=statement_id)


def issued(world) -> Statement:
    statement = draw(world)
    with clock.standing_at(AFTER):
        settlement.issue_statement(actor=SYSTEM, statement_id=statement.pk)
    statement.refresh_from_db()
    return statement


def amounts(statement) -> dict[str, Decimal]:
    rows = Line.objects.filter(line_set__statement=statement).values("kind").annotate(sum=Sum("amount"))
    return {row["kind"]: row["sum"] for row in rows}


def sum_of(statement) -> Decimal:
    return Line.objects.filter(line_set__statement=statement).aggregate(sum=Sum("amount"))["sum"]


def user(world, name):
    return get_user_model().objects.get(pk=world.users[name])
