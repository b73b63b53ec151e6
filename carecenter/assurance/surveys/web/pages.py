"""Pages of surveys for those who look after satisfaction."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import F, QuerySet
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from carecenter.assurance.surveys.access import MANAGE, VIEW, answer_to_see, visible_answers
from carecenter.assurance.surveys.actions.answers import judge_answer
from carecenter.assurance.surveys.models import Answer
from carecenter.assurance.surveys.queries.answers import answers_in_set, response_of, start_of, with_validity
from carecenter.assurance.surveys.queries.rules_in_force import rules_of_day
from carecenter.assurance.surveys.types import AnswerSet, RateWithBounds, Validity
from carecenter.assurance.surveys.web.words import (
    DOUBT_WORDS,
    LEVELS,
    VALIDITY_WORDS,
    level_state,
    validity_state,
    word_of_reason,
    words_of_reasons,
)
from carecenter.design.details import Fact, Head, Moment
from carecenter.design.filters import Filter
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, DateRangeFilter, Filters, ListPage
from carecenter.design.navigation import address_of
from carecenter.design.toasts import toast_next
from carecenter.foundation import clock
from carecenter.foundation.plain.numbers import number
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.catalogue.public import job_types

USUAL_DAYS = 90


def percent(share: float | None) -> str:
    """Write a share, or a dash where n is 0."""
    return "—" if share is None else f"{share * 100:.1f}%"


class AnswersPage(ListPage):
    """满意度: the answers, with the response rate and its bounds."""

    title = _("满意度")
    permission = VIEW
    template_name = "surveys/answers.html"
    order = ("-answered_at", "-id")
    empty_title = _("还没有评价")
    empty_text = _("服务单签字后，客户会收到一次性评价链接；评价显示在这里。")
    columns = (
        Column("level", _("评价"), "pill"),
        Column("job", _("服务单")),
        Column("type", _("类型")),
        Column("technician", _("技师"), "person"),
        Column("provider", _("服务商")),
        Column("reasons", _("原因")),
        Column("validity", _("是否计入"), "pill"),
        Column("answered_at", _("时间"), "time", sort="answered_at"),
    )
    filters: Sequence[Filter] = (
        ChoiceFilter("level", _("评价"), choices=list(LEVELS.items())),
        ChoiceFilter("validity", _("是否计入"), choices=list(VALIDITY_WORDS.items())),
        ChoiceFilter("type", _("类型"), choices=lambda actor: [(each.code, each.name) for each in job_types()]),
        DateRangeFilter("on", _("日期")),
    )

    def rows(self, actor: Any, filters: Filters) -> QuerySet[Answer]:
        """Return the visible answers narrowed by the filters."""
        self.type_names = {each.code: each.name for each in job_types()}
        self.rules = rules_of_day(day=clock.today())
        return self._narrowed(with_validity(visible_answers(actor)), filters)

    def _narrowed(self, rows: QuerySet[Answer], filters: Filters) -> QuerySet[Answer]:
        for key, field in (("level", "level"), ("validity", "validity"), ("type", "type_code")):
            if filters[key]:
                rows = rows.filter(**{field: filters[key]})
        first, last = filters["on"]
        if first:
            rows = rows.filter(answered_at__gte=start_of(first))
        if last:
            rows = rows.filter(answered_at__lt=start_of(last, 1))
        return rows.annotate(technician_name=F("technician__name"), provider_name=F("provider__name"))

    def to_row(self, thing: Any) -> Mapping[str, object]:
        """Return one answer."""
        return {
            "level": level_state(thing.level),
            "job": number("J", thing.job_id),
            "type": self.type_names.get(thing.type_code, thing.type_code),
            "technician": thing.technician_name or "",
            "provider": thing.provider_name or "",
            "reasons": "、".join(word_of_reason(code, self.rules) for code in thing.reasons),
            "validity": validity_state(thing.validity),
            "answered_at": thing.answered_at,
        }

    def row_url(self, thing: Any) -> str:
        """Open the answer."""
        return reverse("survey_answer", args=[thing.pk])

    def more_context(self, actor: Any, filters: Filters) -> Mapping[str, object]:
        """Return the tiles: very satisfied with n, response, bounds."""
        first, last = filters["on"]
        from_at, until_at = span_of(first, last)
        equal = {"type_code": filters["type"]} if filters["type"] else {}
        figures = response_of(actor=actor, from_at=from_at, until_at=until_at, **equal)
        return {
            "figures": figures,
            **figure_words(figures),
            "from_at": from_at,
            "last_day": until_at - timedelta(days=1),
        }


def span_of(first: date | None, last: date | None) -> tuple[datetime, datetime]:
    """Return the span the tiles cover: what was chosen, else the last 90 days."""
    until = last or clock.today()
    return start_of(first or until - timedelta(days=USUAL_DAYS - 1)), start_of(until, 1)


def figure_words(figures: RateWithBounds) -> dict[str, str]:
    """Write the shares of the tiles."""
    return {
        "rate": percent(figures.observed),
        "response_rate": percent(figures.response_rate),
        "bounds": f"{percent(figures.low)} – {percent(figures.high)}",
    }


class CountedAnswersPage(AnswersPage):
    """The answers behind one figure of a ranking or a statement, as they counted at that time."""

    title = _("数字背后的评价")
    template_name = "design/list.html"
    filters = AnswersPage.filters[:2]

    def rows(self, actor: Any, filters: Filters) -> QuerySet[Answer]:
        """Return exactly the set in the address, cut to the actor's reach."""
        self.type_names = {each.code: each.name for each in job_types()}
        self.rules = rules_of_day(day=clock.today())
        values = Filters({"type": None, "on": (None, None), **filters})
        return self._narrowed(answers_in_set(actor=actor, wanted=set_of(self.kwargs)), values)

    def more_context(self, actor: Any, filters: Filters) -> Mapping[str, object]:
        """Return nothing: the figure stands on the page that led here."""
        return {}


