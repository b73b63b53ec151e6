"""Made-up things for the kit page: enough of them for paging, with long names and every state."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carecenter.design import widgets
from carecenter.design.details import Action, Clock, Fact, Head, Moment, Stage, State
from carecenter.design.forms import KitForm, MoneyField, PhoneField, WindowField

STATES: dict[str, State] = {
    "NEW": State(gettext_lazy("待处理"), "attention", "inbox"),
    "DOING": State(gettext_lazy("进行中"), "info"),
    "WAITING": State(gettext_lazy("等待中"), "neutral", "hourglass"),
    "DONE": State(gettext_lazy("已完成"), "good"),
    "LATE": State(gettext_lazy("已超时"), "danger"),
}
NAMES = ["陈淑芬", "林晓", "莫凡", "白洁", "邱志远", "高建国", "铁军", "许嘉", "欧阳文静", "Anna Müller"]
TITLES = [
    "更换滤芯并复测水压",
    "首次上门勘测",
    "回访:噪声是否消除",
    "江苏省南京市江宁区秣陵街道胜太西路八十八号翠屏国际城水杉苑十二幢二单元一八零三室热水器安装与旧机拆除及周边墙面修补验收",
    "补寄说明书",
    "核对发票抬头",
]


@dataclass(frozen=True, slots=True)
class Thing:
    """A made-up thing."""

    id: int
    number: str
    title: str
    who: str
    phone: str
    state: str
    amount: Decimal
    created_at: datetime
    due_at: datetime


def things() -> list[Thing]:
    """Return 137 things, the same at every call of the same hour."""
    now = timezone.now().replace(minute=20, second=0, microsecond=0)
    states = list(STATES)
    return [
        Thing(
            id=i,
            number=f"K{20261100 + i}",
            title=TITLES[i % len(TITLES)],
            who=NAMES[i % len(NAMES)],
            phone=f"138{10000000 + i * 7919:08d}"[:11],
            state=states[i % len(states)],
            amount=Decimal(i * 3719 % 900000) / 100,
            created_at=now - timedelta(minutes=47 * i),
            due_at=now - timedelta(minutes=47 * i) + timedelta(hours=8 + i % 5 * 9),
        )
        for i in range(1, 138)
    ]


def head(thing: Thing) -> Head:
    """Return the head strip of the example."""
    now = timezone.now()
    return Head(
        number=thing.number,
        title=thing.title,
        state=STATES[thing.state],
        owner=thing.who,
        facts=[Fact(_("电话"), thing.phone, "phone"), Fact(_("金额"), thing.amount, "money")],
        clocks=[
            Clock(
                _("首次回应"),
                now - timedelta(minutes=9),
                now - timedelta(hours=2),
                now - timedelta(minutes=30),
            ),
            Clock(_("到期"), now + timedelta(minutes=52), now - timedelta(hours=4)),
        ],
        primary=Action(_("派工"), "#", "send"),
        menu=[
            Action(_("改约"), "#", "calendar"),
            Action(_("转交"), "#", "arrows-exchange"),
            Action(
                _("作废"),
                "#",
                "trash",
                tone="danger",
                method="post",
                confirm=_("作废后不能恢复,编号不再使用。"),
            ),
        ],
        topic=f"example:{thing.id}",
    )


def stages() -> list[Stage]:
    """Return the stage strip of the example."""
    return [
        Stage(_("受理"), "done", "11-20 09:12"),
        Stage(_("预约"), "done", "11-20 10:03"),
        Stage(_("补件"), "skipped"),
        Stage(_("上门"), "now", _("今天 14:00–16:00")),
        Stage(_("验收"), "next"),
        Stage(_("回访"), "next"),
    ]


def story() -> list[Moment]:
    """Return the story of the example."""
    now = timezone.now()
    long = _(
        "客户说水压偏低,早晚更明显。已约下午上门,带 3/4 寸减压阀与滤芯各一。若物业已关总阀,"
        "先打物业电话,不要让客户再等一趟。"
    )
    rows = [
        (8, _("出发"), "", "铁军", "truck", "info", "work", True),
        (35, _("客户来电,改到 14:00 之后"), long, "林晓", "phone", "neutral", "contact", True),
        (
            190,
            _("指派给 铁军"),
            _("距离 3.2 公里,当日已有 2 单。"),
            "邱志远",
            "user-check",
            "neutral",
            "work",
            False,
        ),
        (1500, _("超过首次回应时限"), "", "", "alert-triangle", "danger", "clock", False),
        (
            1620,
            _("短信已送达"),
            _("您的预约是 11月22日 周日 14:00–16:00。"),
            "",
            "message",
            "good",
            "contact",
            False,
        ),
        (1700, _("登记"), "", "白洁", "plus", "neutral", "work", False),
    ]
    return [
        Moment(now - timedelta(minutes=ago), title, text, who, icon, tone, kind, fresh)
        for ago, title, text, who, icon, tone, kind, fresh in rows
    ]


class ExampleForm(KitForm):
    """Every kind of field."""

    phone = PhoneField(label=gettext_lazy("电话"), help_text=gettext_lazy("先填电话,能找到的资料会自动带出。"))
    name = forms.CharField(
        label=gettext_lazy("姓名"),
        max_length=40,
        widget=forms.TextInput({"placeholder": gettext_lazy("例:陈淑芬")}),
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("事由"),
        choices=[
            ("FIX", gettext_lazy("维修")),
            ("SET", gettext_lazy("安装")),
            ("ASK", gettext_lazy("咨询")),
            ("BAD", gettext_lazy("投诉")),
        ],
        widget=widgets.ChoiceChips,
    )
    place = forms.ChoiceField(
        label=gettext_lazy("地区"), choices=[("", gettext_lazy("请选择")), ("NJ", "南京"), ("SZ", "苏州")]
    )
    window = WindowField(label=gettext_lazy("上门时间"))
    amount = MoneyField(label=gettext_lazy("预收"), required=False)
    note = forms.CharField(label=gettext_lazy("说明"), required=False, widget=widgets.TextArea)
    photos = forms.FileField(label=gettext_lazy("照片"), required=False, widget=widgets.PhotoInput(multiple=True))
    paper = forms.FileField(label=gettext_lazy("附件"), required=False, widget=widgets.FileInput)
    agreed = forms.BooleanField(label=gettext_lazy("客户同意录音"), required=False)

    def clean_name(self) -> str:
        """Refuse digits, so that the page can show an error of its own."""
        name: str = self.cleaned_data["name"]
        if any(c.isdigit() for c in name):
            raise ValidationError(_("姓名里不能有数字。"))
        return name


def broken_form() -> ExampleForm:
    """Return the form with errors beside fields and above."""
    form = ExampleForm(
        {
            "phone": "1381234",
            "name": "陈 3",
            "window_0": "2026-11-22",
            "window_1": "16:00",
            "window_2": "14:00",
        }
    )
    form.add_error(None, _("这个时段刚被别人约走了。"))
    return form


CALLS = "412 388 405 397 371 298 281 420 431 - - 402 310 290 418 433 441 429 408 322 301 436"


def charts() -> dict[str, dict[str, Any]]:
    """Return one specification of each kind of chart."""
    days = [f"11-{d:02d}" for d in range(1, 23)]
    calls = [int(n) if n != "-" else None for n in CALLS.split()]
    shaded = ["11-01", "11-07", "11-08", "11-14", "11-15", "11-21", "11-22"]
    gap: list[int | None] = [None] * 17
    forecast = {
        "name": _("预测"),
        "data": [*gap, 430, 412, 330, 305, 428],
        "dotted": True,
        "like": 0,
        "low": [*gap, 410, 385, 300, 270, 380],
        "high": [*gap, 450, 440, 360, 342, 470],
    }
    hours = [f"{h}" for h in range(8, 22)]
    week = [_("周一"), _("周二"), _("周三"), _("周四"), _("周五"), _("周六"), _("周日")]
    cells = [[x, y, (x * 7 + y * 13) % 29 + (12 if 1 < x < 5 else 0)] for x in range(14) for y in range(7)]
    real = {"name": _("实际"), "data": calls[:19] + [None] * 3}
    goal = {"name": _("接通"), "data": calls, "target": 400}
    done = {"name": _("完成"), "data": [96, 88, 81, 80, 74, 61, 52, 47]}
    return {
        "line": {"kind": "line", "x": days, "shaded": shaded, "unit": _(" 通"), "series": [real, forecast]},
        "bar": {"kind": "bar", "x": days, "shaded": shaded, "targetWord": _("目标"), "series": [goal]},
        "rank": {"kind": "rank", "y": NAMES[:8], "series": [done]},
        "heat": {"kind": "heat", "x": hours, "y": week, "data": cells},
    }
