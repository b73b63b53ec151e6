"""What can be wrong with a line of a spreadsheet that was sent back."""

from carecenter.foundation.plain.refusals import Refusal, msg


class ChangedMeanwhile(Refusal):
    """Somebody moved the job after the spreadsheet was taken out."""

    code = "job_changed_meanwhile"
    sentence = msg("导出以后这张服务单有变动，现在是「%(state)s」，请重新导出再填。")


class NotFromHere(Refusal):
    """The line does not come from a spreadsheet of ours."""

    code = "line_not_exported"
    status = 422
    sentence = msg("核对码「%(mark)s」不对，请不要修改「单号」和「核对码」两列。")
