"""The installable app: manifest, worker, shell, and the doors through which a telephone fetches and brings."""

import hashlib
import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from carecenter.design.navigation import brand_of
from carecenter.desks.technician_app.web.deeds import page
from carecenter.desks.technician_app.web.kit import kit_of
from carecenter.desks.technician_app.web.screen_words import WORDS
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.web.refusals import sentence_of
from carecenter.work.handsets import public as handsets
from carecenter.work.handsets.types import DeedAnswer, SentDeed

OURS = [
    "app",
    "dom",
    "store",
    "queue",
    "local",
    "kit",
    "sync",
    "pictures",
    "exif",
    "band",
    "visits",
    "visit",
    "checklist",
    "photos",
    "serial",
    "parts",
    "van",
    "finish",
    "sign",
    "trouble",
    "conflicts",
    "tour",
]
SCRIPTS = [f"technician_app/offline/{name}.js" for name in OURS]
SCRIPTS += ["technician_app/pad.js", "technician_app/reading.js"]
STYLES = ["tokens", "tabler-layer", "frame", "parts", "lists", "details", "forms", "phone"]
HASHED = [f"design/{name}.css" for name in STYLES]
HASHED += ["design/mark.svg", "design/select.svg", "lib/tabler.min.css", "technician_app/visits.css"]
ICONS = [
    "alert-circle",
    "alert-octagon",
    "alert-triangle",
    "arrow-left",
    "arrow-right",
    "calendar-check",
    "calendar-time",
    "camera",
    "car",
    "check",
    "chevron-right",
    "circle",
    "circle-check",
    "device-floppy",
    "eraser",
    "link",
    "list-check",
    "map-pin",
    "map-pin-check",
    "navigation",
    "package",
    "package-import",
    "phone",
    "plus",
    "refresh",
    "scan",
    "shield-check",
    "user",
    "user-off",
    "wifi-off",
    "writing-sign",
    "x",
]
SCANNER = ["lib/zxing/reader/index.js", "lib/zxing/share.js", "lib/zxing/reader/zxing_reader.wasm"]


def plain_address(name: str) -> str:
    """Return the address of a module under its plain name: modules import each other by it."""
    return f"{settings.STATIC_URL}{name}"


@cache
def _version() -> str:
    print_ = hashlib.sha256()
    for name in [*SCRIPTS, *HASHED, "technician_app/offline/worker.js"]:
        path = finders.find(name)
        if isinstance(path, str):
            print_.update(Path(path).read_bytes())
    return print_.hexdigest()[:12]


@require_GET
def manifest(request: HttpRequest) -> HttpResponse:
    """Say what the app is called and how it looks on the home screen."""
    brand = brand_of(request)
    icons = [(192, "any"), (512, "any"), (512, "maskable")]
    body = {
        "id": reverse("visits"),
        "name": f"{brand.name} 技师",
        "short_name": "技师上门",
        "lang": "zh-CN",
        "start_url": reverse("visits"),
        "scope": reverse("visits"),
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#0f6278",
        "icons": [
            {
                "src": static(f"technician_app/icon-{size}{'-mask' if use == 'maskable' else ''}.png"),
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": use,
            }
            for size, use in icons
        ],
    }
    return JsonResponse(body, content_type="application/manifest+json")


@never_cache
@require_GET
def worker(request: HttpRequest) -> HttpResponse:
    """Serve the service worker from within its scope, with the list of what it keeps."""
    kept = [reverse("visits_shell"), reverse("frame-brand")]
    kept += [plain_address(name) for name in SCRIPTS] + [static(name) for name in HASHED]
    later = [static(name) if name.endswith((".wasm", "index.js")) else plain_address(name) for name in SCANNER]
    code = Path(str(finders.find("technician_app/offline/worker.js"))).read_text(encoding="utf-8")
    head = f"import {{ sync }} from {json.dumps(plain_address('technician_app/offline/sync.js'))};\n"
    head += f"const VERSION = {json.dumps(_version())};\n"
    head += f"const KEPT = {json.dumps(kept)};\nconst LATER = {json.dumps(later)};\n"
    return HttpResponse(head + code, content_type="text/javascript; charset=utf-8")


