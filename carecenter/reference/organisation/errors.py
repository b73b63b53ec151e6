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


class UnitIsInUse(Refusal):
    """A unit with active persons or open units below cannot be closed."""

    code = "unit_is_in_use"
    sentence = msg("组织 %(name)s 下还有 %(persons)s 名在职人员、%(units)s 个下级组织，请先移走。")


class MoreThanOwn(Refusal):
    """Nobody hands on a permission that she does not hold as far."""

    code = "more_than_own"
    status = 403
    sentence = msg("您不能授予超出自己范围的权限：%(permissions)s。")


class HasNoAccount(Refusal):
    """The person never signed in with a name."""

    code = "has_no_account"
    sentence = msg("%(name)s 还没有账号，请先开通。")


class HasAccount(Refusal):
    """The person has an account already."""

    code = "has_account"
    sentence = msg("%(name)s 已有账号，不能再开通一个。")
