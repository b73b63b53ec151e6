"""What can be wrong in sales."""

from carecenter.foundation.plain.refusals import Refusal, msg


class SaleLooksTwice(Refusal):
    """The same phone bought the same model in the same store within a day; only a person knows whether it is a second.

    Nothing was written. Calling again with confirmed_second=True registers the second one.
    """

    code = "sale_looks_twice"
    sentence = msg("这位客户 24 小时内在本店买过同一型号（%(number)s）。确实是第二台再登记。")


class NoSuchStore(Refusal):
    """No open store has this code in the actor's reach."""

    code = "no_such_store"
    status = 422
    sentence = msg("没有编号为「%(code)s」的门店，或您不能为它登记。")


class SaleIsCancelled(Refusal):
    """It was cancelled already."""

    code = "sale_is_cancelled"
    sentence = msg("销售单 %(number)s 已取消。")
