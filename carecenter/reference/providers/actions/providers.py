"""Enter providers, decide on their state and weight."""

from decimal import Decimal

from carecenter.foundation import clock
from carecenter.foundation.access import demand, reaches
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor, system_actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind
from carecenter.reference.providers.access import MANAGE, provider_to_change
from carecenter.reference.providers.errors import AdmissionIncomplete, WrongProviderState
from carecenter.reference.providers.events import ProviderEntered, ProviderStateChanged, ProviderWeightSet
from carecenter.reference.providers.models import Provider, StateChange, WeightChange
from carecenter.reference.providers.queries.admission import missing_for_admission
from carecenter.reference.providers.rules.states import may_turn
from carecenter.reference.providers.types import ProviderState

MAX_WEIGHT = Decimal("5")


@action("providers.enter")
def enter_provider(
    *,
    actor: Actor,
    name: str,
    unit_code: str,
    parent_unit_id: int,
    admitted: bool = False,
    licence_no: str = "",
    phone: str = "",
    longitude: Decimal | None = None,
    latitude: Decimal | None = None,
    own_staff: bool = False,
) -> int:
    """Enter a provider and open its unit under the office; return its id.

    It begins as CANDIDATE; `admitted` takes over a partner of long standing as ACTIVE. Raises BadInput, CodeIsTaken.
    """
    demand(actor, MANAGE)
    office = organisation.unit_by_id(unit_id=parent_unit_id)
    if office is None or not reaches(actor, MANAGE, office.path):
        raise NotThere(field="parent_unit_id")
    if not name.strip():
        raise BadInput("name", "请填写服务商名称。")
    # Opening a provider's unit is part of managing providers, not of managing the organisation.
    unit = organisation.open_unit(
        actor=system_actor("providers"), code=unit_code, name=name, kind=UnitKind.PROVIDER, parent_id=office.id
    )
    provider = Provider.objects.create(
        name=name.strip(),
        unit_id=unit.id,
        unit_path=unit.path,
        office_path=office.path,
        state=ProviderState.ACTIVE if admitted else ProviderState.CANDIDATE,
        licence_no=licence_no,
        phone=phone,
        longitude=longitude,
        latitude=latitude,
        is_own_staff=own_staff,
        entered_at=clock.now(),
    )
    record(ProviderEntered(subject_id=provider.pk, unit_path=unit.path, unit_id=unit.id))
    return provider.pk


@action("providers.open_team")
def open_team(*, actor: Actor, provider_id: int, code: str, name: str) -> int:
    """Open a team under the provider's unit; return the unit's id."""
    provider = provider_to_change(actor, provider_id)
    team = organisation.open_unit(
        actor=system_actor("providers"), code=code, name=name, kind=UnitKind.TEAM, parent_id=provider.unit_id
    )
    note(subject=("provider", provider_id), unit_path=provider.unit_path, team=team.id)
    return team.id


@action("providers.set_state")
def set_state(*, actor: Actor, provider_id: int, state: ProviderState, reason: str) -> None:
    """Admit, watch, suspend or let go a provider. Raises WrongProviderState, AdmissionIncomplete, BadInput."""
    provider = provider_to_change(actor, provider_id)
    before = ProviderState(provider.state)
    if not may_turn(before, state):
        raise WrongProviderState(state=before.value, wanted=ProviderState(state).value)
    if not reason.strip():
        raise BadInput("reason", "请写明理由。")
    if before is ProviderState.CANDIDATE and state is ProviderState.ACTIVE:
        missing = missing_for_admission(provider=provider, on=clock.today())
        if missing:
            raise AdmissionIncomplete(missing="、".join(missing))
    provider.state = state.value
    provider.save(update_fields=["state"])
    StateChange.objects.create(
        provider=provider,
        before=before.value,
        after=state.value,
        reason=reason.strip()[:200],
        at=clock.now(),
        by_id=actor.person_id,
    )
    record(
        ProviderStateChanged(
            subject_id=provider.pk, unit_path=provider.unit_path, state=state.value, before=before.value
        )
    )


@action("providers.set_weight")
def set_weight(*, actor: Actor, provider_id: int, weight: Decimal, reason: str) -> None:
    """Set the share of new jobs (0 to 5, 1 is usual); the same weight again changes nothing. Raises BadInput."""
    provider = provider_to_change(actor, provider_id)
    weight = Decimal(weight).quantize(Decimal("0.001"))
    if not 0 <= weight <= MAX_WEIGHT:
        raise BadInput("weight", "权重只能在 0 到 5 之间。")
    if provider.weight == weight:
        return
    provider.weight = weight
    provider.save(update_fields=["weight"])
    WeightChange.objects.create(provider=provider, weight=weight, reason=reason[:200], at=clock.now())
    note(weight=str(weight))
    record(ProviderWeightSet(subject_id=provider.pk, unit_path=provider.unit_path, weight=weight))
