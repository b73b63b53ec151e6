"""The texts: list, form with preview."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from carecenter.design import widgets
from carecenter.design.details import Action
from carecenter.design.form_page import FormPage
from carecenter.design.forms import KitForm
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage, TextFilter
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.notices.access import MANAGE, VIEW, demand_templates
from carecenter.reference.notices.actions.templates import define_template
from carecenter.reference.notices.models import NoticeTemplate
from carecenter.reference.notices.rules.texts import filled_for_reading, placeholders_of, sms_parts
from carecenter.reference.notices.rules.timing import promotion_word_in
from carecenter.reference.notices.types import Channel, NoticeClass
from carecenter.reference.notices.web.words import CHANNELS, CLASSES


class Templates(ListPage):
    """All texts."""

    title = _("通知模板")
    permission = VIEW
    order = ("code",)
    columns = (
        Column("code", _("编号"), sortable=True),
        Column("class", _("类别")),
        Column("channel", _("渠道")),
        Column("text", _("内容")),
        Column("changed_at", _("修改"), "time", sortable=True),
    )
    filters = (
        TextFilter("q", _("查找"), _("编号、内容")),
        ChoiceFilter("class", _("类别"), [(key.value, word) for key, word in CLASSES.items()]),
        ChoiceFilter("channel", _("渠道"), [(key.value, word) for key, word in CHANNELS.items()]),
    )
    primary: ClassVar[Action | None] = Action(
        _("新增模板"), reverse_lazy("notice-template-new"), "plus", permission=MANAGE
    )
    empty_title = _("还没有通知模板")
    empty_text = _("短信和邮件按模板发出；标准包会带来常用的模板。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the texts that fit."""
        rows = NoticeTemplate.objects.all()
        if filters["q"]:
            rows = rows.filter(code__icontains=filters["q"]) | rows.filter(text__icontains=filters["q"])
        if filters["class"]:
            rows = rows.filter(notice_class=filters["class"])
        return rows.filter(channel=filters["channel"]) if filters["channel"] else rows

    def to_row(self, thing: NoticeTemplate) -> Mapping[str, object]:
        """Return the values of a row."""
        return {
            "code": thing.code,
            "class": CLASSES[NoticeClass(thing.notice_class)],
            "channel": CHANNELS[Channel(thing.channel)],
            "text": thing.text,
            "changed_at": thing.changed_at,
        }

    def row_url(self, thing: NoticeTemplate) -> str:
        """Return the form of the text."""
        return reverse("notice-template", args=[thing.pk])


class TemplateForm(KitForm):
    """A text."""

    code = forms.SlugField(label=_("编号"), max_length=60, help_text=_("程序用它找到模板，保存后不能修改。"))
    notice_class = forms.ChoiceField(
        label=_("类别"),
        choices=[(key.value, word) for key, word in CLASSES.items()],
        widget=widgets.ChoiceChips,
        help_text=_("服务类 8–21 点发送，营销类受频次和退订限制，安全类随时发送。"),
    )
    channel = forms.ChoiceField(
        label=_("渠道"), choices=[(key.value, word) for key, word in CHANNELS.items()], widget=widgets.ChoiceChips
    )
    subject = forms.CharField(label=_("邮件主题"), required=False, max_length=120)
    text = forms.CharField(
        label=_("内容"),
        widget=widgets.TextArea({"rows": 5}),
        help_text=_("花括号里的名称会换成具体内容，例：{time}。"),
    )

    def __init__(self, *args: Any, is_new: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_new:
            del self.fields["code"]


class EditTemplate(FormPage):
    """Create or change a text."""

    title = _("新增模板")
    deed = _("保存模板")
    deed_icon = "check"
    done = _("模板已保存，之后发出的通知用新内容")
    permission = MANAGE
    form_class = TemplateForm
    template_name = "notices/template.html"

    def prepare(self, **kwargs: Any) -> None:
        """Find the text, unless it is new."""
        demand_templates(self.actor)
        self.row = only_row(NoticeTemplate.objects.filter(pk=kwargs["template_id"])) if kwargs else None
        if kwargs and self.row is None:
            raise NotThere()

    def form_kwargs(self) -> dict[str, Any]:
        """Ask for a code only once."""
        return {"is_new": self.row is None}

    def initial(self) -> dict[str, Any]:
        """Show what it is."""
        if self.row is None:
            return {"notice_class": NoticeClass.SERVICE.value, "channel": Channel.SMS.value}
        row = self.row
        return {"notice_class": row.notice_class, "channel": row.channel, "subject": row.subject, "text": row.text}

    def heading(self) -> Any:
        """Name the text."""
        return self.row.code if self.row else self.title

    def back_url(self) -> str:
        """Return to the list."""
        return reverse("notice-templates")

    def extra(self) -> dict[str, Any]:
        """Show the preview of what is stored."""
        return _preview(self.initial()) if self.row else {}

    def perform(self, data: dict[str, Any]) -> str:
        """Define the text."""
        define_template(
            actor=self.actor,
            code=self.row.code if self.row else data["code"],
            notice_class=NoticeClass(data["notice_class"]),
            channel=Channel(data["channel"]),
            text=data["text"],
            subject=data["subject"],
        )
        return self.back_url()


def _preview(given: Mapping[str, Any]) -> dict[str, Any]:
    text = str(given.get("text", ""))
    try:
        shown, names = filled_for_reading(text), placeholders_of(text)
    except ValueError as error:
        return {"wrong": str(error)}
    service = given.get("notice_class") == NoticeClass.SERVICE
    return {
        "shown": shown,
        "names": names,
        "subject": given.get("subject", "") if given.get("channel") == Channel.MAIL else "",
        "is_sms": given.get("channel") == Channel.SMS,
        "length": len(text),
        "parts": sms_parts(text),
        "promotion": promotion_word_in(text) if service else "",
    }


@require_POST
def preview(request: HttpRequest) -> HttpResponse:
    """Answer with the preview of what is being written."""
    if refused(request, MANAGE) is not None:
        return HttpResponse(status=403)
    demand_templates(actor_of(request))
    return render(request, "notices/preview.html", _preview(request.POST))
