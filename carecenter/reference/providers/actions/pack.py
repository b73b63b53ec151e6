"""The section of a pack that providers own: admission, contracts, notices of ending documents."""

from pydantic import Field

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.packs import LoadContext, PackModel, register_section
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.providers.access import MANAGE
from carecenter.reference.providers.models import Policy
from carecenter.reference.providers.types import DocumentKind

PAPERS = {
    "business_licence": DocumentKind.LICENCE,
    "liability_insurance": DocumentKind.INSURANCE,
    "gas_permit": DocumentKind.GAS_PERMIT,
    "safety_licence": DocumentKind.SAFETY,
}


class Admission(PackModel):
    """What a candidate has to show."""

    technicians: int = Field(ge=0, le=100)
    trial_jobs: int = Field(ge=0, le=1000)
    documents: list[str]
    tolerance_below_average: float = Field(ge=0, le=1)


class ContractTerms(PackModel):
    """What a new contract has unless it says otherwise."""

    months: int = Field(ge=1, le=120)
    default_daily_capacity: int = Field(ge=1, le=1000)


class Elimination(PackModel):
    """The spans of watching and leaving."""

    watch_plan_days: int = Field(ge=0, le=365)
    hand_over_days: int = Field(ge=0, le=365)
    appeal_business_days: int = Field(ge=0, le=60)


class DispatchTerms(PackModel):
    """When an offer goes on to the next, and to a person."""

    accept_minutes: int = Field(ge=1, le=1440)
    rejections_before_escalation: int = Field(ge=1, le=10)


class Providers(PackModel):
    """providers.yaml."""

    admission: Admission
    contract: ContractTerms
    document_notice_days: list[int] = Field(min_length=1)
    elimination: Elimination
    red_lines: list[str]
    dispatch: DispatchTerms


@action("providers.set_policy")
def set_policy(*, actor: Actor, data: Providers) -> None:
    """Set the brand's rules for its providers."""
    demand(actor, MANAGE)
    Policy.objects.update_or_create(
        pk=1,
        defaults={
            "technicians": data.admission.technicians,
            "trial_jobs": data.admission.trial_jobs,
            "documents": [PAPERS[name].value for name in data.admission.documents if name in PAPERS],
            "notice_days": sorted(set(data.document_notice_days), reverse=True),
            "contract_months": data.contract.months,
            "daily_capacity": data.contract.default_daily_capacity,
            "hand_over_days": data.elimination.hand_over_days,
            "watch_days": data.elimination.watch_plan_days,
            "changed_at": clock.now(),
        },
    )
    note(subject=("provider_policy", 1))


def load_providers(data: Providers, context: LoadContext) -> None:
    """Load the section."""
    set_policy(actor=context.actor, data=data)
    context.counts["rules"] = 1


def register() -> None:
    """Register the section; called when the application is ready."""
    register_section("providers", Providers, load_providers, 95)
