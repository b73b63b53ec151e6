"""Make sentences and pages of refusals; every error page names what happened, what to do and the request's id."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from carecenter.foundation.logs import request_id
from carecenter.foundation.plain.refusals import BadInput, ManyBadInputs, NotPermitted, Refusal


def sentence_of(refusal: Refusal) -> str:
    """Return the refusal in the reader's language; a reason may have gaps of its own for the other parameters."""
    params = {key: _(value) if isinstance(value, str) and value else value for key, value in refusal.params.items()}
    if isinstance(refusal, BadInput) and len(params) > 1:
        params["reason"] = params["reason"] % params
    return _(refusal.sentence) % params


def problem(refusal: Refusal) -> dict[str, object]:
    """Return the refusal as an RFC 9457 problem."""
    body: dict[str, object] = {
        "type": f"urn:carecenter:problem:{refusal.code}",
        "title": _("请求未被接受"),
        "status": refusal.status,
        "code": refusal.code,
        "detail": sentence_of(refusal),
        "request_id": request_id.get(),
    }
    if refusal.field:
        body["field"] = refusal.field
    if isinstance(refusal, ManyBadInputs):
        body["errors"] = [{"field": p.field, "detail": sentence_of(p)} for p in refusal.problems]
    return body


class RefusalMiddleware:
    """Answer a refusal that no view made a form error of: a page, a fragment for htmx, or problem+json."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Turn a refusal into an answer; everything else goes its way."""
        if isinstance(exception, PermissionDenied):
            exception = NotPermitted(str(exception))
        if not isinstance(exception, Refusal):
            return None
        return answer(request, exception)


def answer(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """Return the refusal in the form the client understands."""
    if wants_json(request):
        return JsonResponse(problem(refusal), status=refusal.status, content_type="application/problem+json")
    context = {"sentence": sentence_of(refusal), "status": refusal.status, "request_id": request_id.get()}
    template = "design/errors/fragment.html" if request.headers.get("HX-Request") else "design/errors/page.html"
    return render(request, template, context, status=refusal.status)


def wants_json(request: HttpRequest) -> bool:
    """Tell whether the client is a program."""
    return request.path.startswith("/api/") or "application/json" in request.headers.get("Accept", "")


def no_permission(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 403."""
    return answer(request, NotPermitted(str(exception or "")))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404."""
    from carecenter.foundation.plain.refusals import NotThere

    return answer(request, NotThere())


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token is too old."""
    return answer(request, FormTooOld())


def broken(request: HttpRequest) -> HttpResponse:
    """Answer 500 without asking the database for anything."""
    if wants_json(request):
        body = {"type": "urn:carecenter:problem:broken", "title": "Internal error", "status": 500}
        return JsonResponse(
            body | {"request_id": request_id.get()}, status=500, content_type="application/problem+json"
        )
    return render(request, "design/errors/broken.html", {"request_id": request_id.get()}, status=500)


class FormTooOld(Refusal):
    """The page stood open for so long that its token is no longer valid."""

    code = "form_too_old"
    status = 403
    sentence = "页面打开太久，请刷新后重试；您填写的内容已保存在本机。"
