"""What can be wrong in integrations."""

from carecenter.foundation.plain.refusals import Refusal, msg


class RunIsElsewhere(Refusal):
    """The step does not fit to where the import is."""

    code = "run_is_elsewhere"
    sentence = msg("这次导入已进入下一步，请刷新页面。")
