"""Register a sale: one entry, one transaction, everything that follows (INV2)."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta

from django.db import connection

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.idempotency import once
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.catalogue.public import models_by_id
from carecenter.reference.catalogue.types import ModelFacts
from carecenter.reference.customers.public import (
    add_key,
    add_timeline_line,
    advance_stage,
    enter_customer,
    record_consent,
)
from carecenter.reference.customers.types import AddressInput, EnteredCustomer, Purpose, Stage
from carecenter.reference.equipment.public import equipment_by_serial, register_equipment
from carecenter.reference.organisation.public import office_of_region, persons_by_id
from carecenter.reference.organisation.types import UnitFacts
from carecenter.work.field_service.public import open_job
from carecenter.work.sales.access import store_to_sell_in
from carecenter.work.sales.errors import SaleLooksTwice
from carecenter.work.sales.events import SaleRegistered
from carecenter.work.sales.models import Sale
from carecenter.work.sales.queries.sales import job_ids_of_sale
from carecenter.work.sales.rules.chain import chain_of
from carecenter.work.sales.types import SaleOutcome, SaleState

TWICE_WITHIN = timedelta(hours=24)
PLATFORMS = ("", "TMALL", "JD", "DOUYIN", "OTHER")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """All that was said about the sale."""

    store_code: str
    guide_id: int | None
    model_id: int
    serial: str
    customer_name: str
    phone: str
    address: AddressInput
    promised_date: date | None
    platform: str
    platform_order_no: str
    confirmed_second: bool
    marketing_consent: bool
    source: str


@action("sales.register")
def register_sale(
    *,
    actor: Actor,
    store_code: str,
    guide_id: int | None,
    model_id: int,
    serial: str | None = None,
    customer_name: str,
    phone: str,
    address: AddressInput,
    promised_date: date | None = None,
    platform: str = "",
    platform_order_no: str = "",
    key: str = "",
    confirmed_second: bool = False,
    marketing_consent: bool = False,
    source: str = "STORE",
) -> SaleOutcome:
    """Register a sale and start delivery and installation; the same sale again answers the one that is there.

    The same is: the same idempotency key, else the same platform order number, else the same serial of the same
    customer. Raises SaleLooksTwice for the same phone, model and store within 24 h unless confirmed_second (two heaters
    in one home are normal), NotPermitted, NoSuchStore, BadInput, NotThere, SerialClash, KeyWasUsedForAnother.
    """
    wanted = _Wanted(
        store_code=store_code,
        guide_id=guide_id,
        model_id=model_id,
        serial=(serial or "").strip(),
        customer_name=customer_name,
        phone=phone,
        address=address,
        promised_date=promised_date,
        platform=platform,
        platform_order_no=platform_order_no.strip(),
        confirmed_second=confirmed_second,
        marketing_consent=marketing_consent,
        source=source,
    )
    store = store_to_sell_in(actor, store_code)
    content = {name: value for name, value in asdict(wanted).items() if name != "confirmed_second"}
    answer = once(key=key, actor=actor, content=content, work=lambda: asdict(_register(actor, store, wanted)))
    return SaleOutcome(**{**answer, "job_ids": tuple(answer["job_ids"])})


def _register(actor: Actor, store: UnitFacts, wanted: _Wanted) -> SaleOutcome:
    _check(store, wanted)
    model = models_by_id(ids=[wanted.model_id]).get(wanted.model_id)
    if model is None or model.retired:
        raise BadInput("model_id", "没有这个型号，或已停售。")
    known = _known_order(wanted)
    if known:
        return _known_outcome(known)
    entered = enter_customer(
        actor=actor, name=wanted.customer_name, phone=wanted.phone, address=wanted.address, source=wanted.source
    )
    known = _known_serial(wanted, entered)
    if known:
        return _known_outcome(known)
    _ask_if_twice(store, wanted, entered)
    return _write(actor, store, wanted, model, entered)


def _check(store: UnitFacts, wanted: _Wanted) -> None:
    if wanted.platform not in PLATFORMS:
        raise BadInput("platform", "没有这个平台。")
    if len(wanted.platform_order_no) > 60:
        raise BadInput("platform_order_no", "平台订单号最多 60 个字符。")
    if wanted.promised_date and wanted.promised_date < clock.today():
        raise BadInput("promised_date", "约定送货日不能早于今天。")
    if wanted.promised_date and wanted.promised_date > clock.today() + timedelta(days=366):
        raise BadInput("promised_date", "约定送货日最远一年。")
    if not wanted.address.whole().strip():
        raise BadInput("address", "请填写安装地址。")
    if wanted.guide_id is not None:
        guide = persons_by_id(ids=[wanted.guide_id]).get(wanted.guide_id)
        if guide is None or not guide.active or not f"{guide.unit_path}.".startswith(f"{store.path}."):
            raise BadInput("guide_id", "导购不属于这家门店。")


def _lock(text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 11))", [text])


def _known_order(wanted: _Wanted) -> Sale | None:
    if not wanted.platform_order_no:
        return None
    _lock(f"order:{wanted.platform}:{wanted.platform_order_no}")
    return Sale.objects.filter(platform=wanted.platform, platform_order_no=wanted.platform_order_no).first()


def _known_serial(wanted: _Wanted, entered: EnteredCustomer) -> Sale | None:
    if not wanted.serial:
        return None
    _lock(f"serial:{wanted.serial}")
    held = equipment_by_serial(serial=wanted.serial)
    if held is None or held.sale_id is None or held.customer_id != entered.id:
        return None  # somebody else's serial is refused by equipment as a clash
    return only_row(Sale.objects.filter(pk=held.sale_id).exclude(state=SaleState.CANCELLED.value))


def _ask_if_twice(store: UnitFacts, wanted: _Wanted, entered: EnteredCustomer) -> None:
    # An order number or a serial of its own says that this is another piece.
    if wanted.confirmed_second or wanted.platform_order_no or wanted.serial or entered.is_new:
        return
    before = Sale.objects.filter(
        customer_id=entered.id,
        model_id=wanted.model_id,
        store_id=store.id,
        registered_at__gt=clock.now() - TWICE_WITHIN,
    ).exclude(state=SaleState.CANCELLED.value)
    found = before.order_by("-id").first()
    if found:
        raise SaleLooksTwice(number=found.number)


def _known_outcome(sale: Sale) -> SaleOutcome:
    note(subject=("sale", sale.pk), unit_path=sale.unit_path, customer_id=sale.customer_id, known=True)
    jobs = job_ids_of_sale(sale=sale)
    return SaleOutcome(sale.pk, sale.number, sale.customer_id, sale.equipment_id or 0, jobs, was_known=True)


def _write(actor: Actor, store: UnitFacts, wanted: _Wanted, model: ModelFacts, entered: EnteredCustomer) -> SaleOutcome:
    region_code = entered.region_code[:6]
    office = office_of_region(region_code=region_code)
    if office is None:
        raise NotThere(field="address")
    sale = Sale.objects.create(
        store_id=store.id,
        unit_path=store.path,
        office_path=office.path,
        guide_id=wanted.guide_id,
        customer_id=entered.id,
        address_id=entered.address_id,
        model_id=model.id,
        platform=wanted.platform,
        platform_order_no=wanted.platform_order_no or None,
        promised_date=wanted.promised_date,
        source=wanted.source,
        registered_at=clock.now(),
        registered_by_id=actor.person_id,
    )
    sale.equipment_id = register_equipment(
        actor=actor,
        customer_id=entered.id,
        address_id=entered.address_id,
        model_id=model.id,
        serial=wanted.serial or None,
        sold_date=clock.today(),
        unit_path=office.path,
        region_code=region_code,
        sale_id=sale.pk,
    )
    sale.save(update_fields=["equipment"])
    _tell_customer_record(actor, store, wanted, model, sale)
    jobs = _open_chain(actor, sale, model, region_code)
    _announce(sale, model, region_code)
    return SaleOutcome(sale.pk, sale.number, entered.id, sale.equipment_id, jobs, was_known=False)


def _tell_customer_record(actor: Actor, store: UnitFacts, wanted: _Wanted, model: ModelFacts, sale: Sale) -> None:
    subject = ("sale", sale.pk)
    for value in filter(None, (sale.number, sale.platform_order_no)):
        add_key(
            customer_id=sale.customer_id,
            kind="order",
            value=value,
            subject=subject,
            unit_path=sale.office_path,
            is_new=True,
        )
    add_timeline_line(
        customer_id=sale.customer_id,
        at=clock.now(),
        unit_path=sale.office_path,
        kind="sale_registered",
        subject=subject,
        params={"number": sale.number, "model": model.name, "store": store.name},
    )
    advance_stage(actor=actor, customer_id=sale.customer_id, stage=Stage.BUYER)
    if wanted.marketing_consent:
        record_consent(
            actor=actor, customer_id=sale.customer_id, purpose=Purpose.MARKETING, given=True, channel=wanted.source
        )


def _open_chain(actor: Actor, sale: Sale, model: ModelFacts, region_code: str) -> tuple[int, ...]:
    jobs: list[int] = []
    for type_code in chain_of(model.fuel):
        jobs.append(
            open_job(
                actor=actor,
                type_code=type_code,
                customer_id=sale.customer_id,
                address_id=sale.address_id,
                region_code=region_code,
                unit_path=sale.office_path,
                equipment_id=sale.equipment_id,
                model_id=model.id,
                line_code=model.line_code,
                sale_id=sale.pk,
                after_job_id=jobs[-1] if jobs else None,
                wanted_date=sale.promised_date,
                key=f"sale:{sale.pk}:{type_code}",
            )
        )
    return tuple(jobs)


def _announce(sale: Sale, model: ModelFacts, region_code: str) -> None:
    record(
        SaleRegistered(
            subject_id=sale.pk,
            unit_path=sale.unit_path,
            customer_id=sale.customer_id,
            store_id=sale.store_id,
            guide_id=sale.guide_id,
            model_id=sale.model_id,
            line_code=model.line_code,
            equipment_id=sale.equipment_id or 0,
            region_code=region_code,
            platform=sale.platform,
            promised_date=sale.promised_date,
        )
    )
