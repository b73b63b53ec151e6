"""The clock of equipment."""

from procrastinate.contrib.django import app

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.reference.equipment.actions.ageing import end_cover, warn_end_of_life
from carecenter.reference.equipment.queries.ageing import customers_to_review, past_life

EQUIPMENT = system_actor("equipment")
LOCAL_HOUR = 3


# The worker may run in any zone, so the task asks every hour whether it is three in Asia/Shanghai.
@app.periodic(cron="40 * * * *")
@app.task(name="equipment.age", queueing_lock="equipment.age")
def age(timestamp: int) -> None:
    """Mark what passed its safe life and move customers whose cover ended; a missed night is made up for."""
    if clock.now().astimezone(clock.SHANGHAI).hour != LOCAL_HOUR:
        return
    for equipment_id in list(past_life(on=clock.today())):
        warn_end_of_life(actor=EQUIPMENT, equipment_id=equipment_id)
    for customer_id in customers_to_review(on=clock.today()):
        end_cover(actor=EQUIPMENT, customer_id=customer_id)
