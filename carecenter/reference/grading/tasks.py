"""The clocks of grading: what expires, and the weekly look at equality."""

from procrastinate.contrib.django import app

from carecenter.foundation.plain.actors import system_actor
from carecenter.reference.grading.public import check_equality, lift_expired_restrictions


@app.periodic(cron="11 1 * * *")
@app.task(name="grading.lift_expired", queueing_lock="grading.lift_expired")
def lift_expired(timestamp: int) -> None:
    """Lift the restrictions that are over."""
    lift_expired_restrictions(actor=system_actor("grading"))


@app.periodic(cron="23 4 * * 1")
@app.task(name="grading.check_equality", queueing_lock="grading.check_equality")
def look_at_equality(timestamp: int) -> None:
    """Compare the grades."""
    check_equality(actor=system_actor("grading"))
