"""Service requests from another system's spreadsheet: a repair job where customer and place are told, else a task."""

import hashlib
from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.numbers import number
from carecenter.foundation.tables.importers import Field, Problem, Row, register_importer
from carecenter.foundation.tables.trial import tried
from carecenter.reference.customers.public import contact_of_customer, enter_customer
from carecenter.reference.customers.types import AddressInput, EnteredCustomer
from carecenter.reference.equipment.public import equipment_by_serial
from carecenter.reference.organisation.public import office_of_region
from carecenter.work.cases.public import open_task, register_task_title
from carecenter.work.cases.types import TaskKind
from carecenter.work.field_service.public import open_job
from carecenter.work.sales.access import IMPORT

ANSWER_WITHIN = timedelta(hours=24)
REPAIR = "WH-REPAIR"
_FIELDS = (
    Field(
        "number", _("请求编号"), example="24", aliases=("留言编号", "工单号", "编号", "unique key", "id"), max_length=60
    ),
    Field("name", _("客户姓名"), example="陈淑芬", aliases=("留言用户", "联系人", "姓名"), max_length=60),
    Field("phone", _("联系电话"), example="13812345678", aliases=("手机", "电话", "手机号", "phone"), max_length=40),
    Field("address", _("地址"), aliases=("上门地址", "详细地址", "incident address"), max_length=200),
    Field("title", _("主题"), aliases=("留言主题", "complaint type", "类别"), max_length=200),
    Field(
        "text",
        _("问题描述"),
        required=True,
        example="热水器不出热水",
        aliases=("留言详情", "详情", "描述", "descriptor", "内容"),
        max_length=20_000,
    ),
    Field("at", _("提出时间"), kind="moment", example="2026-11-22 14:00", aliases=("留言时间", "created date", "时间")),
    Field("serial", _("序列号"), aliases=("整机编码", "SN"), max_length=40),
)


def register_requests() -> None:
    """Offer the import."""
    register_importer(
        "service-requests",
        _("服务请求"),
        IMPORT,
        fields=_FIELDS,
        row_key=_key,
        check=lambda actor, row: _check(actor, row),
        apply=lambda actor, row: take_request(actor=actor, row=row),
        help=_("有电话和完整地址的开维修单，其余的建跟进任务。"),
    )
    register_task_title("sales.request", _("跟进导入的服务请求 %(number)s"))


def _key(row: Row) -> str:
    return str(row["number"] or hashlib.sha256(row["text"].encode()).hexdigest())


def _check(actor: Actor, row: Row) -> list[Problem]:
    return tried(lambda: take_request(actor=actor, row=row))


@action("sales.take_request")
def take_request(*, actor: Actor, row: Row) -> str:
    """Open a repair job, or a follow-up task where phone or place is missing; return its number.

    Raises NotPermitted, BadInput, ManyBadInputs, JobIsOpenAlready.
    """
    demand(actor, IMPORT)
    text = "\n".join(filter(None, (row["title"], row["text"])))
    entered = _enter(actor, row)
    job = _open_repair(actor, row, text, entered) if entered else None
    if job is not None:
        return job
    task_id = open_task(
        actor=actor,
        kind=TaskKind.FOLLOW_UP,
        customer_id=entered.id if entered else None,
        about=("customer", entered.id) if entered else ("service_request", 0),
        unit_path=actor.unit_path,
        due_at=clock.now() + ANSWER_WITHIN,
        title_code="sales.request",
        params={"number": row["number"]},
        key=f"request:{_key(row)}",
        text=text,
    )
    note(task=task_id)
    return number("G", task_id)


def _enter(actor: Actor, row: Row) -> EnteredCustomer | None:
    if not row["phone"]:
        return None
    name = row["name"] or str(_("未留姓名"))
    return enter_customer(
        actor=actor, name=name, phone=row["phone"], address=AddressInput(text=row["address"]), source="IMPORT"
    )


def _open_repair(actor: Actor, row: Row, text: str, entered: EnteredCustomer) -> str | None:
    contact = contact_of_customer(customer_id=entered.id, address_id=entered.address_id)
    office = office_of_region(region_code=contact.region_code[:6]) if len(contact.region_code) >= 6 else None
    if office is None:
        return None
    piece = equipment_by_serial(serial=row["serial"]) if row["serial"] else None
    mine = piece if piece and piece.customer_id == entered.id else None
    job_id = open_job(
        actor=actor,
        type_code=REPAIR,
        customer_id=entered.id,
        address_id=entered.address_id,
        region_code=contact.region_code[:6],
        unit_path=office.path,
        equipment_id=mine.id if mine else None,
        model_id=mine.model_id if mine else None,
        line_code=mine.line_code if mine else "",
        reason=text,
        key=f"request:{_key(row)}",
    )
    note(job=job_id)
    return number("J", job_id)
