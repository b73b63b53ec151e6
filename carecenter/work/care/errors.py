"""What can be wrong in care."""

from carecenter.foundation.plain.refusals import Refusal, msg


class WrongPlanState(Refusal):
    """The step does not exist from this state."""

    code = "wrong_plan_state"
    sentence = msg("这台设备的保养计划已是「%(state)s」，不能再做这一步，请刷新。")


class CareSuppressed(Refusal):
    """The customer is not to be approached now."""

    code = "care_suppressed"
    sentence = msg("这位客户现在不宜主动联系（%(reason)s），请先处理。")