@page()
def shell(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Serve the empty page that the telephone fills from its own store; it holds nobody's data."""
    context = {
        "words": {name: str(word) for name, word in WORDS.items()},
        "app": plain_address("technician_app/offline/app.js"),
        "reader": static("lib/zxing/reader/index.js"),
        "wasm": static("lib/zxing/reader/zxing_reader.wasm"),
        "icons": ICONS,
    }
    return render(request, "technician_app/shell.html", context)


@never_cache
@page()
def kit(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Hand out the visits with all that is asked at them, and the token for bringing deeds back."""
    return JsonResponse({**kit_of(actor), "token": get_token(request)})


@page("POST")
def sync(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Take a batch of deeds in and answer what became of each: `deeds` is a JSON list, `file-KEY` its photographs.

    `ask` is a JSON list of keys that came before and whose answers are wanted again.
    """
    device, sent_at = _device(request), _instant(request.POST.get("sent_at", "")) or clock.now()
    answers = handsets.sync_phone(
        actor=actor,
        device=device,
        deeds=[_deed(request, row) for row in _list(request, "deeds")],
        ask=[str(key) for key in _list(request, "ask")],
        sent_at=sent_at,
        say=sentence_of,
    )
    return _answer(answers)


@page("POST")
def settle(request: HttpRequest, actor: Actor) -> HttpResponseBase:
    """Try a refused deed again, or give it up, then judge on."""
    device, key = _device(request), request.POST.get("key", "")
    again = request.POST.get("again") == "1"
    phone_id = handsets.settle_deed(actor=actor, device=device, key=key, again=again)
    handsets.judge_phone(actor=actor, phone_id=phone_id, say=sentence_of)
    return _answer(handsets.answers_of(phone_id=phone_id, keys=[key]))


def _answer(answers: list[DeedAnswer]) -> JsonResponse:
    rows = [{"key": a.key, "state": a.state, "code": a.code, "sentence": a.sentence} for a in answers]
    return JsonResponse({"answers": rows, "at": clock.now().isoformat()})


def _device(request: HttpRequest) -> str:
    device = request.POST.get("device", "")
    if not 8 <= len(device) <= 40 or not device.replace("-", "").isalnum():
        raise BadInput("device", "手机编号不正确，请重新打开应用。")
    return device


def _list(request: HttpRequest, name: str) -> list[Any]:
    try:
        # PostgreSQL keeps no NUL in text.
        rows = json.loads(request.POST.get(name, "[]").replace("\\u0000", ""))
    except (ValueError, RecursionError) as error:
        raise BadInput(name, "同步内容没有传完整，请再试一次。") from error
    if not isinstance(rows, list):
        raise BadInput(name, "同步内容没有传完整，请再试一次。")
    return rows


def _deed(request: HttpRequest, row: Any) -> SentDeed:
    """Read the envelope only; what is inside is judged after it has been stored."""
    if not isinstance(row, dict):
        raise BadInput("deeds", "同步内容没有传完整，请再试一次。")
    seq, key, kind, job = (row.get(name) for name in ("seq", "key", "kind", "job"))
    if not isinstance(seq, int) or not 0 < seq < 2**31 or not isinstance(job, int) or not 0 < job < 2**62:
        raise BadInput("seq", "同步内容的序号不正确，请重新打开应用。")
    if not isinstance(key, str) or not 8 <= len(key) <= 60 or not key.replace("-", "").isalnum():
        raise BadInput("key", "同步内容的编号不正确，请重新打开应用。")
    body, at = row.get("body"), row.get("at")
    upload = request.FILES.get(f"file-{key}")
    return SentDeed(
        seq,
        key,
        str(kind)[:20],
        job,
        body if isinstance(body, dict) else {},
        _instant(at) if isinstance(at, str) else None,
        bytes(upload.read()) if upload else None,
    )


def _instant(text: str) -> datetime | None:
    try:
        found = parse_datetime(text)
    except ValueError:
        return None
    return found if found and found.tzinfo else None
