"""Spreadsheets of sales: platform orders of Tmall, JD and Douyin, and a store's own list."""

from functools import partial
from typing import Any

from django.utils.translation import gettext_lazy as _

from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.tables.importers import Field, Problem, Row, register_importer
from carecenter.foundation.tables.trial import tried
from carecenter.reference.catalogue.public import model_by_code
from carecenter.reference.customers.types import AddressInput
from carecenter.work.sales.access import IMPORT
from carecenter.work.sales.actions.registering import register_sale

MOST_PIECES = 20
_FIELDS = (
    Field(
        "order_no",
        _("订单编号"),
        required=True,
        example="3812345678901234567",
        aliases=("子订单编号", "订单号", "主订单编号", "平台订单号", "order id"),
        max_length=50,
    ),
    Field(
        "name",
        _("收货人姓名"),
        required=True,
        example="陈淑芬",
        aliases=("收货人", "收件人", "客户姓名", "买家姓名", "姓名"),
        max_length=60,
    ),
    Field(
        "phone",
        _("联系手机"),
        required=True,
        example="13812345678",
        aliases=("收货人手机", "收件人手机号", "手机号码", "联系电话", "手机", "收件人电话", "电话"),
        max_length=40,
    ),
    Field("province", _("省"), aliases=("省份", "收货省"), max_length=40),
    Field("city", _("市"), aliases=("城市", "收货市"), max_length=40),
    Field("district", _("区县"), aliases=("区", "县区", "收货区"), max_length=40),
    Field(
        "address",
        _("收货地址"),
        required=True,
        example="江苏省南京市鼓楼区中山北路 88 号 3 幢 502 室",
        aliases=("详细地址", "收件人地址", "客户地址", "地址", "安装地址"),
        max_length=200,
    ),
    Field(
        "model_code",
        _("商品编码"),
        required=True,
        example="EL-60",
        aliases=("商家编码", "SKU", "外部系统编号", "商品ID", "SKU编码", "型号", "型号编码"),
        max_length=60,
    ),
    Field("quantity", _("数量"), kind="integer", example="1", aliases=("宝贝数量", "购买数量", "商品数量", "订购数量")),
    Field(
        "promised_date",
        _("约定送货日"),
        kind="date",
        example="2026-11-25",
        aliases=("预约送货时间", "送货日期", "预计发货时间"),
    ),
    Field("store_code", _("店铺编号"), example="tmall", aliases=("门店编号", "门店编码", "店铺编码"), max_length=40),
    Field("serial", _("序列号"), aliases=("整机编码", "SN", "机身号"), max_length=40),
)
_PROFILES = (
    ("sales-tmall", _("天猫订单"), "TMALL", "tmall"),
    ("sales-jd", _("京东订单"), "JD", "jd"),
    ("sales-douyin", _("抖音订单"), "DOUYIN", "douyin"),
    ("sales-store", _("门店销售表"), "OTHER", ""),
)
_HELP = {
    "": _("每行都要有店铺编号。"),
    "tmall": _("没有店铺编号一列时记在店铺 tmall 下。"),
    "jd": _("没有店铺编号一列时记在店铺 jd 下。"),
    "douyin": _("没有店铺编号一列时记在店铺 douyin 下。"),
}


def register_profiles() -> None:
    """Offer one import for each platform; a profile knows its platform and the store that stands for it."""
    for key, label, platform, store in _PROFILES:
        register_importer(
            key,
            label,
            IMPORT,
            fields=_FIELDS,
            row_key=lambda row: row["order_no"],
            check=partial(check_order, platform=platform, store=store),
            apply=partial(apply_order, platform=platform, store=store),
            help=_HELP[store],
        )


def check_order(actor: Actor, row: Row, *, platform: str, store: str) -> list[Problem]:
    """Say what is wrong with one order, by really trying it."""
    return tried(lambda: apply_order(actor, row, platform=platform, store=store))


def apply_order(actor: Actor, row: Row, *, platform: str, store: str) -> str:
    """Register the pieces of one order and return the number of the first; numbers after the first end in #2, #3 …"""
    pieces = row["quantity"] or 1
    if not 1 <= pieces <= MOST_PIECES:
        raise BadInput("quantity", "数量要在 1 到 %(most)s 之间。", most=MOST_PIECES)
    model = model_by_code(code=row["model_code"])
    if model is None:
        raise BadInput("model_code", "没有这个型号，或已停售。")
    if not (row["store_code"] or store):
        raise BadInput("store_code", "请填写店铺编号。")
    first = ""
    for piece in range(pieces):
        outcome = register_sale(
            actor=actor,
            store_code=(row["store_code"] or store).lower(),
            guide_id=None,
            model_id=model.id,
            serial=row["serial"] if piece == 0 else None,
            customer_name=row["name"],
            phone=row["phone"],
            address=_address(row),
            promised_date=row["promised_date"],
            platform=platform,
            platform_order_no=row["order_no"] if piece == 0 else f"{row['order_no']}#{piece + 1}",
            source="IMPORT",
        )
        first = first or outcome.number
    return first


def _address(row: Row) -> AddressInput:
    parts: dict[str, Any] = {name: row[name] for name in ("province", "city", "district")}
    told = row["address"]
    if any(parts.values()) and not told.startswith(parts["province"] or parts["city"] or "\x00"):
        return AddressInput(**parts, detail=told)
    return AddressInput(text=told)
