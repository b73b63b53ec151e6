"""The head of a case's page: clocks, stages, deeds and story."""

from collections.abc import Iterable, Iterator, Sequence

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from carecenter.design.details import Action, Clock, Fact, Head, Moment, Stage
from carecenter.design.navigation import address_of
from carecenter.foundation.plain.actors import Actor
from carecenter.work.cases.access import LEAD, VERIFY, WORK, may_do_on
from carecenter.work.cases.actions.promises import promised_prefix
from carecenter.work.cases.models import Case, CaseMessage, CaseStep
from carecenter.work.cases.queries.page import CasePage
from carecenter.work.cases.queries.sentences import type_name
from carecenter.work.cases.queries.state_words import STATE_WORDS, word_of_state
from carecenter.work.cases.rules.machine import STRIPS, CaseMove, moves_from
from carecenter.work.cases.types.cases import ENDED, CaseState, Flow, MessageKind
from carecenter.work.cases.web.case_words import MESSAGES, PRIORITIES, SEVERITIES, STATES, STEPS
from carecenter.work.service_levels.types import ClockFacts, ClockState, Metric

METRICS: dict[Metric, str | Promise] = {
    Metric.ACKNOWLEDGE: lazy("响应"),
    Metric.FIRST_CONTACT: lazy("首次联系"),
    Metric.NEXT_UPDATE: lazy("下次回复"),
    Metric.RESOLVE: lazy("办结"),
}
ICONS = {
    "OPENED": "plus",
    "ASSIGNED": "user-check",
    "INFORMED": "phone-check",
    "ESCALATE": "arrow-up",
    "REOPEN": "rotate",
    "NOT_OK": "rotate",
    "CONFIRM": "circle-check",
    "WITHDRAW": "ban",
    "OFF_PROCESS": "route-off",
    "REMEDY": "gift",
    "ASKED": "building",
    "ANSWERED": "building",
}
BESIDE = {CaseState.PENDING: CaseState.INVESTIGATING}
DEEDS = {
    CaseMove.ACKNOWLEDGE: (lazy("响应"), "phone-check", "a"),
    CaseMove.ASSESS: (lazy("定级"), "scale", "e"),
    CaseMove.INVESTIGATE: (lazy("开始处理"), "player-play", "i"),
    CaseMove.PROPOSE: (lazy("提出方案"), "file-text", "p"),
    CaseMove.ACCEPT: (lazy("客户接受"), "thumb-up", "y"),
    CaseMove.RESOLVE: (lazy("办结"), "check", "d"),
    CaseMove.RESUME: (lazy("恢复处理"), "player-play", "i"),
    CaseMove.REJECT: (lazy("客户不接受"), "thumb-down", "u"),
    CaseMove.WAIT: (lazy("挂起"), "player-pause", "w"),
    CaseMove.REOPEN: (lazy("重开"), "rotate", "o"),
}
BY_POST = {CaseMove.ACKNOWLEDGE, CaseMove.INVESTIGATE, CaseMove.RESUME, CaseMove.ACCEPT, CaseMove.REJECT}


def running(clocks: Iterable[ClockFacts]) -> list[ClockFacts]:
    """Return the clocks that still count, the first to run out first."""
    living = {ClockState.RUNNING, ClockState.PAUSED, ClockState.BREACHED}
    found = [c for c in clocks if c.state in living and c.due_at is not None]
    return sorted(found, key=lambda c: c.due_at.timestamp() if c.due_at else 0.0)


def next_clock(clocks: Sequence[ClockFacts]) -> Clock | None:
    """Return the promise that runs out first; None where none runs."""
    left = running(clocks)
    return _clock(left[0]) if left else None


def _clock(one: ClockFacts) -> Clock | None:
    if one.due_at is None:
        return None
    is_agreed = one.key.startswith(promised_prefix(one.subject[1]))
    word = _("约定回复") if is_agreed else METRICS.get(Metric(one.metric), one.metric)
    return Clock(word, one.due_at, one.started_at, one.stopped_at)


def head_of(found: CasePage, actor: Actor) -> Head:
    """Return the head strip."""
    case = found.case
    deeds = list(deeds_of(case, actor))
    facts = [Fact(_("类型"), type_name(found.kind)), Fact(_("优先级"), PRIORITIES[case.priority].label)]
    if case.severity:
        facts.append(Fact(_("定级"), SEVERITIES[case.severity]))
    if case.customer_id:
        facts.append(Fact(_("客户"), found.customer, url=address_of("customer", case.customer_id)))
    if case.reopened:
        facts.append(Fact(_("重开"), case.reopened, "number"))
    if case.off_process:
        facts.append(Fact(_("流程外"), case.off_process, "number"))
    clocks = [c for one in running(found.clocks)[:3] if (c := _clock(one)) is not None]
    return Head(
        title=case.text.subject,
        number=case.number,
        state=STATES[CaseState(case.state)],
        owner=found.names.get(case.owner_id or 0, ""),
        facts=facts,
        clocks=clocks,
        primary=deeds[0] if deeds else None,
        menu=deeds[1:],
        topic=f"case:{case.pk}",
    )


