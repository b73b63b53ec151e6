"""Bring in what the brand sold before it came here: the ledger of customers and their equipment, row by row."""

from datetime import date, datetime, time

from django.utils.translation import gettext_lazy as _

from carecenter.foundation import clock
from carecenter.foundation.access import demand, reaches
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotPermitted
from carecenter.foundation.tables.importers import Field, Row, register_importer
from carecenter.foundation.tables.trial import tried
from carecenter.reference.catalogue.public import model_by_code
from carecenter.reference.customers.public import enter_customer
from carecenter.reference.customers.types import AddressInput
from carecenter.reference.equipment.access import IMPORT, equipment_of_story
from carecenter.reference.equipment.actions.registration import register_equipment
from carecenter.reference.equipment.actions.story import mark_installed

FIRST_DAY = date(1980, 1, 1)
MOST_PERSONS = 30
# The ledger knows the day of an installation, not its hour.
NOON = time(12)
SOURCE = "LEDGER"
_FIELDS = (
    Field(
        "name", _("客户姓名"), required=True, example="陈淑芬", aliases=("姓名", "用户姓名", "收货人"), max_length=60
    ),
    Field(
        "phone",
        _("联系电话"),
        required=True,
        example="13812345678",
        aliases=("手机", "手机号码", "电话", "用户电话"),
        max_length=40,
    ),
    Field("province", _("省"), aliases=("省份",), max_length=40),
    Field("city", _("市"), aliases=("城市",), max_length=40),
    Field("district", _("区县"), aliases=("区", "县区"), max_length=40),
    Field(
        "address",
        _("安装地址"),
        required=True,
        example="江苏省南京市鼓楼区中山北路 88 号 3 幢 502 室",
        aliases=("详细地址", "客户地址", "地址"),
        max_length=200,
    ),
    Field("model_code", _("型号"), required=True, example="EL-60", aliases=("型号编码", "产品型号"), max_length=60),
    Field("serial", _("序列号"), aliases=("整机编码", "SN", "机身号", "机号"), max_length=40),
    Field("sold_date", _("购买日期"), kind="date", example="2021-10-03", aliases=("销售日期", "购机日期")),
    Field("installed_date", _("安装日期"), kind="date", example="2021-10-06", aliases=("装机日期", "完工日期")),
    Field("last_service_date", _("最近保养日期"), kind="date", aliases=("上次保养", "最近维护日期")),
    Field("place", _("安装位置"), example="卫生间", aliases=("位置",), max_length=40),
    Field("persons", _("家庭人数"), kind="integer", example="3", aliases=("人数",)),
)


def register_ledger() -> None:
    """Offer the import."""
    register_importer(
        "equipment-ledger",
        _("存量客户与设备"),
        IMPORT,
        fields=_FIELDS,
        row_key=key_of,
        check=lambda actor, row: tried(lambda: take_row(actor, row)),
        apply=take_row,
        help=_("每行一台设备；已有的客户按电话认出并补全，不会重复建档。没有安装日期的记为未安装。"),
    )


def key_of(row: Row) -> str:
    """Return what makes a row the same in another file: the serial, else who has which model since when, and where."""
    if row["serial"]:
        return f"serial:{row['serial']}"
    return ":".join(str(row[name] or "") for name in ("phone", "model_code", "sold_date", "address", "place"))


def take_row(actor: Actor, row: Row) -> str:
    """Bring in one row; return the number of the equipment."""
    row_id = bring_in_equipment(
        actor=actor,
        name=row["name"],
        phone=row["phone"],
        address=AddressInput(
            province=row["province"] or "",
            city=row["city"] or "",
            district=row["district"] or "",
            detail=row["address"],
        ),
        model_code=row["model_code"],
        serial=row["serial"] or None,
        sold_date=row["sold_date"],
        installed_date=row["installed_date"],
        last_service_date=row["last_service_date"],
        place=row["place"] or "",
        persons=3 if row["persons"] is None else row["persons"],
    )
    return equipment_of_story(row_id).number


@action("equipment.bring_in")
def bring_in_equipment(
    *,
    actor: Actor,
    name: str,
    phone: str,
    address: AddressInput,
    model_code: str,
    serial: str | None = None,
    sold_date: date | None = None,
    installed_date: date | None = None,
    last_service_date: date | None = None,
    place: str = "",
    persons: int = 3,
) -> int:
    """Enter a piece that stands at a customer's already, with the customer when she is new; return its id.

    Warranty and maintenance run from the day of installation, as if it had been entered then.
    Raises BadInput for dates out of order, NotPermitted outside the actor's reach, and what enter_customer and
    register_equipment raise.
    """
    demand(actor, IMPORT)
    _check_dates(sold_date, installed_date, last_service_date)
    if not 1 <= persons <= MOST_PERSONS:
        raise BadInput("persons", "家庭人数要在 1 到 %(most)s 之间。", most=MOST_PERSONS)
    model = model_by_code(code=model_code)
    if model is None:
        raise BadInput("model_code", "产品目录里没有这个型号。")
    entered = enter_customer(actor=actor, name=name, phone=phone, address=address, source=SOURCE)
    if not reaches(actor, IMPORT, entered.unit_path):
        raise NotPermitted(IMPORT)
    equipment_id = register_equipment(
        actor=actor,
        customer_id=entered.id,
        address_id=entered.address_id,
        model_id=model.id,
        serial=serial,
        sold_date=sold_date or installed_date,
        unit_path=entered.unit_path,
        region_code=entered.region_code[:6],
        place=place,
        persons=persons,
    )
    if last_service_date is not None:
        row = equipment_of_story(equipment_id)
        row.last_service_date = last_service_date
        row.save(update_fields=["last_service_date"])
    if installed_date is not None:
        at = datetime.combine(installed_date, NOON, clock.SHANGHAI)
        mark_installed(actor=actor, equipment_id=equipment_id, at=at, job_id=None)
    note(subject=("equipment", equipment_id), customer_id=entered.id, unit_path=entered.unit_path)
    return equipment_id


def _check_dates(sold: date | None, installed: date | None, serviced: date | None) -> None:
    named = (("sold_date", sold), ("installed_date", installed), ("last_service_date", serviced))
    for field, day in named:
        if day is not None and not FIRST_DAY <= day <= clock.today():
            raise BadInput(field, "日期要在 %(first)s 与今天之间。", first=FIRST_DAY.isoformat())
    if sold is not None and installed is not None and installed < sold:
        raise BadInput("installed_date", "安装日期不能早于购买日期。")
    if serviced is not None and (installed is None or serviced < installed):
        raise BadInput("last_service_date", "有保养日期就要有不晚于它的安装日期。")
