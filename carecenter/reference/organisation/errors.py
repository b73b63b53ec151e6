"""What can be wrong in organisation."""

from carecenter.foundation.plain.refusals import Refusal, msg


class CodeIsTaken(Refusal):
    """Another unit, person or role has this code."""

    code = "code_is_taken"
    status = 422
    sentence = msg("编号 %(value)s 已被使用，请换一个。")


class UnitIsClosed(Refusal):
    """Nothing new can be put under a closed unit."""

    code = "unit_is_closed"
    sentence = msg("组织 %(name)s 已停用。")
