"""What can be wrong with remedies."""

from carecenter.foundation.plain.refusals import Refusal, msg


class BelowStatutoryMinimum(Refusal):
    """The remedy is less than the law gives."""

    code = "below_statutory_minimum"
    status = 422
    sentence = msg("方案低于法定权利（%(right)s）。请至少给到这一项。")


class RemediesUnfinished(Refusal):
    """A remedy is not approved or not carried out."""

    code = "remedies_unfinished"
    sentence = msg("还有 %(count)s 项补救没有完成或没有凭据。")


class NoRemedy(Refusal):
    """There is nothing to propose."""

    code = "no_remedy"
    sentence = msg("请先写明给客户的方案，至少一项。")
