"""Which amounts hold."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

from carecenter.assurance.settlement.models import TermsVersion
from carecenter.assurance.settlement.types import RewardPolicy, Terms


def terms_of_month(*, month: date) -> Terms:
    """Return the terms that hold for a month, the defaults where no version says otherwise."""
    row = TermsVersion.objects.filter(valid_from__lte=month).order_by("-valid_from").first()
    return terms_from(row.amounts, row.valid_from.isoformat()) if row else Terms()


def terms_from(amounts: dict[str, Any], version: str) -> Terms:
    """Build terms from stored amounts.

    Raises ValueError or ArithmeticError for what is no amount, KeyError for an unknown name.
    """
    default = Terms()
    known = {field.name: getattr(default, field.name) for field in fields(Terms)}
    changed: dict[str, Any] = {}
    for name, value in amounts.items():
        present = known[name]
        if isinstance(present, RewardPolicy):
            changed[name] = RewardPolicy(value)
        elif isinstance(present, Mapping):
            changed[name] = {key: Decimal(str(each)) for key, each in value.items()}
        else:
            changed[name] = type(present)(str(value))
    return replace(default, version=version, **changed)
