"""What processes does when others act."""

from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.reference.standards import public as standards
from carecenter.reference.standards.events import StandardPublished
from carecenter.reference.standards.types import VersionState
from carecenter.work.processes.actions.versions import retire_if_idle
from carecenter.work.processes.events import ProcessEnded, ProcessMigrated


@subscriber("processes.retire", StandardPublished, ProcessEnded, ProcessMigrated)
def retire_idle(event: StandardPublished | ProcessEnded | ProcessMigrated, envelope: Envelope) -> None:
    """Retire replaced versions on which nothing runs any more."""
    version = standards.version_in_force(code=event.code)
    for each in standards.versions_of_standard(standard_id=version.standard_id) if version else ():
        if each.state is VersionState.RETIRING:
            retire_if_idle(actor=system_actor("processes"), version_id=each.id)
