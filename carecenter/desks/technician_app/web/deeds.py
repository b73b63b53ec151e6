"""Do a deed once: the same key twice has one effect, and a refusal comes back on the page it came from."""

import uuid
from collections.abc import Callable, Mapping
from functools import wraps
from hashlib import sha256
from typing import Any, Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from carecenter.design.guard import actor_of, refused
from carecenter.foundation.idempotency import once
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import ManyBadInputs, NotPermitted, NotThere, Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.errors import WrongCode

PERFORM = "jobs.perform"
P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Actor, P], HttpResponseBase]
HIDDEN = {"csrfmiddlewaretoken", "key"}


def page(*methods: str) -> Callable[[View[P]], Callable[..., HttpResponseBase]]:
    """Hand the technician to a view; strangers go to the sign-in."""

    def decorate(view: View[P]) -> Callable[..., HttpResponseBase]:
        @require_http_methods(list(methods or ("GET",)))
        @wraps(view)
        def run(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            answer = refused(request, PERFORM)
            return answer if answer is not None else view(request, actor_of(request), *args, **kwargs)

        return run

    return decorate


def do_once(request: HttpRequest, actor: Actor, job_id: int, deed: Callable[[], object]) -> dict[str, Any]:
    """Do the deed under the form's key; its content is everything that was sent, files by their hash."""
    sent: dict[str, Any] = {k: request.POST.getlist(k) for k in request.POST if k not in HIDDEN}
    for name, upload in request.FILES.items():
        sent[f"file:{name}"] = sha256(upload.read()).hexdigest()  # type: ignore[union-attr]
        upload.seek(0)  # type: ignore[union-attr]

    def work() -> dict[str, Any]:
        result = deed()
        return {"done": True, "result": result if isinstance(result, str | int) else None}

    try:
        return once(
            key=request.POST.get("key", ""), actor=actor, content={"path": request.path, "sent": sent}, work=work
        )
    except WrongCode:
        if request.path.endswith("/check-in/"):
            field_service.count_wrong_code(actor=actor, job_id=job_id)
        raise


def attempt(
    request: HttpRequest,
    actor: Actor,
    job_id: int,
    deed: Callable[[], object],
    *,
    template: str = "technician_app/visit.html",
    context: Callable[[], Mapping[str, object]],
    then: str = "visit",
) -> HttpResponse:
    """Do the deed and go on; where it is refused show the page again with the sentence and what was typed."""
    try:
        do_once(request, actor, job_id, deed)
    except (NotThere, NotPermitted):
        raise
    except Refusal as refusal:
        fields = {p.field: sentence_of(p) for p in refusal.problems} if isinstance(refusal, ManyBadInputs) else {}
        found = {
            **context(),
            "refusal": sentence_of(refusal),
            "refused_field": refusal.field,
            "problems": fields,
            "typed": request.POST,
            "key": new_key(),
        }
        return render(request, template, found, status=refusal.status)
    return redirect(then, job_id)


def new_key() -> str:
    """Return a fresh key for a form."""
    return uuid.uuid4().hex
