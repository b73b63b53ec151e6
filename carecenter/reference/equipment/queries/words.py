"""Statuses, visits, components and the reasons of verdicts in the reader's words."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.reference.equipment.types import CoverState, EquipmentStatus, Reason, Right, ServiceKind

STATUSES: dict[EquipmentStatus, State] = {
    EquipmentStatus.REGISTERED: State(_("已登记"), "neutral"),
    EquipmentStatus.DELIVERED: State(_("已送达"), "info"),
    EquipmentStatus.INSTALLED: State(_("已安装"), "good"),
    EquipmentStatus.IN_SERVICE: State(_("使用中"), "good"),
    EquipmentStatus.EOL_WARNED: State(_("超年限提醒"), "attention"),
    EquipmentStatus.MOVED: State(_("移机中"), "info"),
    EquipmentStatus.REPLACED: State(_("已换新"), "neutral"),
    EquipmentStatus.SCRAPPED: State(_("已报废"), "neutral"),
    EquipmentStatus.VOID: State(_("已作废"), "danger"),
}
STATUS_CHOICES = [(status.value, state.label) for status, state in STATUSES.items()]
COVERS: dict[CoverState, State] = {
    CoverState.COVERED: State(_("保内"), "good"),
    CoverState.EXPIRED: State(_("保外"), "neutral"),
    CoverState.NOT_STARTED: State(_("未开始"), "info"),
    CoverState.CONSUMABLE: State(_("消耗件"), "neutral"),
}
SERVICES: dict[ServiceKind, str | Promise] = {
    ServiceKind.DELIVER: _("送货"),
    ServiceKind.INSTALL: _("安装"),
    ServiceKind.REPAIR: _("维修"),
    ServiceKind.MAINT: _("保养"),
    ServiceKind.DESCALE: _("清洗除垢"),
    ServiceKind.SURVEY: _("勘测"),
    ServiceKind.OTHER: _("其他上门"),
}
RIGHTS: dict[Right, str | Promise] = {
    Right.REFUND: _("退货"),
    Right.EXCHANGE: _("换货"),
    Right.REPAIR_FREE: _("免费修理"),
    Right.REPAIR_PAID: _("付费修理"),
}
COMPONENTS: dict[str, str | Promise] = {
    "WHOLE": _("整机"),
    "TANK": _("内胆"),
    "ELEMENT": _("加热管"),
    "EXCHANGER": _("热交换器"),
    "IGNITER": _("点火器"),
    "COMPRESSOR": _("压缩机"),
    "ANODE": _("镁棒"),
}
BASES: dict[str, str | Promise] = {
    "FORMULA": _("按水质、人数和机龄推算"),
    "ANODE_LOW": _("镁棒余量低于 30 %"),
    "ANODE_WEAR": _("按镁棒消耗速度推算"),
}
PROBLEMS: dict[str, str | Promise] = {
    "SERIAL_EMPTY": _("没有填写"),
    "SERIAL_TOO_SHORT": _("太短"),
    "SERIAL_TOO_LONG": _("太长"),
    "SERIAL_PLACEHOLDER": _("占位文字"),
    "SERIAL_IS_PHONE": _("像是电话号码"),
    "SERIAL_PATTERN": _("与该型号的编码开头不符"),
}
REASONS: dict[str, str | Promise] = {
    "NOT_STARTED": _("尚未安装，保修未开始"),
    "CONSUMABLE": _("消耗件，不在保修范围"),
    "RETIRED": _("设备已作废、换新或报废"),
    "NO_RULE": _("没有适用的保修规则"),
    "STARTS_AT_INSTALLATION": _("自安装完成 %(date)s 起"),
    "STARTS_AT_RECEIPT": _("自收货 %(date)s 起"),
    "INHERITS_REMAINDER": _("换新机，承接原机自 %(date)s 起的保修"),
    "RESTARTED_BY_EXCHANGE": _("依法换货，自 %(date)s 重新起算"),
    "MONTHS": _("期限 %(months)s 个月"),
    "REPAIR_DAYS_EXCLUDED": _("维修占用 %(days)s 天不计入"),
    "ROLLED_PAST_HOLIDAY": _("到期日 %(raw)s 逢假日顺延"),
    "WITHIN_RETURN_DAYS": _("退货期内，至 %(until)s"),
    "WITHIN_EXCHANGE_DAYS": _("换货期内，至 %(until)s"),
    "WITHIN_VALIDITY": _("三包有效期内，至 %(until)s"),
    "REPAIRS_FAILED": _("修理 %(times)s 次仍未正常"),
    "REPAIR_DAYS_EXCEEDED": _("累计修理 %(days)s 天，超过 %(limit)s 天"),
    "REPAIR_DELAYED": _("修理延误 %(days)s 天，超过 %(limit)s 天"),
    "PARTS_MISSING": _("等待配件 %(days)s 天，超过 %(limit)s 天"),
    "LOANER_DUE": _("修理已 %(days)s 天，超过 %(limit)s 天，应提供备用机"),
    "REPAIR_GUARANTEE": _("修理后应正常使用，保用至 %(until)s"),
    "PART_RESTARTED": _("修换的部件重新起算，至 %(until)s"),
    "NO_REASON_RETURN": _("远程购物七日无理由退货，至 %(until)s"),
    "CUSTOM_MADE_NO_RETURN": _("定作商品，不适用七日无理由退货"),
}


def reason_text(reason: Reason) -> str:
    """Return a reason as a sentence; one nobody worded reads as its code."""
    known = REASONS.get(reason.code)
    return str(known) % reason.params if known else reason.code


def reasons_text(reasons: Iterable[Reason]) -> str:
    """Return reasons in a row."""
    return _t("；").join(reason_text(reason) for reason in reasons)


def component_text(component: str) -> str:
    """Return a component's name; an unknown one reads as its code."""
    return str(COMPONENTS.get(component, component))


def status_word(status: str) -> str:
    """Return a status in the reader's language."""
    return str(STATUSES[EquipmentStatus(status)].label)
