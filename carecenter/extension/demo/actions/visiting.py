"""Technicians travel, work, photograph, and let the customer sign."""

from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

from carecenter.extension.demo.actions.placing import job_of, local_now
from carecenter.extension.demo.actions.stage import Stage, doing
from carecenter.extension.demo.actions.stocking import lacking_part, parts_for
from carecenter.extension.demo.actions.world import office_of
from carecenter.extension.demo.rules.moods import in_daytime
from carecenter.extension.demo.rules.pictures import photo, signature
from carecenter.extension.demo.rules.places import BY_CODE
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.catalogue.types import ChecklistItem, EvidenceItem, ItemKind, JobTypeFacts
from carecenter.reference.customers import public as customers
from carecenter.reference.equipment import public as equipment
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.types import JobFacts, JobState

ABSENCE = "ABSENCE"


def technician_of(stage: Stage, job: JobFacts) -> Actor:
    """Return the technician who does a job."""
    return stage.world.actor_of(job.technician_id or 0)


@doing("depart")
def depart(stage: Stage, job_id: int, start: str, arrival: str) -> None:
    """Leave, unless the window was moved meanwhile."""
    job = job_of(job_id)
    if job.state is JobState.BOOKED and job.window_start == datetime.fromisoformat(start):
        field_service.depart(actor=technician_of(stage, job), job_id=job_id)
        stage.plan(datetime.fromisoformat(arrival), "arrive", job_id=job_id)


@doing("arrive")
def arrive(stage: Stage, job_id: int) -> None:
    """Check in at the customer's door; then work, or trouble."""
    job = job_of(job_id)
    if job.state is not JobState.EN_ROUTE:
        return
    name = stage.name_of("job", job_id)
    dice, place = stage.dice("arrive", name, clock.now().isoformat()), BY_CODE.get(job.region_code)
    lat = (place.latitude if place else 32.0) + dice.uniform(-0.02, 0.02)
    lng = (place.longitude if place else 118.8) + dice.uniform(-0.02, 0.02)
    field_service.check_in(
        actor=technician_of(stage, job), job_id=job_id, lat=round(lat, 6), lng=round(lng, 6), device_at=clock.now()
    )
    minutes = stage.world.job_type(job.type_code, local_now().date()).duration_minutes
    trouble, first = dice.random(), not stage.name_of("trouble", job_id)
    if first and trouble < 0.015:
        stage.plan_in(dice.randint(16, 24), "find_nobody", job_id=job_id)
    elif first and job.type_code == "WH-REPAIR" and trouble < 0.14:
        stage.plan_in(dice.randint(20, 40), "lack_part", job_id=job_id)
    elif first and "INSTALL" in job.type_code and trouble > 0.996:
        stage.plan_in(dice.randint(10, 25), "stop_for_danger", job_id=job_id)
    else:
        stage.plan_in(minutes * dice.uniform(0.7, 1.3), "finish", job_id=job_id)


@doing("find_nobody")
def find_nobody(stage: Stage, job_id: int) -> None:
    """Two calls, a quarter of an hour, a photograph; another day is agreed."""
    job = job_of(job_id)
    actor, name = technician_of(stage, job), stage.name_of("job", job_id)
    stage.name("trouble", job_id, "ABSENT")
    picture = photo(item=ABSENCE, key=name)
    field_service.save_evidence(actor=actor, job_id=job_id, item=ABSENCE, upload=picture, name="absence.jpg")
    field_service.fail_visit(actor=actor, job_id=job_id, calls_made=2, text="敲门无人应答，电话两次未接。")
    for day in (local_now().date() + timedelta(days=n) for n in range(1, 6)):
        for hour in (10, 14, 16):
            key = stage.world.keys[job.technician_id or 0]
            if stage.is_free(key, day, hour):
                stage.occupy(key, day, hour)
                stage.plan_in(90, "book", job_id=job_id, day=day.isoformat(), hour=hour)
                return


@doing("lack_part")
def lack_part(stage: Stage, job_id: int) -> None:
    """A part has to be brought from the brand's store."""
    job, name = job_of(job_id), stage.name_of("job", job_id)
    dice = stage.dice("part", name)
    code = lacking_part(job, dice)
    if not code:
        return
    stage.name("trouble", job_id, "PART")
    days = dice.randint(2, 6)
    field_service.need_part(
        actor=technician_of(stage, job), job_id=job_id, part_code=code, eta=local_now().date() + timedelta(days=days)
    )
    stage.plan(in_daytime(local_now() + timedelta(days=days)), "part_comes", job_id=job_id)


@doing("stop_for_danger")
def stop_for_danger(stage: Stage, job_id: int) -> None:
    """A hazard on site: the work stands still until the office has cleared it."""
    job = job_of(job_id)
    hazard = "GAS" if job.type_code.endswith("G") else "ELECTRIC"
    stage.name("trouble", job_id, "DANGER")
    field_service.safety_stop(
        actor=technician_of(stage, job), job_id=job_id, hazard=hazard, text="接地电阻超标，已断电。"
    )
    stage.plan(in_daytime(local_now() + timedelta(hours=3)), "clear_danger", job_id=job_id)


