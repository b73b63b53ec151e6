"""Files of a case: photographs, receipts, signed papers."""

from django.core.files.base import File

from carecenter.foundation.action import action
from carecenter.foundation.files.public import store_file
from carecenter.foundation.plain.actors import Actor
from carecenter.work.cases.access import case_to_change
from carecenter.work.cases.actions.story import add_step, tell
from carecenter.work.cases.events import CaseChanged


@action("cases.add_file")
def add_file(*, actor: Actor, case_id: int, upload: "File | bytes", name: str) -> str:
    """Keep a photograph or PDF with the case; return the file's id. Raises BadInput for other types."""
    case = case_to_change(actor, case_id)
    stored = store_file(
        actor=actor,
        upload=upload,
        name=name,
        purpose="case",
        subject=("case", case.pk),
        unit_path=case.unit_path,
        customer_id=case.customer_id,
    )
    add_step(case, "FILE", actor, file=stored.id)
    tell(CaseChanged, case, what=("files",))
    return stored.id
