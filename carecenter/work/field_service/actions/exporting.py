"""Write down that jobs were exported."""

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.work.field_service.access import VIEW


@action("jobs.export")
def log_export(*, actor: Actor, filters: str) -> None:
    """Say in the audit which filters an export had set; not what was searched for."""
    demand(actor, VIEW)
    note(subject=("job", 0), filters=filters)