def set_of(kwargs: Mapping[str, str]) -> AnswerSet:
    """Return the set that an address names; 404 for nonsense."""
    whose, key = kwargs["whose"], kwargs["key"]
    try:
        span = start_of(date.fromisoformat(kwargs["first"])), start_of(date.fromisoformat(kwargs["last"]), 1)
        return AnswerSet(
            *span,
            technician_id=int(key) if whose == "installer" else None,
            provider_id=int(key) if whose == "provider" else None,
            team_path=key if whose == "team" else "",
            city_code=key if whose == "city" else "",
            type_code="" if kwargs["type_code"] == "all" else kwargs["type_code"],
        )
    except ValueError as error:
        raise Http404 from error


def answer_page(request: HttpRequest, answer_id: int) -> HttpResponseBase:
    """Show one answer: what was said, about which job, whether it counts and why."""
    if (away := refused(request, VIEW)) is not None:
        return away
    actor = actor_of(request)
    answer = answer_to_see(actor, answer_id)
    judgements = list(answer.judgements.select_related("judged_by").order_by("-judged_at", "-id"))
    validity = judgements[0].validity if judgements else Validity.VALID.value
    job_url = address_of("job", answer.job_id)
    context = {
        "head": Head(
            title=_("客户评价"),
            number=number("J", answer.job_id),
            state=level_state(answer.level),
            facts=_facts(answer, job_url),
        ),
        "answer": answer,
        "words": getattr(answer, "words", None),
        "reasons": words_of_reasons(answer.reasons),
        "validity": validity_state(validity),
        "other": Validity.QUARANTINED.value if validity == Validity.VALID else Validity.VALID.value,
        "moments": [_moment(each) for each in judgements]
        + [Moment(answer.answered_at, _("收到评价"), icon="message-star")],
        "may_judge": actor.may(MANAGE),
        "job_url": job_url,
    }
    return render(request, "surveys/answer.html", context)


def _facts(answer: Answer, job_url: str) -> Sequence[Fact]:
    return [
        Fact(_("时间"), answer.answered_at, "time"),
        Fact(_("技师"), answer.technician.name if answer.technician else "", "person"),
        Fact(_("服务商"), answer.provider.name if answer.provider else ""),
        Fact(_("服务单"), number("J", answer.job_id), url=job_url),
    ]


def _moment(judgement: Any) -> Moment:
    chance = judgement.facts.get("chance")
    figures = _now("%(customers)s 位客户 / 共 %(n)s 位") % judgement.facts if "customers" in judgement.facts else ""
    if chance is not None:
        figures += _now("，偶然出现的概率 %(chance).2e") % {"chance": chance}
    return Moment(
        judgement.judged_at,
        f"{VALIDITY_WORDS[judgement.validity]} · {DOUBT_WORDS[judgement.doubt]}",
        text=judgement.reason or figures,
        who=judgement.judged_by.name if judgement.judged_by else "",
        icon="shield-check" if judgement.validity == Validity.VALID else "shield-x",
        tone="good" if judgement.validity == Validity.VALID else "attention",
    )


@require_POST
def judgement(request: HttpRequest, answer_id: int) -> HttpResponseBase:
    """Put an answer aside or count it again."""
    if (away := refused(request, MANAGE)) is not None:
        return away
    wanted = request.POST.get("validity", "")
    validity = Validity(wanted) if wanted in set(Validity) else Validity.VALID
    try:
        judge_answer(
            actor=actor_of(request), answer_id=answer_id, validity=validity, reason=request.POST.get("reason", "")
        )
        toast_next(request, _("已记录，明天的排名按新的结果计算。"))
    except Refusal as refusal:
        if refusal.status == 404:
            raise
        toast_next(request, sentence_of(refusal), tone="danger")
    return redirect("survey_answer", answer_id=answer_id)
