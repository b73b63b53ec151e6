"""What can be wrong in field service."""

from carecenter.foundation.plain.refusals import Refusal, msg


class WrongJobState(Refusal):
    """The step does not exist from this state."""

    code = "wrong_job_state"
    sentence = msg("服务单 %(number)s 现在是「%(state)s」，不能「%(move)s」。请刷新后再看。")


class GuardFailed(Refusal):
    """The step exists but something it asks for is missing."""

    code = "guard_failed"
    status = 422
    sentence = msg("这一步还不能做：%(reason)s。")


class JobIsOpenAlready(Refusal):
    """The same work at the same equipment is under way."""

    code = "job_is_open_already"
    sentence = msg("这台设备已有一张未完成的同类服务单 %(number)s。")


class EarlierJobNotDone(Refusal):
    """The job before in the chain has not been completed."""

    code = "earlier_job_not_done"
    sentence = msg("前一张服务单 %(number)s 还没有完工，先完成它。")


class TechnicianNotFit(Refusal):
    """The person may not do this job: certificates, holds, or not of this provider (§6 gate)."""

    code = "technician_not_fit"
    status = 422
    sentence = msg("%(name)s 不能接这张单：%(reasons)s。")


class BadWindow(Refusal):
    """The appointment cannot be kept."""

    code = "bad_window"
    status = 422
    sentence = msg("%(reason)s")


class TooManyRebookings(Refusal):
    """We have moved the appointment twice already."""

    code = "too_many_rebookings"
    sentence = msg("我方已改约 %(count)s 次，不能再改。请与客户约定或交主管处理。")


class TooFarAway(Refusal):
    """The device is not at the address, and no customer's code was given."""

    code = "too_far_away"
    status = 422
    sentence = msg("您离客户地址约 %(metres)s 米，超过 %(limit)s 米。请到现场签到，或向客户要到访码。")


class WrongCode(Refusal):
    """The customer's code is another one."""

    code = "wrong_code"
    status = 422
    sentence = msg("到访码不对，请向客户核对。")


class TooManyCodes(Refusal):
    """Somebody tries codes."""

    code = "too_many_codes"
    status = 429
    sentence = msg("到访码已输错 %(count)s 次，请联系派工员。")


class TooOldCheckIn(Refusal):
    """The device's time lies more than a day back (§8.2)."""

    code = "too_old_check_in"
    status = 422
    sentence = msg("签到时间已超过 24 小时，需要主管确认后补录。")


class NotComplete(Refusal):
    """Checklist, photos or readings are missing, or a reading lies outside its limits."""

    code = "not_complete"
    status = 422
    sentence = msg("还不能完工，缺少：%(missing)s。")


class UnsafeReading(Refusal):
    """A safety item failed: the job cannot be completed."""

    code = "unsafe_reading"
    status = 422
    sentence = msg("安全项不合格：%(items)s。请整改，或按「安全停工」。")


class NotReadyYet(Refusal):
    """A customer has to wait and be called before a visit counts as failed (§8.2)."""

    code = "not_ready_yet"
    status = 422
    sentence = msg("%(reason)s")


class ContactIsClosed(Refusal):
    """The time in which contact data of this job may be read is over (PIPL)."""

    code = "contact_is_closed"
    status = 403
    sentence = msg("这张服务单已结束，联系方式不再提供。")


class ProviderNotFit(Refusal):
    """The provider may not be given this job."""

    code = "provider_not_fit"
    status = 422
    sentence = msg("%(name)s 不能接这张单：%(reasons)s。")


class WindowMovedMeanwhile(Refusal):
    """Somebody else has moved the window since the person looked."""

    code = "window_moved_meanwhile"
    sentence = msg("预约刚刚被改到 %(window)s，您的改动没有保存。请看过新的时段再决定。")
