"""Grave faults: the list, one of them, reporting, deciding, and what stands on a job's page."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from carecenter.assurance.settlement.access import MANAGE, VIEW, finding_to_see, job_to_report
from carecenter.assurance.settlement.actions.findings import decide_finding, report_finding
from carecenter.assurance.settlement.models import Finding
from carecenter.assurance.settlement.queries.findings import findings_of_job, findings_to_show
from carecenter.assurance.settlement.types import FindingKind
from carecenter.assurance.settlement.web.words import FINDING_STATES, FINDINGS, finding_state_of
from carecenter.design.details import Action as Deed
from carecenter.design.details import Fact, Head, Moment
from carecenter.design.form_page import FormPage
from carecenter.design.forms import KitForm
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage
from carecenter.design.navigation import address_of
from carecenter.design.widgets import ChoiceChips, TextArea
from carecenter.foundation.plain.numbers import number


class FindingsPage(ListPage):
    """违规认定: what was reported, and what a second person said."""

    title = _("违规认定")
    permission = VIEW
    order = ("-id",)
    empty_title = _("没有违规")
    empty_text = _("在服务单页面上报；另一个人认定后，当月的 60 分制奖励取消。")
    columns = (
        Column("kind", _("违规"), sub="text"),
        Column("state", _("状态"), "pill"),
        Column("job", _("服务单")),
        Column("technician", _("技师"), "person"),
        Column("provider", _("服务商")),
        Column("reporter", _("上报人"), "person"),
        Column("reported_at", _("上报"), "time"),
        Column("decided_at", _("认定"), "time"),
    )
    filters = (
        ChoiceFilter("state", _("状态"), choices=[(key, word) for key, (word, _tone) in FINDING_STATES.items()]),
        ChoiceFilter("kind", _("违规"), choices=list(FINDINGS.items())),
    )

    def rows(self, actor: Any, filters: Filters) -> QuerySet[Finding]:
        """Return the visible findings narrowed by the filters."""
        rows = findings_to_show(actor=actor)
        for name in ("state", "kind"):
            rows = rows.filter(**{name: filters[name]}) if filters[name] else rows
        return rows

    def to_row(self, thing: Any) -> Mapping[str, object]:
        """Return one finding."""
        return {
            "kind": FINDINGS[thing.kind],
            "text": thing.text,
            "state": finding_state_of(thing.state),
            "job": number("J", thing.job_id),
            "technician": thing.technician_name,
            "provider": thing.provider_name,
            "reporter": thing.reporter_name or "",
            "reported_at": thing.reported_at,
            "decided_at": thing.decided_at,
        }

    def row_url(self, thing: Any) -> str:
        """Open the finding."""
        return reverse("settlement_finding", args=[thing.pk])


def finding_page(request: HttpRequest, finding_id: int) -> HttpResponseBase:
    """Show one finding, its job and what was decided."""
    if (away := refused(request, VIEW)) is not None:
        return away
    actor = actor_of(request)
    finding = finding_to_see(actor, finding_id)
    is_mine = actor.person_id is not None and actor.person_id == finding.reported_by_id
    may_decide = finding.state == "REPORTED" and actor.may(MANAGE) and not is_mine
    job_url = address_of("job", finding.job_id)
    head = Head(
        title=FINDINGS[finding.kind],
        number=number("J", finding.job_id),
        state=finding_state_of(finding.state),
        facts=[
            Fact(_("服务商"), finding.provider.name),
            Fact(_("技师"), finding.technician.name),
            Fact(_("服务单"), number("J", finding.job_id), url=job_url),
        ],
        primary=Deed(_("认定"), reverse("settlement_decide", args=[finding.pk]), "gavel") if may_decide else None,
    )
    moments = [_told(finding.reported_at, _now("上报"), finding.text, finding.reported_by, "attention")]
    if finding.decided_at is not None:
        state = finding_state_of(finding.state)
        moments.append(_told(finding.decided_at, str(state.label), finding.reason, finding.decided_by, state.tone))
    context = {"head": head, "moments": moments, "finding": finding, "is_mine": is_mine, "may_decide": may_decide}
    return render(request, "settlement/finding.html", context)


def _told(at: Any, title: str, text: str, who: Any, tone: str) -> Moment:
    return Moment(at, title, text=text, who=who.name if who else "", tone=tone, icon="gavel")


class ReportForm(KitForm):
    """What was found."""

    kind = forms.ChoiceField(label=_("违规"), choices=list(FINDINGS.items()), widget=ChoiceChips)
    text = forms.CharField(
        label=_("查到了什么"), max_length=500, widget=TextArea(attrs={"rows": 4}), help_text=_("认定后服务商看得到。")
    )


class Report(FormPage):
    """Report a fault on a job."""

    title = _("上报违规")
    deed = _("上报")
    done = _("已上报，等另一个人认定。")
    permission = MANAGE
    form_class = ReportForm

    def prepare(self, **kwargs: Any) -> None:
        """Fetch the job of a provider within reach."""
        self.job, _provider = job_to_report(self.actor, kwargs["job_id"])

    def heading(self) -> str:
        """Name the job."""
        return _now("上报违规：%(number)s") % {"number": self.job.number}

    def back_url(self) -> str:
        """Go back to the job."""
        return address_of("job", self.job.id)

    def perform(self, data: dict[str, Any]) -> str:
        """Report it."""
        kind = FindingKind(data["kind"])
        finding_id = report_finding(actor=self.actor, job_id=self.job.id, kind=kind, text=data["text"])
        return reverse("settlement_finding", args=[finding_id])


class DecideForm(KitForm):
    """What the second person says."""

    verdict = forms.ChoiceField(
        label=_("结论"), choices=[("yes", _("成立，取消当月奖励")), ("no", _("不成立"))], widget=ChoiceChips
    )
    reason = forms.CharField(label=_("依据"), max_length=200, help_text=_("服务商看得到。"))


class Decide(FormPage):
    """Confirm or dismiss."""

    deed = _("记录结论")
    done = _("结论已记录。")
    permission = MANAGE
    form_class = DecideForm

    def prepare(self, **kwargs: Any) -> None:
        """Fetch the finding."""
        self.finding = finding_to_see(self.actor, kwargs["finding_id"])

    def heading(self) -> str:
        """Name the fault and the job."""
        return f"{_now('认定')}：{FINDINGS[self.finding.kind]} · {number('J', self.finding.job_id)}"

    def back_url(self) -> str:
        """Go back to the finding."""
        return reverse("settlement_finding", args=[self.finding.pk])

    def perform(self, data: dict[str, Any]) -> str:
        """Decide it."""
        decide_finding(
            actor=self.actor,
            finding_id=self.finding.pk,
            confirmed=data["verdict"] == "yes",
            reason=data["reason"],
        )
        return self.back_url()


def job_panel(request: HttpRequest, job_id: int) -> HttpResponseBase:
    """Show a job's findings, and the way to report one."""
    if (away := refused(request, MANAGE)) is not None:
        return away
    rows = [
        {"finding": each, "word": FINDINGS[each.kind], "state": finding_state_of(each.state)}
        for each in findings_of_job(actor=actor_of(request), job_id=job_id)
    ]
    return render(request, "settlement/job_panel.html", {"rows": rows, "job_id": job_id})
