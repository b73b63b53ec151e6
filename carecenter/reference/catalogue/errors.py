"""What can be wrong in the catalogue."""

from carecenter.foundation.plain.refusals import Refusal, msg


class NoPrice(Refusal):
    """No price of this list holds on that day."""

    code = "no_price"
    sentence = msg("价格表 %(price_list)s 在 %(on)s 没有「%(item)s」的价格，请先维护价格表。")


class NoJobType(Refusal):
    """No version of this job type holds on that day."""

    code = "no_job_type"
    status = 404
    sentence = msg("没有编号为 %(job_type)s 的服务类型，或它在 %(on)s 尚未生效。")


class PriceOverlaps(Refusal):
    """A later price of the same item exists; prices are appended in the order of their days."""

    code = "price_overlaps"
    sentence = msg("「%(item)s」已有从 %(since)s 起生效的价格，新价格必须晚于它。")
