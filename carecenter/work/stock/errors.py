"""What can be wrong in stock."""

from carecenter.foundation.plain.refusals import Refusal, msg


class NotEnough(Refusal):
    """Somebody else was faster, or it never lay there."""

    code = "not_enough_parts"
    sentence = msg("「%(part)s」在「%(store)s」可用 %(available)s 件，不够 %(wanted)s 件。")


class PartNotOnVan(Refusal):
    """A technician uses what does not lie on her van."""

    code = "part_not_on_van"
    status = 422
    sentence = msg(
        "您的车上没有足够的「%(part)s」：要用 %(wanted)s 件，可用 %(available)s 件。请先领料，或按「缺配件」登记。"
    )


class UnknownPart(Refusal):
    """No such part in the catalogue."""

    code = "unknown_part"
    status = 422
    sentence = msg("没有编号为「%(part)s」的配件，请从清单里选择。")


class SerialsAsked(Refusal):
    """A part with serials moves only piece by piece."""

    code = "serials_asked"
    status = 422
    sentence = msg("「%(part)s」按序列号管理，请填写 %(count)s 个不同的序列号。")


class NoSerials(Refusal):
    """A part without serials was given some."""

    code = "no_serials"
    status = 422
    sentence = msg("「%(part)s」不按序列号管理，请不要填写序列号。")


class SerialNotHere(Refusal):
    """The piece lies elsewhere, or nobody knows it."""

    code = "serial_not_here"
    sentence = msg("序列号 %(serial)s 不在「%(store)s」：%(where)s。")


class SerialKnown(Refusal):
    """A serial can come in only once."""

    code = "serial_known"
    sentence = msg("序列号 %(serial)s 已经登记过：%(where)s。")


class CoveredByWarranty(Refusal):
    """What the warranty covers is not charged (domain §8.3)."""

    code = "covered_by_warranty"
    status = 422
    sentence = msg("「%(part)s」保修到 %(until)s，不能向客户收费。")


class WrongTransferState(Refusal):
    """The sheet stands elsewhere by now."""

    code = "wrong_transfer_state"
    sentence = msg("调拨单 %(number)s 现在是「%(state)s」，不能「%(deed)s」。请刷新后再看。")


class WrongRequestState(Refusal):
    """The wish stands elsewhere by now."""

    code = "wrong_request_state"
    sentence = msg("领料单 %(number)s 现在是「%(state)s」，不能「%(deed)s」。请刷新后再看。")


class WrongCountState(Refusal):
    """The stock-taking stands elsewhere by now."""

    code = "wrong_count_state"
    sentence = msg("盘点单 %(number)s 现在是「%(state)s」，不能「%(deed)s」。请刷新后再看。")


class WrongOldPartState(Refusal):
    """The old part stands elsewhere by now."""

    code = "wrong_old_part_state"
    sentence = msg("这件旧件现在是「%(state)s」，不能「%(deed)s」。请刷新后再看。")


class CountIsOpen(Refusal):
    """One store is counted once at a time."""

    code = "count_is_open"
    sentence = msg("「%(store)s」已有一张未完成的盘点单 %(number)s。")


class CounterMayNotApprove(Refusal):
    """Four eyes: who counted does not approve."""

    code = "counter_may_not_approve"
    status = 403
    sentence = msg("盘点结果要由另一个人复核，您是盘点人。")


class NoVan(Refusal):
    """The person has no van in the books."""

    code = "no_van"
    status = 422
    sentence = msg("您名下没有车载仓，请联系配件管理员。")


class NoSelfService(Refusal):
    """At this brand the store's keeper hands parts out."""

    code = "no_self_service"
    status = 403
    sentence = msg("配件由库管员发放，请先登记要件。")
