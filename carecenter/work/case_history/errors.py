"""What can be wrong in case_history."""

from carecenter.foundation.plain.refusals import Refusal, msg


class RepliedBeforeAsked(Refusal):
    """A reply cannot be older than what it answers."""

    code = "replied_before_asked"
    status = 422
    sentence = msg("答复时间早于留言时间，请核对这一行。")
