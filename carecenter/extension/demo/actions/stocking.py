"""Parts in the play: what lies where at first, what a job takes, what is brought from the brand's store, old ones."""

from datetime import timedelta
from random import Random

from carecenter.extension.demo.actions.placing import job_of, local_now, manager_of, plan_assignment
from carecenter.extension.demo.actions.stage import Stage, doing
from carecenter.extension.demo.actions.world import SYSTEM
from carecenter.extension.demo.rules.moods import in_daytime
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import PartFacts
from carecenter.reference.providers import public as providers
from carecenter.work.field_service.types import JobFacts, JobState, PartUsed
from carecenter.work.stock import public as stock
from carecenter.work.stock.types import Line, RequestState

ON_VAN, AT_STATION, IN_BRANCH = 2, 5, 80
PIECES = 30
MOST_ON_VAN = 12


def fill_the_stores() -> None:
    """Open the stores of all providers and put in what lies there on the first day; pieces lie with the brand only."""
    parts = [part for part in catalogue.parts() if not part.has_serial]
    for number, store_id in enumerate(stock.stores_of_brand()):
        lines = [Line(part.code, IN_BRANCH) for part in parts]
        lines += [Line(part.code, PIECES, _serials(part, number)) for part in catalogue.parts() if part.has_serial]
        _goods(store_id, lines)
    for facts in providers.active_providers():
        stock.open_stores_of_provider(actor=SYSTEM, provider_id=facts.id)
        station = stock.store_of_provider(provider_id=facts.id)
        _goods(station, [Line(part.code, AT_STATION) for part in parts])
        for person in providers.technicians_of(provider_id=facts.id):
            van = stock.store_of_technician(person_id=person.id)
            _goods(van, [Line(part.code, ON_VAN) for part in parts[:MOST_ON_VAN]])


def _goods(store_id: int | None, lines: list[Line]) -> None:
    if store_id is not None:
        stock.receive_goods(actor=SYSTEM, store_id=store_id, lines=lines, document="OPENING")


def _serials(part: PartFacts, store: int) -> tuple[str, ...]:
    return tuple(f"{part.code.replace('-', '')}{store}{count:04d}" for count in range(1, PIECES + 1))


def lacking_part(job: JobFacts, dice: Random) -> str:
    """Return a part that no station has: a piece with a serial, which lies with the brand."""
    pieces = [part for part in catalogue.parts(line_code=job.line_code) if part.has_serial]
    return dice.choice(pieces).code if pieces else ""


@doing("part_comes")
def part_comes(stage: Stage, job_id: int) -> None:
    """The brand sends the part, the station receives it; the job goes on when the news is heard."""
    job = job_of(job_id)
    wish = stock.wish_of_job(job_id=job_id)
    if job.state is not JobState.WAIT_PART or wish is None or wish.transfer_id is None:
        return
    stock.send_transfer(
        actor=stage.world.actor("keeper"),
        transfer_id=wish.transfer_id,
        serials=stock.serials_free(transfer_id=wish.transfer_id),
        waybill=f"SF{stage.name_of('job', job_id)}",
    )
    stock.receive_transfer(actor=manager_of(stage, job), transfer_id=wish.transfer_id)
    stage.plan_in(10, "part_is_there", job_id=job_id)


@doing("part_is_there")
def part_is_there(stage: Stage, job_id: int) -> None:
    """A new window is sought."""
    if job_of(job_id).state is JobState.ASSIGNED:
        plan_assignment(stage, job_id)


def parts_for(stage: Stage, job: JobFacts, actor: Actor, dice: Random) -> list[PartUsed]:
    """Return what is put in at a repair: the part that was kept for it, or one off the van, fetched where it lacks."""
    wish = stock.wish_of_job(job_id=job.id)
    if wish is not None and wish.state is RequestState.RESERVED:
        serial = wish.serials[0] if wish.serials else ""
        stock.issue_part(actor=manager_of(stage, job), request_id=wish.id, serials=[serial] if serial else [])
        old = f"OLD{stage.name_of('job', job.id)}" if serial else ""
        return _taken(stage, job, PartUsed(wish.part_code, 1, serial, old, old_returned=True))
    parts = [part for part in catalogue.parts(line_code=job.line_code) if not part.has_serial]
    if not parts or dice.random() >= 0.6:
        return []
    code = dice.choice(parts).code
    van = stock.own_van(actor=actor)
    if van is None:
        return [PartUsed(code)]
    if not any(line.part_code == code and line.free for line in stock.parts_on_van(van=van)):
        if not any(line.part_code == code for line in stock.parts_at_station(van=van)):
            return []
        stock.take_part(actor=actor, part_code=code)
    return _taken(stage, job, PartUsed(code, 1, old_returned=dice.random() < 0.8))


def _taken(stage: Stage, job: JobFacts, part: PartUsed) -> list[PartUsed]:
    """Let the old part come back some days later, mostly in time."""
    dice = stage.dice("old_part", stage.name_of("job", job.id))
    if dice.random() < 0.85:
        stage.plan(in_daytime(local_now() + timedelta(days=dice.randint(1, 6))), "bring_old_part", job_id=job.id)
    return [part]


@doing("bring_old_part")
def bring_old_part(stage: Stage, job_id: int) -> None:
    """The technician brings the old part, the station takes it in."""
    job = job_of(job_id)
    for old_part_id in stock.owed_of_job(job_id=job_id):
        stock.receive_old_part(actor=manager_of(stage, job), old_part_id=old_part_id)
