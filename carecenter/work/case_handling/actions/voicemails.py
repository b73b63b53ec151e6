"""Make a case of what somebody said after the tone."""

from carecenter.foundation.action import action
from carecenter.foundation.files.public import content_of, store_file
from carecenter.foundation.plain.actors import Actor
from carecenter.work.cases import public as cases

TYPE, VALUES = "inquiry", {"topic": "other"}


@action("case_handling.open_voicemail")
def open_voicemail(
    *, actor: Actor, call_id: int, customer_id: int | None, unit_path: str, file_id: str, seconds: int
) -> int | None:
    """Open a case with the recording, once for a call; None where the pack has no type for it."""
    if TYPE not in cases.case_types():
        return None
    key = f"voicemail:{call_id}"
    case_id = cases.open_case(
        actor=actor,
        type_code=TYPE,
        channel="PHONE",
        subject=f"语音留言（{seconds} 秒）",
        customer_id=customer_id,
        unit_path=unit_path,
        values=VALUES,
        urgency=2,
        key=key,
    )
    if not cases.files_of_case(case_id=case_id):
        store_file(
            actor=actor,
            upload=content_of(file_id=file_id),
            name=f"{key.replace(':', '-')}.wav",
            purpose="case",
            subject=("case", case_id),
            unit_path=unit_path,
            customer_id=customer_id,
            allowed=("audio",),
            max_bytes=200 * 1024 * 1024,
        )
    return case_id
