"""Codes of customers in words."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.reference.customers.types import Purpose, RiskCode, Stage, ViewPurpose

STAGES = {
    Stage.LEAD: State(_("准客户"), "neutral"),
    Stage.BUYER: State(_("已购买"), "info"),
    Stage.INSTALLED: State(_("已安装"), "info"),
    Stage.IN_WARRANTY: State(_("保修期内"), "good"),
    Stage.OUT_OF_WARRANTY: State(_("已过保"), "attention"),
    Stage.LOST: State(_("已流失"), "neutral", "user-off"),
}
PURPOSES = {
    Purpose.SERVICE: _("履行服务"),
    Purpose.MARKETING: _("优惠与活动"),
    Purpose.SURVEY: _("满意度调查"),
    Purpose.RECORDING: _("通话录音"),
    Purpose.SHARING: _("提供给第三方"),
}
VIEW_PURPOSES = {
    ViewPurpose.INCOMING_CONTACT: _("客户来电"),
    ViewPurpose.SERVICE: _("安排上门"),
    ViewPurpose.COMPLAINT: _("处理投诉"),
    ViewPurpose.FOLLOW_UP: _("回访"),
    ViewPurpose.DATA_CARE: _("核对资料"),
}
FLAGS = {
    RiskCode.SAFETY: State(_("安全风险"), "danger"),
    RiskCode.OPEN_COMPLAINT: State(_("投诉处理中"), "attention"),
    RiskCode.VULNERABLE: State(_("老弱需照顾"), "info"),
    RiskCode.ABUSIVE: State(_("曾有辱骂"), "attention"),
    RiskCode.FREQUENT_CLAIMS: State(_("频繁索赔"), "attention"),
    RiskCode.PAYMENT: State(_("付款有争议"), "attention"),
}
MISSING = {
    "NAME_WHOLE": _("全名"),
    "PHONE": _("电话"),
    "MOBILE": _("手机号"),
    "PLACE_KNOWN": _("省市区"),
    "HOUSE_KNOWN": _("门牌号"),
}
REASONS = {
    "SERIAL_SAME": _("机身号相同"),
    "MOBILE_SAME": _("手机号相同"),
    "LANDLINE_SAME": _("座机相同"),
    "NAME_SAME": _("姓名相同"),
    "NAME_SOUNDS_SAME": _("姓名同音"),
    "SURNAME_SAME": _("同姓"),
    "ADDRESS_SAME": _("地址相同"),
    "ADDRESS_SIMILAR": _("地址相近"),
}
MATCHED = {
    "PHONE": _("电话"),
    "NAME": _("姓名"),
    "PINYIN": _("拼音"),
    "INITIALS": _("首字母"),
    "ADDRESS": _("地址"),
    "SERIAL": _("机身号"),
    "NUMBER": _("单号"),
}
PHONE_KINDS = {
    "MOBILE": _("手机"),
    "LANDLINE": _("座机"),
    "SERVICE": _("400 / 800"),
    "SHORT": _("短号"),
    "FOREIGN": _("境外"),
}
SOURCES = {
    "AGENT": _("客服登记"),
    "STORE": _("门店"),
    "API": _("接口"),
    "IMPORT": _("导入"),
    "PHONE": _("来电"),
}
LANGUAGES = (("", _("普通话")), ("yue", _("粤语")), ("nan", _("闽南语")), ("hak", _("客家话")), ("en", "English"))
STAGE_CHOICES = [(stage.value, state.label) for stage, state in STAGES.items()]
VIEW_PURPOSE_CHOICES = [(purpose.value, word) for purpose, word in VIEW_PURPOSES.items()]
