"""What the worker does by itself."""

from procrastinate.contrib.django import app

from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.work.charges.actions.paying import close_code
from carecenter.work.charges.queries.charging import codes_past_due


@app.periodic(cron="* * * * *")
@app.task(name="charges.close_codes", queueing_lock="charges.close_codes")
def close_codes(timestamp: int = 0) -> None:
    """Close the codes that nobody scanned in time."""
    for payment_id in codes_past_due():
        try:
            close_code(actor=system_actor("charges"), payment_id=payment_id)
        except Refusal:
            continue
