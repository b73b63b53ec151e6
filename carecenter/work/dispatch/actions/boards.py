"""Count the live board: once for all who look at it, and push the result to them."""

from datetime import timedelta

import orjson
from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from carecenter.foundation import clock
from carecenter.foundation.live.relay import publish
from carecenter.reference.customers import public as customers
from carecenter.reference.providers import public as providers
from carecenter.work.dispatch.models import BoardSnapshot
from carecenter.work.dispatch.rules.live_board import arranged
from carecenter.work.field_service import public as field_service

WATCHED = timedelta(minutes=10)


def count_board(*, unit_path: str) -> dict[str, object]:
    """Count a subtree's open jobs now, keep the result for all who look, and return it."""
    found = arranged(field_service.open_job_counts(unit_path=unit_path))
    names = {
        each.id: each.name for each in providers.providers_by_id(ids=[row[0] for row in found["providers"]]).values()
    }
    places = customers.place_names(codes=[row[0] for row in found["provinces"]])
    red = field_service.latest_red_jobs(unit_path=unit_path)
    data: dict[str, object] = found | {
        "providers": [[key, names.get(key, ""), n, late] for key, n, late in found["providers"]],
        "provinces": [[key, places.get(key, key), n, late] for key, n, late in found["provinces"]],
        "red": [
            [job.id, job.number, job.state.value, job.region_code, job.due_at.isoformat()] for job in red if job.due_at
        ],
        "at": clock.now().isoformat(),
    }
    now = clock.now()
    BoardSnapshot.objects.update_or_create(
        unit_path=unit_path,
        defaults={"made_at": now, "data": data},
        create_defaults={"made_at": now, "asked_at": now, "data": data},
    )
    return data


def ask_for_boards() -> bool:
    """Ask the worker to count the boards that are looked at; one waiting request stands for all."""
    if not BoardSnapshot.objects.filter(asked_at__gte=clock.now() - WATCHED).exists():
        return False
    try:
        with transaction.atomic():
            app.configure_task("dispatch.boards", queueing_lock="dispatch.boards").defer()
    except AlreadyEnqueued:
        return False
    return True


def count_watched_boards() -> int:
    """Count every board that somebody looked at in the last ten minutes and push it; return how many."""
    paths = BoardSnapshot.objects.filter(asked_at__gte=clock.now() - WATCHED).values_list("unit_path", flat=True)
    for path in list(paths):
        publish(f"board@{path}", orjson.dumps(count_board(unit_path=path)).decode())
    return len(paths)
