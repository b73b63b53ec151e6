"""The list of providers."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count, Min, Q
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import Action, State
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage, TextFilter
from carecenter.foundation import clock
from carecenter.reference.providers.access import MANAGE, VIEW, visible_providers
from carecenter.reference.providers.queries.words import STATE_TONES, STATE_WORDS
from carecenter.reference.providers.types import ProviderState


class Providers(ListPage):
    """Providers in reach."""

    title = _("服务商")
    permission = VIEW
    order = ("name",)
    columns = (
        Column("name", _("服务商"), sub="licence"),
        Column("state", _("状态"), "pill"),
        Column("weight", _("派单权重"), "number", sortable=True),
        Column("contracts", _("有效合同"), "number"),
        Column("expiry", _("最早到期的证件"), "time"),
    )
    filters = (
        TextFilter("q", _("名称")),
        ChoiceFilter("state", _("状态"), choices=[(s.value, word) for s, word in STATE_WORDS.items()], multiple=True),
    )
    primary = Action(_("登记服务商"), reverse_lazy("provider_new"), "plus", permission=MANAGE)
    empty_title = _("还没有服务商")
    empty_text = _("登记签约服务商和合同范围后，系统会按区域自动派单。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the providers in reach with their counts."""
        today = clock.today()
        live = Q(contracts__valid_from__lte=today, contracts__valid_until__gte=today, contracts__ended_date=None)
        rows = visible_providers(actor).annotate(
            live=Count("contracts", filter=live, distinct=True),
            expiry=Min("documents__valid_until", filter=Q(documents__replaced_at=None)),
        )
        if filters["q"]:
            rows = rows.filter(name__icontains=filters["q"])
        return rows.filter(state__in=filters["state"]) if filters["state"] else rows

    def to_row(self, thing: Any) -> Mapping[str, object]:
        """Return one row."""
        state = ProviderState(thing.state)
        return {
            "name": thing.name,
            "licence": thing.licence_no,
            "state": State(STATE_WORDS[state], STATE_TONES[state]),
            "weight": thing.weight,
            "contracts": thing.live,
            "expiry": thing.expiry,
        }

    def row_url(self, thing: Any) -> str:
        """Open the provider."""
        return reverse("provider", args=[thing.pk])
