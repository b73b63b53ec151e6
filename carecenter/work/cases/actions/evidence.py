"""The evidence pack of a case in one go: a readable document and every file, as one ZIP (domain reference §2.4)."""

import io
import zipfile

from carecenter.foundation.action import action, note
from carecenter.foundation.files.public import content_of
from carecenter.foundation.plain.actors import Actor
from carecenter.work.cases.access import case_to_see
from carecenter.work.cases.queries.document import document_of


@action("cases.hand_out_evidence")
def evidence_pack(*, actor: Actor, case_id: int) -> tuple[str, bytes]:
    """Return name and bytes of the ZIP: the case as PDF (HTML where this machine cannot print), and its files.

    Who took it out is in the audit.
    """
    case = case_to_see(actor, case_id)
    name, content, files = document_of(actor=actor, case=case)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr(name, content)
        for number, one in enumerate(files, 1):
            pack.writestr(f"files/{number:02d}-{one.name.replace('/', '_')}", content_of(file_id=one.id))
    note(subject=("case", case.pk), unit_path=case.unit_path, customer_id=case.customer_id, files=len(files))
    return f"{case.number}.zip", out.getvalue()
