"""The words of organisation on pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.foundation.plain.actors import Reach
from carecenter.reference.organisation.types import HoldKind, UnitKind

KINDS = {
    UnitKind.HQ: _("总部"),
    UnitKind.CENTRE: _("客服中心"),
    UnitKind.OFFICE: _("分公司"),
    UnitKind.DEPARTMENT: _("部门"),
    UnitKind.STORE: _("门店"),
    UnitKind.PROVIDER: _("服务商"),
    UnitKind.TEAM: _("班组"),
    UnitKind.FACTORY: _("工厂"),
}
KIND_ICONS = {
    UnitKind.HQ: "building-skyscraper",
    UnitKind.CENTRE: "headset",
    UnitKind.OFFICE: "building",
    UnitKind.DEPARTMENT: "sitemap",
    UnitKind.STORE: "building-store",
    UnitKind.PROVIDER: "tool",
    UnitKind.TEAM: "users",
    UnitKind.FACTORY: "building-factory",
}
REACHES = {Reach.OWN: _("本人"), Reach.TREE: _("本组织"), Reach.NATION: _("全国")}
REACH_STATES = {
    Reach.OWN: State(REACHES[Reach.OWN], "neutral", "user"),
    Reach.TREE: State(REACHES[Reach.TREE], "info", "sitemap"),
    Reach.NATION: State(REACHES[Reach.NATION], "attention", "world"),
}
HOLDS = {HoldKind.DUTY: _("停接"), HoldKind.DISPATCH: _("停派")}
ACTIVE = State(_("在职"), "good")
LEFT = State(_("离职"), "neutral", "user-off")
LANGUAGES = [
    ("zh-CN", _("普通话")),
    ("yue", _("粤语")),
    ("wuu", _("吴语")),
    ("nan", _("闽南语")),
    ("hak", _("客家话")),
    ("en", _("英语")),
]
AREAS = {
    "accounts": _("账号"),
    "audit": _("审计"),
    "system": _("系统"),
    "people": _("组织人员"),
    "roles": _("角色"),
    "notices": _("通知"),
    "customers": _("客户"),
    "equipment": _("设备"),
    "catalogue": _("产品目录"),
    "providers": _("服务商"),
    "sales": _("销售"),
    "jobs": _("服务单"),
    "cases": _("任务"),
    "care": _("关怀"),
    "surveys": _("评价"),
    "rankings": _("排名"),
    "settlement": _("结算"),
    "standards": _("标准包"),
    "files": _("附件"),
    "kit": _("样板"),
}