def deeds_of(case: Case, actor: Actor) -> Iterator[Action]:
    """Yield what this actor may do now, the next step first."""
    moves, at = moves_from(Flow(case.flow), CaseState(case.state)), [case.pk]
    works, leads = may_do_on(actor, WORK, case), may_do_on(actor, LEAD, case)
    if CaseMove.CONFIRM in moves and may_do_on(actor, VERIFY, case):
        yield Action(_("回访核实"), reverse("case_verify", args=at), "phone-check", key="v")
    for move, (word, icon, key) in DEEDS.items():
        if move in moves and works:
            method = "post" if move in BY_POST else "get"
            url = reverse("case_move", args=[case.pk, move.value]) if move in BY_POST else _deed(case, move)
            yield Action(word, url, icon, method=method, key=key)
    if not works or case.state in ENDED:
        return
    yield Action(_("请求协办"), reverse("case_ask", args=at), "building", key="b")
    if case.flow == Flow.COMPLAINT:
        if remedy := address_of("case_remedy", case.pk):
            yield Action(_("添加补救"), remedy, "gift", key="g")
        yield Action(_("8D 报告"), reverse("case_eight_d", args=at), "report")
    yield Action(_("转派"), reverse("case_assign", args=at), "user-share", key="s")
    yield Action(_("约定下次回复"), reverse("case_promise", args=at), "calendar-time", key="c")
    yield Action(_("修改资料"), reverse("case_change", args=at), "edit", key="m")
    yield Action(_("升级"), reverse("case_escalate", args=at), "arrow-up")
    yield Action(_("关联或合并"), reverse("case_tie", args=at), "link")
    yield Action(_("流程外操作"), reverse("case_off_process", args=at), "route-off")
    if leads:
        yield Action(_("撤诉"), reverse("case_withdraw", args=at), "ban", tone="danger")


def _deed(case: Case, move: CaseMove) -> str:
    return reverse(f"case_{move.value.lower()}", args=[case.pk])


def stages_of(case: Case) -> list[Stage]:
    """Return the stage strip by the case's flow."""
    state = CaseState(case.state)
    strip, shown = STRIPS[Flow(case.flow)], BESIDE.get(state, state)
    if shown not in strip:
        return [Stage(word_of_state(state), "now")]
    at = strip.index(shown)
    return [
        Stage(
            str(STATE_WORDS[state if i == at else step]),
            "done" if i < at or step is CaseState.CLOSED is state else "now" if i == at else "next",
        )
        for i, step in enumerate(strip)
    ]


def story_of(found: CasePage) -> list[Moment]:
    """Return the story: deeds and words, what is new since the reader looked marked."""
    moments = [_step(found, step) for step in found.steps]
    return moments + [_message(found, message) for message in found.messages]


def _step(found: CasePage, step: CaseStep) -> Moment:
    tone = "attention" if step.kind in {"OFF_PROCESS", "REOPEN", "NOT_OK", "ESCALATE", "DISPUTED"} else "neutral"
    return Moment(
        step.at,
        STEPS.get(step.kind, step.kind),
        text=_step_text(found, step),
        who=found.names.get(step.person_id or 0, ""),
        icon=ICONS.get(step.kind, "point"),
        tone="good" if step.kind == "CONFIRM" else tone,
        kind="STEP",
        fresh=found.seen_at is not None and step.at > found.seen_at,
    )


def _step_text(found: CasePage, step: CaseStep) -> str:
    params = step.params
    if "after" in params and params.get("before") != params["after"]:
        return f"{word_of_state(CaseState(params['before']))} → {word_of_state(CaseState(params['after']))}"
    if "owner" in params:
        return found.names.get(params["owner"] or 0, "")
    if "unit" in params:
        return found.unit_names.get(params["unit"], "")
    return ""


def _message(found: CasePage, row: CaseMessage) -> Moment:
    kind = MessageKind(row.kind)
    icon = {MessageKind.NOTE: "note", MessageKind.INBOUND: "message-2", MessageKind.CALL: "phone"}.get(kind, "send")
    return Moment(
        row.at,
        MESSAGES[kind],
        text=row.text,
        who=found.names.get(row.author_id or 0, "") or (found.customer if kind is MessageKind.INBOUND else ""),
        icon=icon,
        tone="attention" if kind is MessageKind.NOTE else "info",
        kind="NOTE" if kind is MessageKind.NOTE else "WORDS",
        fresh=found.seen_at is not None and row.at > found.seen_at,
    )
