"""What can be wrong in customers."""

from carecenter.foundation.plain.refusals import Refusal, msg


class CannotMerge(Refusal):
    """These two cannot be declared one."""

    code = "cannot_merge"
    sentence = msg("这两位客户已经合并，或就是同一位。")


class MergeIsUndone(Refusal):
    """The merge was taken back already."""

    code = "merge_is_undone"
    sentence = msg("这次合并已经撤销。")


class PurposeIsMissing(Refusal):
    """Whoever reveals a number says why."""

    code = "purpose_is_missing"
    status = 422
    sentence = msg("请选择查看原因。")


class LastPhone(Refusal):
    """A customer keeps at least one number."""

    code = "last_phone"
    sentence = msg("这是客户唯一的电话，请先登记新号码。")
