"""Customers answer the survey; agents, dispatchers and care staff work on their tasks."""

from datetime import date, datetime, time, timedelta

from carecenter.assurance.surveys import public as surveys
from carecenter.assurance.surveys.errors import NothingToSend
from carecenter.extension.demo.actions.placing import job_of, local_now
from carecenter.extension.demo.actions.stage import Stage, doing, on_event
from carecenter.extension.demo.actions.world import SYSTEM, agents_of, centre_of, office_of
from carecenter.extension.demo.rules.moods import RESPONSE, WORDS, in_daytime, level_of, reasons_for
from carecenter.foundation import clock
from carecenter.foundation.eventlog.reading import LoggedEvent
from carecenter.foundation.plain.actors import customer_actor
from carecenter.reference.equipment import public as equipment
from carecenter.work.care import public as care
from carecenter.work.cases import public as cases
from carecenter.work.dispatch import public as dispatch
from carecenter.work.field_service.types import JobFacts, JobState


def is_fresh(stage: Stage) -> bool:
    """Tell whether the end of the play is near: what happens now is what people find when they sign in."""
    return stage.until - local_now() < timedelta(hours=60)


@on_event("survey.invited")
def hear_of_survey(stage: Stage, event: LoggedEvent) -> None:
    """Not quite every second customer answers, a day or two after."""
    name = stage.name_of("job", event.facts["job_id"])
    if event.facts["state"] != "SCHEDULED" or not name:
        return
    dice = stage.dice("answer", name)
    if dice.random() < RESPONSE or name.startswith("S:0:"):
        hours = 26 + dice.expovariate(1 / 9)
        at = in_daytime(local_now() + timedelta(hours=min(hours, 70)))
        stage.plan(at, "answer", invitation_id=event.subject_id, job_id=event.facts["job_id"])


@doing("answer")
def answer(stage: Stage, invitation_id: int, job_id: int) -> None:
    """Open the link and press one of three buttons."""
    job, name = job_of(job_id), stage.name_of("job", job_id)
    script = stage.world.scripts.get(job.provider_id or 0)
    if script is None:
        return
    dice, late = stage.dice("level", name), _late_minutes(job)
    level = level_of(script, dice, late_minutes=late, had_trouble=bool(stage.name_of("trouble", job_id)))
    if name.startswith("S:0:"):
        level = "VERY_SATISFIED"
    elif is_fresh(stage) and dice.random() < 0.3:
        level = "DISSATISFIED"  # so that somebody has to be rung up today
    try:
        link = surveys.issue_link(actor=SYSTEM, invitation_id=invitation_id)
    except NothingToSend:  # its 72 hours are over
        return
    surveys.answer_survey(
        actor=customer_actor(job.customer_id),
        token=link.strip("/").rsplit("/", 1)[-1],
        level=level,
        reasons=reasons_for(level, dice, late=late > 0),
        text=dice.choice(WORDS[level]),
        device=f"device of {name}",
        address=f"address of {name}",
    )


def _late_minutes(job: JobFacts) -> int:
    if job.checked_in_at is None or job.window_end is None:
        return 0
    return max(0, int((job.checked_in_at - job.window_end).total_seconds() // 60))


@on_event("case_task.opened")
def hear_of_task(stage: Stage, event: LoggedEvent) -> None:
    """An agent of the centre takes a dissatisfied customer's task, most of the time within its four hours."""
    if event.facts["task_kind"] != "RECOVERY":
        return
    name = stage.name_of("job", event.facts["about_id"])
    if not name:
        return
    dice = stage.dice("task", name)
    at = in_daytime(local_now() + timedelta(minutes=dice.randint(8, 260)))
    agent = dice.choice(agents_of(centre_of(event.unit_path)))
    if is_fresh(stage) and dice.random() < 0.6:
        return  # left for whoever signs in
    stage.plan(at, "take_task", task_id=event.subject_id, agent=agent, name=name)


@doing("take_task")
def take_task(stage: Stage, task_id: int, agent: str, name: str) -> None:
    """Make the task one's own and ring the customer."""
    cases.take_task(actor=stage.world.actor(agent), task_id=task_id)
    later = in_daytime(local_now() + timedelta(minutes=stage.dice("ring", name).randint(20, 500)))
    stage.plan(later, "finish_task", task_id=task_id, agent=agent, name=name)


@doing("finish_task")
def finish_task(stage: Stage, task_id: int, agent: str, name: str) -> None:
    """Write down what came of it."""
    outcome, text = stage.dice("outcome", name).choice(
        (
            ("SOLVED", "已致歉并说明情况，客户表示接受。"),
            ("SOLVED", "安排服务商负责人上门致歉，补做清洁。"),
            ("NO_ANSWER", "三次致电未接通，已发短信。"),
            ("DECLINED", "客户不愿再谈，已记录意见。"),
        )
    )
    cases.finish_task(actor=stage.world.actor(agent), task_id=task_id, outcome=outcome, text=text)


@doing("place_by_hand")
def place_by_hand(stage: Stage, task_id: int, job_id: int) -> None:
    """The dispatcher talks a provider round; a district without any stays on her list."""
    job = job_of(job_id)
    dispatcher = stage.world.actor(f"dispatch_{office_of(job.office_path)}")
    cases.take_task(actor=dispatcher, task_id=task_id)
    found = dispatch.candidates_for(job=job) if job.state is JobState.NEW else []
    if found:
        dispatch.give_job(
            actor=dispatcher, job_id=job_id, provider_id=found[0].provider_id, reason="已电话沟通，服务商同意接单"
        )
    if found or job.state is not JobState.NEW:
        cases.finish_task(actor=dispatcher, task_id=task_id, outcome="SOLVED", text="已人工改派。")


def plan_care(stage: Stage, day: date) -> None:
    """Let the care staff of both centres look at their lists on a weekday."""
    if day.weekday() < 5:
        for minute, person in enumerate(("care", "care_gz")):
            at = datetime.combine(day, time(10, 15 + minute), clock.SHANGHAI)
            stage.plan(at, "care", person=person)


@doing("care")
def care_round(stage: Stage, person: str) -> None:
    """The care staff ring those whose maintenance is due; some want it now."""
    actor = stage.world.actor(person)
    day, mine = local_now().date(), "centre_nanjing" if person == "care" else "centre_guangzhou"
    for due in equipment.due_for_maintenance(actor=actor, until=day + timedelta(days=14), limit=1000):
        name = stage.name_of("equipment", due.equipment_id)
        if not name or stage.name_of("cared", due.equipment_id):
            continue
        if centre_of(due.unit_path) != mine:
            continue
        stage.name("cared", due.equipment_id, day.isoformat())
        if stage.dice("care", name).random() < 0.55:
            job_id = care.open_due_job(actor=actor, equipment_id=due.equipment_id)
            stage.name("job", job_id, f"M:{name[1:]}:{day.isoformat()}")
