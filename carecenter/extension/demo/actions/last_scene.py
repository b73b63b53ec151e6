"""The last hour: visits are brought forward so that whoever signs in finds work in every state."""

from datetime import date, timedelta

from carecenter.extension.demo.actions.placing import job_of, local_now
from carecenter.extension.demo.actions.stage import Stage, doing
from carecenter.extension.demo.actions.stocking import lacking_part
from carecenter.extension.demo.actions.visiting import technician_of
from carecenter.extension.demo.rules.pictures import photo
from carecenter.extension.demo.types import Part
from carecenter.foundation import clock
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.types import JobState

MINUTES_BEFORE_END = 80
ROLES = {
    Part.EAST: ("ON_THE_WAY", "AT_WORK", "LACKS_PART", "TO_BE_SIGNED"),
    Part.CITY: ("AT_WORK", "ON_THE_WAY"),
    Part.SOUTH: ("NOBODY_THERE", "IN_DANGER"),
}


def plan_last_scene(stage: Stage, part: Part, day: date) -> None:
    """Put the scene on the stage of its day, when the play ends in working hours."""
    begins = stage.until - timedelta(minutes=MINUTES_BEFORE_END)
    if begins.date() == day and 9 <= begins.hour < 20:
        stage.plan(begins, "last_scene", part=part.value)


@doing("last_scene")
def begin_last_scene(stage: Stage, part: str) -> None:
    """Let customers ask for today; give each visit its role."""
    jobs = [job_of(int(job_id)) for job_id in stage.names.get("job", {})]
    booked = [j for j in jobs if j.state is JobState.BOOKED and j.technician_id and j.after_job_id is None]
    booked.sort(key=lambda job: stage.name_of("job", job.id))
    start = local_now().replace(minute=0, second=0)
    for role, job in zip(ROLES[Part(part)], booked, strict=False):
        # Its own visit, planned for another window, will find the window moved and stay away.
        at_work = start + timedelta(minutes=60 if role == "ON_THE_WAY" else 0)
        field_service.book_job(
            actor=stage.world.actor(f"{stage.world.scripts[job.provider_id or 0].code}_m"),
            job_id=job.id,
            window_start=at_work,
            window_end=at_work + timedelta(hours=2),
            reason="客户希望今天上门",
        )
        stage.plan_in(15, "last_visit", job_id=job.id, role=role)


@doing("last_visit")
def last_visit(stage: Stage, job_id: int, role: str) -> None:
    """Leave; who is not on the way at the end arrives soon."""
    job = job_of(job_id)
    field_service.depart(actor=technician_of(stage, job), job_id=job_id)
    if role != "ON_THE_WAY":
        stage.plan_in(20, "last_arrival", job_id=job_id, role=role)


@doing("last_arrival")
def last_arrival(stage: Stage, job_id: int, role: str) -> None:
    """Check in, and go as far as the role goes."""
    actor = technician_of(stage, job_of(job_id))
    field_service.check_in(actor=actor, job_id=job_id, lat=32.05, lng=118.78, device_at=clock.now())
    if role != "AT_WORK":
        stage.plan_in(22, "last_turn", job_id=job_id, role=role)


@doing("last_turn")
def last_turn(stage: Stage, job_id: int, role: str) -> None:
    """The turn that the visit takes before the curtain."""
    job = job_of(job_id)
    actor, name = technician_of(stage, job), stage.name_of("job", job_id)
    if role == "LACKS_PART":
        code = lacking_part(job, stage.dice("part", name))
        field_service.need_part(actor=actor, job_id=job_id, part_code=code, eta=local_now().date() + timedelta(days=3))
    elif role == "NOBODY_THERE":
        picture = photo(item="ABSENCE", key=name)
        field_service.save_evidence(actor=actor, job_id=job_id, item="ABSENCE", upload=picture, name="absence.jpg")
        field_service.fail_visit(actor=actor, job_id=job_id, calls_made=2, text="敲门无人应答，电话两次未接。")
    elif role == "IN_DANGER":
        field_service.safety_stop(
            actor=actor, job_id=job_id, hazard="ELECTRIC", text="插座接地不合格，已断电并告知客户。"
        )
    else:
        stage.name("trouble", job_id, "UNSIGNED")
        stage.plan_in(0, "finish", job_id=job_id)
