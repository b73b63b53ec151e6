"""Sign and end contracts, keep documents."""

import uuid
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.core.files.base import File

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.files.public import store_file
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.providers.access import provider_to_change
from carecenter.reference.providers.errors import ContractIsOver
from carecenter.reference.providers.events import ContractEnded, ContractSigned
from carecenter.reference.providers.models import Contract, Document
from carecenter.reference.providers.types import DocumentKind


@action("providers.sign_contract")
def sign_contract(
    *,
    actor: Actor,
    provider_id: int,
    valid_from: date,
    valid_until: date,
    regions: Sequence[str],
    line_codes: Sequence[str],
    job_types: Sequence[str],
    daily_capacity: int,
    backup: bool = False,
    number: str = "",
    price_list: str = "",
    deposit: Decimal = Decimal(0),
) -> int:
    """Record a contract and return its id. Raises BadInput for days, regions or a scope that cannot be."""
    provider = provider_to_change(actor, provider_id)
    if valid_until < valid_from:
        raise BadInput("valid_until", "合同的截止日不能早于起始日。")
    if not regions or any(len(code) not in {2, 4, 6} or not code.isdigit() for code in regions):
        raise BadInput("regions", "区域要用 2、4 或 6 位行政区划代码，至少一个。")
    if not line_codes or not job_types:
        raise BadInput("line_codes", "请至少选择一个产品线和一种服务类型。")
    if daily_capacity < 1:
        raise BadInput("daily_capacity", "每日接单上限至少为 1。")
    number = number.strip() or f"{provider.unit_path.rpartition('.')[2]}-{valid_from:%Y%m%d}"
    if Contract.objects.filter(provider=provider, number=number).exists():
        number = f"{number}-{Contract.objects.filter(provider=provider).count() + 1}"
    contract = Contract.objects.create(
        provider=provider,
        number=number[:40],
        valid_from=valid_from,
        valid_until=valid_until,
        regions=sorted(set(regions)),
        line_codes=sorted(set(line_codes)),
        job_types=sorted(set(job_types)),
        daily_capacity=daily_capacity,
        backup=backup,
        price_list=price_list,
        deposit=deposit,
        signed_at=clock.now(),
    )
    record(ContractSigned(subject_id=provider.pk, unit_path=provider.unit_path, contract_id=contract.pk))
    return contract.pk


@action("providers.end_contract")
def end_contract(*, actor: Actor, contract_id: int, on: date, reason: str) -> None:
    """End a contract: from the day after `on` nothing more is given under it. Raises ContractIsOver."""
    contract = only_row(Contract.objects.filter(pk=contract_id))
    if contract is None:
        raise NotThere()
    provider = provider_to_change(actor, contract.provider_id)
    if contract.ended_date is not None:
        raise ContractIsOver(number=contract.number)
    contract.ended_date, contract.end_reason = on, reason[:200]
    contract.save(update_fields=["ended_date", "end_reason"])
    record(ContractEnded(subject_id=provider.pk, unit_path=provider.unit_path, contract_id=contract.pk))


@action("providers.record_document")
def record_document(
    *,
    actor: Actor,
    provider_id: int,
    kind: DocumentKind,
    number: str = "",
    valid_until: date | None = None,
    upload: "File | bytes | None" = None,
    name: str = "",
) -> int:
    """Keep a document; an older one of the same kind is replaced. Return its id."""
    provider = provider_to_change(actor, provider_id)
    stored = None
    if upload is not None:
        stored = store_file(
            actor=actor,
            upload=upload,
            name=name,
            purpose="provider_document",
            subject=("provider", provider.pk),
            unit_path=provider.unit_path,
        )
    Document.objects.filter(provider=provider, kind=DocumentKind(kind).value, replaced_at=None).update(
        replaced_at=clock.now()
    )
    document = Document.objects.create(
        provider=provider,
        kind=DocumentKind(kind).value,
        number=number[:80],
        valid_until=valid_until,
        file_id=uuid.UUID(stored.id) if stored else None,
        recorded_at=clock.now(),
    )
    note(subject=("provider", provider.pk), unit_path=provider.unit_path, document=document.pk, kind=document.kind)
    return document.pk
