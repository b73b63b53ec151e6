"""What can be wrong in providers."""

from carecenter.foundation.plain.refusals import Refusal, msg


class WrongProviderState(Refusal):
    """The step does not exist from this state."""

    code = "wrong_provider_state"
    sentence = msg("服务商现在是「%(state)s」，不能转为「%(wanted)s」。")


class AdmissionIncomplete(Refusal):
    """A candidate lacks what admission asks for (§3.5)."""

    code = "admission_incomplete"
    sentence = msg("还不能转正，缺少：%(missing)s。")


class ContractIsOver(Refusal):
    """The contract has ended already."""

    code = "contract_is_over"
    sentence = msg("合同 %(number)s 已经终止。")
