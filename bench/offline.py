"""Telephones that come back from the cellar all at once: 200 with 30 deeds each, photographs among them.

Every deed is done once and in its telephone's order, in ≤ 180 s; no request takes > 30 s, none ends in an error;
the server's time for a deed without photograph is ≤ 100 ms at the 95th percentile.
"""

import argparse
import http.client
import io
import json
import threading
import time
import uuid
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bench.stage import figure, installation, percentile

DEEDS = 30
BATCH = 10
CHECKS = 6


def main() -> None:
    """Run it: --phones 200."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--phones", type=int, default=200)
    options = parser.parse_args()
    with installation("--no-demo") as stage:
        print(json.dumps({"note": "preparing", "phones": options.phones}), flush=True)
        phones = _prepare(options.phones)
        begun = time.monotonic()
        took, errors = _come_back(stage.port, phones)
        seconds = time.monotonic() - begun
        _report(options.phones, seconds, took, errors)
        quick = _quick(stage.port, phones[: min(20, len(phones))])
        p95 = percentile(quick, 0.95) * 1000
        figure(
            "offline.deed_p95", p95, "ms", target="≤ 100", ok=p95 <= 100, deeds=len(quick), note="one deed, no photo"
        )


def _report(phones: int, seconds: float, took: list[float], errors: list[str]) -> None:
    from carecenter.work.field_service.models import JobEvidence
    from carecenter.work.handsets.models import PhoneDeed

    wanted = phones * DEEDS
    deeds = PhoneDeed.objects.all()
    applied = deeds.filter(state="APPLIED").count()
    in_order = sum(1 for place, seq in deeds.values_list("place", "seq") if place == seq)
    photos = JobEvidence.objects.count()
    figure("offline.applied", applied, "deeds", target=f"= {wanted}", ok=applied == wanted == deeds.count())
    figure("offline.in_order", in_order, "deeds", target=f"= {wanted}", ok=in_order == wanted)
    figure("offline.photos", photos, "photos", target=f"= {phones * 8}", ok=photos == phones * 8)
    figure("offline.seconds", seconds, "s", target="≤ 180", ok=seconds <= 180, phones=phones)
    figure("offline.request_max", max(took), "s", target="≤ 30", ok=max(took) <= 30, requests=len(took))
    figure("offline.request_p95", percentile(took, 0.95), "s")
    figure("offline.errors", len(errors), "answers", target="= 0", ok=not errors, first=errors[0] if errors else "")


def _prepare(count: int) -> list["Telephone"]:
    """Make a technician with two booked jobs, and one she is at, for each telephone."""
    from django.apps import apps
    from django.conf import settings
    from django.db import transaction
    from django.test import Client

    from carecenter.reference.catalogue import public as catalogue
    from carecenter.reference.catalogue.types import ChecklistItem, EvidenceItem, ItemKind
    from carecenter.reference.organisation import public as organisation
    from carecenter.reference.providers import public as providers
    from carecenter.work.field_service.testing import SYSTEM, a_person, a_world

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    world = a_world()
    catalogue.define_job_type(
        actor=SYSTEM,
        code="WH-MAINT",
        name="保养",
        valid_from=date(2015, 1, 1),
        duration_minutes=60,
        checklist=[ChecklistItem(f"c{n}", f"检查 {n}", ItemKind.NUMBER) for n in range(CHECKS)],
        evidence=[EvidenceItem("before", "保养前", count=2), EvidenceItem("after", "保养后", count=2)],
    )
    unit = providers.providers_by_id(ids=[world.provider_id])[world.provider_id].unit_id
    found = []
    for number in range(count):
        person_id, user_id = a_person(f"t{number}", "technician", unit)
        actor = organisation.actor_of_person(person_id=person_id)
        # In one transaction, so that the worker finds the jobs placed already.
        with transaction.atomic():
            jobs = [_booked(world, actor, person_id, arrive=index == 2) for index in range(3)]
        client = Client()
        client.force_login(apps.get_model("accounts", "User").objects.get(pk=user_id))
        found.append(Telephone(jobs, client.cookies[settings.SESSION_COOKIE_NAME].value))
    return found


def _booked(world: Any, actor: Any, person_id: int, *, arrive: bool) -> int:
    from carecenter.foundation import clock
    from carecenter.work.field_service import public as field_service
    from carecenter.work.field_service.testing import SYSTEM, a_job

    job_id = a_job(world, type_code="WH-MAINT", equipment_id=None)
    gao, start = world.actors["gao"], clock.now() + timedelta(hours=1)
    field_service.dispatch_job(
        actor=SYSTEM,
        job_id=job_id,
        provider_id=world.provider_id,
        provider_path=world.provider_path,
        reasons=["BENCH"],
    )
    field_service.accept_job(actor=gao, job_id=job_id)
    field_service.assign_job(actor=gao, job_id=job_id, technician_id=person_id)
    field_service.book_job(actor=gao, job_id=job_id, window_start=start, window_end=start + timedelta(hours=2))
    if arrive:
        field_service.depart(actor=actor, job_id=job_id)
        field_service.check_in(actor=actor, job_id=job_id, lat=32.06, lng=118.78)
    return job_id


class Telephone:
    """One telephone with its session, its deeds and the requests it made."""

    def __init__(self, jobs: list[int], session: str) -> None:
        self.jobs, self.device, self.seq = jobs, uuid.uuid4().hex, 0
        self.cookie, self.token = f"carecenter_session={session}", ""
        self.took: list[float] = []
        self.errors: list[str] = []

    def deed(self, job: int, kind: str, **body: Any) -> dict[str, Any]:
        """Return the next deed."""
        self.seq += 1
        at = datetime.now(UTC).isoformat()
        return {"seq": self.seq, "key": uuid.uuid4().hex, "kind": kind, "job": job, "body": body, "at": at}

    def visit(self, job: int) -> list[dict[str, Any]]:
        """Return the fifteen deeds of one visit, four of them photographs and one a signature."""
        return [
            self.deed(job, "depart"),
            self.deed(job, "check_in", lat=32.0603, lng=118.7969, accuracy=12),
            *(self.deed(job, "answers", answers={f"c{n}": str(n)}) for n in range(CHECKS)),
            *(self.deed(job, "photo", item=item) for item in ("before", "before", "after", "after")),
            self.deed(job, "parts", parts=[{"code": "P-1", "quantity": 1}]),
            self.deed(job, "complete", hardness=120),
            self.deed(job, "sign", signer_name="陈淑芬"),
        ]

    def come_back(self, port: int, photos: list[bytes]) -> None:
        """Fetch the kit for its token, then bring everything in batches."""
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.fetch(connection)
        deeds = [deed for job in self.jobs[:2] for deed in self.visit(job)]
        for start in range(0, DEEDS, BATCH):
            self.bring(connection, deeds[start : start + BATCH], photos)

    def fetch(self, connection: http.client.HTTPConnection) -> None:
        """Fetch the kit."""
        answer = self._ask(connection, "GET", "/visits/kit/", b"", {})
        self.token = json.loads(answer)["token"] if answer else ""

    def bring(self, connection: http.client.HTTPConnection, deeds: list[dict[str, Any]], photos: list[bytes]) -> float:
        """Send one batch; return the seconds it took."""
        border = uuid.uuid4().hex
        parts = [("device", self.device), ("sent_at", datetime.now(UTC).isoformat()), ("deeds", json.dumps(deeds))]
        body = b"".join(_field(border, name, value.encode()) for name, value in parts)
        for deed in deeds:
            if deed["kind"] in {"photo", "sign"}:
                # A comment at the end makes each picture another file.
                content = photos[deed["seq"] % len(photos)] + deed["key"].encode()
                body += _field(border, f"file-{deed['key']}", content, "photo.jpg")
        head = {"Content-Type": f"multipart/form-data; boundary={border}", "X-CSRFToken": self.token}
        answer = self._ask(connection, "POST", "/visits/sync/", body + f"--{border}--\r\n".encode(), head)
        states = [row["state"] for row in json.loads(answer)["answers"]] if answer else []
        if states != ["APPLIED"] * len(deeds):
            self.errors.append(f"{states} {answer[:300]!r}")
        return self.took[-1]

    def _ask(
        self, connection: http.client.HTTPConnection, method: str, path: str, body: bytes, head: dict[str, str]
    ) -> bytes:
        begun = time.monotonic()
        connection.request(method, path, body, {**head, "Cookie": self.cookie, "Accept": "application/json"})
        answer = connection.getresponse()
        content = answer.read()
        self.took.append(time.monotonic() - begun)
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie" and value.startswith("carecenter_csrf="):
                self.cookie = self.cookie.split("; ")[0] + "; " + value.split(";")[0]
        if answer.status != 200:
            self.errors.append(f"{answer.status} {content[:300]!r}")
            return b""
        return content


def _field(border: str, name: str, content: bytes, file: str = "") -> bytes:
    more = f'; filename="{file}"\r\nContent-Type: image/jpeg' if file else ""
    head = f'--{border}\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'
    return head.encode() + content + b"\r\n"


def _photos() -> list[bytes]:
    """Return pictures such as telephones send: 1600 × 1200, some 200 KB."""
    from PIL import Image

    found = []
    for seed in range(8):
        out = io.BytesIO()
        noise = Image.effect_noise((400, 300), 60 + seed).resize((1600, 1200))
        noise.convert("RGB").save(out, "JPEG", quality=80)
        found.append(out.getvalue())
    return found


def _come_back(port: int, phones: list[Telephone]) -> tuple[list[float], list[str]]:
    photos = _photos()
    print(json.dumps({"note": "photo size", "bytes": len(photos[0])}), flush=True)
    threads = [threading.Thread(target=phone.come_back, args=(port, photos)) for phone in phones]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [t for phone in phones for t in phone.took], [e for phone in phones for e in phone.errors]


def _quick(port: int, phones: list[Telephone]) -> list[float]:
    """Return the seconds of single deeds without photograph, one after the other."""
    took = []
    for phone in phones:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for number in range(CHECKS):
            deed = phone.deed(phone.jobs[2], "answers", answers={f"c{number}": "1"})
            took.append(phone.bring(connection, [deed], []))
    return took


if __name__ == "__main__":
    main()
