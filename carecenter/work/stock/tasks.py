"""Stock's clock."""

from procrastinate.contrib.django import app

from carecenter.foundation.plain.actors import system_actor
from carecenter.work.stock.actions.reminding import remind_of_old_parts


@app.periodic(cron="30 0 * * *")
@app.task(name="stock.old_parts", queueing_lock="stock.old_parts")
def remind(timestamp: int) -> None:
    """At 8:30 in Shanghai: tell technicians of the old parts that should have come back."""
    remind_of_old_parts(actor=system_actor("stock"))
