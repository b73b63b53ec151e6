"""What comes from outside: news of a payment provider; and the simulator's customer."""

import json

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from carecenter.foundation.plain.refusals import NotThere
from carecenter.work.charges.actions.paying import hear_news
from carecenter.work.charges.gateways.paying import is_simulated, signature_of
from carecenter.work.charges.models import Payment
from carecenter.work.charges.web.words import WAYS, state_of

SIGNATURE = "X-Payment-Signature"
MOST_BYTES = 20_000


@csrf_exempt
@require_POST
def news(request: HttpRequest, channel: str) -> HttpResponseBase:
    """Take news in: 204 once it is stored and understood, 403 for a wrong signature, 413 for too much of it."""
    if int(request.headers.get("Content-Length") or 0) > MOST_BYTES:
        return HttpResponse(status=413)
    hear_news(channel=channel, body=request.body, signature=request.headers.get(SIGNATURE, ""))
    return HttpResponse(status=204)


def simulator(request: HttpRequest, order_no: str) -> HttpResponseBase:
    """Play the customer who scanned the code: see the amount, pay. Only where money is simulated."""
    row = Payment.objects.filter(order_no=order_no).first()
    if row is None or not is_simulated():
        raise NotThere()
    if request.method == "POST" and row.state == "WAITING":
        body = json.dumps(
            {"order_no": order_no, "amount": str(row.amount), "reference": f"SIM{row.pk:08d}"}, sort_keys=True
        ).encode()
        hear_news(channel=row.by, body=body, signature=signature_of(body))
        row.refresh_from_db()
    context = {"payment": row, "state": state_of(row), "way": WAYS[row.by]}
    return render(request, "charges/simulator.html", context)