@doing("clear_danger")
def clear_danger(stage: Stage, job_id: int) -> None:
    """The dispatcher clears it after the electrician has been."""
    job = job_of(job_id)
    dispatcher = stage.world.actor(f"dispatch_{office_of(job.office_path)}")
    field_service.clear_safety(actor=dispatcher, job_id=job_id, reason="已整改并复测合格")
    stage.plan_in(45, "finish", job_id=job_id)


@doing("finish")
def finish(stage: Stage, job_id: int) -> None:
    """Answer the checklist, photograph, bind the serial, complete."""
    job, name = job_of(job_id), stage.name_of("job", job_id)
    if job.state is not JobState.ON_SITE:
        return
    facts = stage.world.job_type(job.type_code, job.opened_at.astimezone(clock.SHANGHAI).date())
    actor, dice = technician_of(stage, job), stage.dice("finish", name)
    wanted = [(item, number) for item in facts.evidence if item.required for number in range(item.count)]
    photos = [_photo(stage, name, item, number) for item, number in wanted]
    if photos:
        field_service.save_photos(actor=actor, job_id=job_id, photos=photos)
    if facts.binds_serial and job.equipment_id:
        _bind_serial(stage, job, actor)
    is_visit = job.type_code in ("WH-REPAIR", "WH-MAINT", "WH-DESCALE")
    measured = "INSTALL" in job.type_code or is_visit
    field_service.complete_job(
        actor=actor,
        job_id=job_id,
        answers=answers_for(_items(stage, job, facts), dice),
        parts=parts_for(stage, job, actor, dice) if job.type_code == "WH-REPAIR" else (),
        hardness=max(20, stage.world.hardness(job.region_code) + dice.randint(-25, 25)) if measured else None,
        anode_remaining=dice.randint(25, 85) if job.type_code == "WH-MAINT" else None,
    )
    if stage.name_of("trouble", job_id) != "UNSIGNED":
        stage.plan_in(dice.randint(3, 9), "sign", job_id=job_id)


def _photo(stage: Stage, name: str, item: EvidenceItem, number: int) -> field_service.Photo:
    picture = photo(item=item.code, key=f"{name}:{number}:{stage.seed}")
    return field_service.Photo(item.code, picture, f"{item.code.lower()}-{number + 1}.jpg")


def _items(stage: Stage, job: JobFacts, facts: JobTypeFacts) -> list[ChecklistItem]:
    model = stage.world.models.get(job.model_id or 0)
    return [i for i in facts.checklist if not i.fuels or model is None or model.fuel in i.fuels]


def answers_for(items: list[ChecklistItem], dice: Random) -> dict[str, str]:
    """Return believable answers: readings inside their limits, rather in the middle than at the edge."""
    return {item.code: _answer(item, dice) for item in items if item.required or item.safety or dice.random() < 0.7}


def _answer(item: ChecklistItem, dice: Random) -> str:
    if item.kind is ItemKind.BOOL:
        return "true"
    if item.kind is ItemKind.CHOICE:
        return item.choices[0]
    if item.kind is ItemKind.NUMBER:
        low = item.minimum if item.minimum is not None else Decimal(0)
        high = item.maximum if item.maximum is not None else max(low * 2, low + 10)
        share = Decimal(str(round(dice.triangular(0.1, 0.9, 0.45), 3)))
        value = low + (high - low) * share
        return str(value.quantize(Decimal("0.1")) if high - low >= 5 else value.quantize(Decimal("0.01")))
    return "正常" if item.kind is ItemKind.TEXT else f"A{dice.randint(10**7, 10**8 - 1)}"


def _bind_serial(stage: Stage, job: JobFacts, actor: Actor) -> None:
    held = equipment.equipment_by_id(ids=[job.equipment_id or 0])[job.equipment_id or 0]
    if held.serial:
        return
    model = stage.world.models[held.model_id]
    index = int(stage.name_of("equipment", held.id)[1:] or 0)
    serial = f"{model.serial_prefix or 'MC'}{local_now():%y%V}{(index * 7919 + 504729) % 1000003:07d}"
    field_service.bind_job_serial(actor=actor, job_id=job.id, serial=serial)


@doing("sign")
def sign(stage: Stage, job_id: int) -> None:
    """The customer signs on the glass."""
    job, name = job_of(job_id), stage.name_of("job", job_id)
    if job.state is JobState.COMPLETED:
        signer = customers.contact_of_customer(customer_id=job.customer_id, address_id=job.address_id).name
        actor = technician_of(stage, job)
        field_service.sign_job(actor=actor, job_id=job_id, signer_name=signer, image=signature(name))
        days = stage.dice("close", name).randint(3, 5)
        stage.plan(in_daytime(local_now() + timedelta(days=days)), "close", job_id=job_id)


@doing("close")
def close(stage: Stage, job_id: int) -> None:
    """The office looks over the papers and closes the job."""
    job = job_of(job_id)
    if job.state is JobState.SIGNED:
        dispatcher = stage.world.actor(f"dispatch_{office_of(job.office_path)}")
        field_service.close_job(actor=dispatcher, job_id=job_id)
