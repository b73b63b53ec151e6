"""What can be wrong with equipment."""

from carecenter.foundation.plain.refusals import Refusal, msg


class SerialClash(Refusal):
    """Another living piece of equipment has this serial; its number is shown so that a person can clear it."""

    code = "serial_clash"
    sentence = msg("序列号 %(serial)s 已绑定在设备 %(number)s 上，请核对铭牌；确属错绑请先在该设备上更正。")


class SerialNotPlausible(Refusal):
    """The text is no serial number of this model."""

    code = "serial_not_plausible"
    status = 422
    sentence = msg("「%(serial)s」不像是整机编码（%(problem)s），请重新扫描铭牌。")


class SerialNeedsReason(Refusal):
    """The equipment has another serial; correcting it needs a reason."""

    code = "serial_needs_reason"
    status = 422
    sentence = msg("设备 %(number)s 已有序列号；更正必须写明原因。")


class StepNotAllowed(Refusal):
    """The status does not allow this step."""

    code = "equipment_step_not_allowed"
    sentence = msg("设备 %(number)s 目前是「%(status)s」，不能执行这一步。")
