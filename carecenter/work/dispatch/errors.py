"""What can be wrong in dispatch."""

from carecenter.foundation.plain.refusals import Refusal, msg


class ProviderNotFit(Refusal):
    """The provider may not be given this job."""

    code = "provider_not_fit"
    status = 422
    sentence = msg("%(name)s 不能接这张单：%(reasons)s。")
