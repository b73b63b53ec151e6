"""Who owns a case, what is known of it, and what one puts aside."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, ManyBadInputs
from carecenter.reference.organisation.public import persons_by_id
from carecenter.work.cases.access import VIEW, case_to_change, case_to_see
from carecenter.work.cases.actions.moving import own
from carecenter.work.cases.actions.story import add_step, clean_text, index_words, tell
from carecenter.work.cases.errors import CaseIsEnded, SomebodyChangedIt
from carecenter.work.cases.events import CaseChanged
from carecenter.work.cases.models import CaseSeen, CaseText, SavedView
from carecenter.work.cases.queries.definitions import case_type
from carecenter.work.cases.queries.sentences import label_of, problem_of
from carecenter.work.cases.rules.differences import differences
from carecenter.work.cases.rules.forms import checked_values
from carecenter.work.cases.types.cases import ENDED


@action("cases.assign")
def assign_case(*, actor: Actor, case_id: int, person_id: int | None) -> None:
    """Give the case to one person (oneself, another, or nobody: back to the queue). Clocks gain nothing."""
    case = case_to_change(actor, case_id)
    if case.state in ENDED:
        raise CaseIsEnded(number=case.number)
    if person_id is not None:
        person = persons_by_id(ids=[person_id]).get(person_id)
        if person is None or not person.active:
            raise BadInput("person_id", "请选择一位在岗的人员。")
        if person_id == case.about_person_id:
            raise BadInput("person_id", "不能转给被投诉的人。")
    if case.owner_id != person_id:
        own(actor, case, person_id)


@action("cases.change")
def change_case(
    *, actor: Actor, case_id: int, subject: str, values: Mapping[str, Any], was: Mapping[str, Any] | None = None
) -> None:
    """Change the words and the form of a case.

    `was` is what the person saw when she began: fields that somebody else changed meanwhile to something different
    raise SomebodyChangedIt naming them, and nothing is stored. Raises ManyBadInputs, CaseIsEnded.
    """
    case = case_to_change(actor, case_id)
    if case.state in ENDED:
        raise CaseIsEnded(number=case.number)
    kind = case_type(case.type_code)
    kept, wrong = checked_values(kind.fields, values)
    problems = [problem_of(kind, one) for one in wrong]
    if not clean_text(subject, 200):
        problems.append(BadInput("subject", "请用一句话写明是什么事。"))
    if problems:
        raise ManyBadInputs(problems)
    text = CaseText.objects.select_for_update().get(pk=case.pk)
    stored = {**text.values, "subject": text.subject}
    wanted = {**kept, "subject": clean_text(subject, 200)}
    if was is not None and (clash := differences(was=was, now=stored, wanted=wanted)):
        labels = {"subject": _("一句话")} | {one.key: label_of(one) for one in kind.fields}
        names = "、".join(labels.get(key, key) for key in clash)
        raise SomebodyChangedIt(fields=names, keys=clash)
    changed = sorted(key for key in {*stored, *wanted} if stored.get(key) != wanted.get(key))
    if not changed:
        return
    text.subject, text.values = wanted["subject"], kept
    text.save(update_fields=["subject", "values"])
    index_words(case.pk, [text.subject, *(v for v in kept.values() if isinstance(v, str))])
    add_step(case, "CHANGED", actor, what=changed)
    tell(CaseChanged, case, what=tuple(changed))


@action("cases.see")
def see_case(*, actor: Actor, case_id: int) -> datetime | None:
    """Note that the actor looks at the case; return when she looked last."""
    case = case_to_see(actor, case_id)
    seen = CaseSeen.objects.filter(case=case, person_id=actor.person_id or 0).first()
    note(subject=("case", case.pk), unit_path=case.unit_path)
    if seen is None:
        CaseSeen.objects.create(case=case, person_id=actor.person_id or 0, seen_at=clock.now())
        return None
    before, seen.seen_at = seen.seen_at, clock.now()
    seen.save(update_fields=["seen_at"])
    return before


@action("cases.snooze")
def snooze_cases(*, actor: Actor, case_ids: Iterable[int], until: datetime | None) -> None:
    """Put cases aside for oneself until an instant, or take them back; a word from the customer wakes them."""
    if until is not None and until <= clock.now():
        raise BadInput("until", "要晚于现在。")
    for case_id in case_ids:
        case = case_to_see(actor, case_id)
        values = {"snoozed_until": until}
        CaseSeen.objects.update_or_create(
            case=case,
            person_id=actor.person_id or 0,
            defaults=values,
            create_defaults={**values, "seen_at": clock.now()},
        )
    note(cases=list(case_ids), until=until.isoformat() if until else None)


@action("cases.save_view")
def save_view(*, actor: Actor, name: str, query: str, shared: bool = False) -> int:
    """Keep a list's filters under a name, for oneself or for one's unit. Raises BadInput (name)."""
    actor_may_see = actor.may(VIEW)
    if not clean_text(name, 40) or not actor_may_see:
        raise BadInput("name", "请给这个视图起个名字。")
    row = SavedView.objects.create(
        name=clean_text(name, 40),
        query=query.lstrip("?")[:500],
        person_id=actor.person_id or 0,
        shared_path=actor.unit_path if shared and actor.unit_path else None,
        at=clock.now(),
    )
    note(subject=("case_view", row.pk), shared=shared)
    return row.pk
