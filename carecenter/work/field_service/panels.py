"""What field service adds to pages: live topics, the timeline's words, the look-up's page."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.design.panels import register_panel
from carecenter.foundation.live.topics import register_topic
from carecenter.reference.customers.public import register_subject_page, register_timeline_kind
from carecenter.reference.notices.public import register_bell
from carecenter.work.field_service.access import VIEW, may_watch_job

register_bell("job_assigned", _("服务单 %(number)s 派给您了"))
register_bell("job_part_ready", _("服务单 %(number)s 的配件到了，请约下次上门"))
register_nav(NavItem("jobs", _("服务单"), "tool", "jobs", VIEW, "service", 10))
register_panel(
    slot="customer.page",
    key="jobs",
    title=_("服务单"),
    url_name="customer_jobs",
    permission=VIEW,
    order=30,
    icon="tool",
    topic="customer:{id}",
)
register_panel(
    slot="case.page",
    key="jobs",
    title=_("服务单"),
    url_name="case_jobs",
    permission=VIEW,
    order=5,
    icon="tool",
    topic="case:{id}",
)
register_panel(
    slot="job.page",
    key="case",
    title=_("来自工单"),
    url_name="job_case",
    permission=VIEW,
    order=5,
    icon="inbox",
    topic="job:{id}",
)
register_topic("job", may_watch=may_watch_job, list_permission=VIEW)
register_subject_page("job", "job")
for kind, sentence, icon in (
    ("job_opened", _("开出服务单 %(number)s"), "clipboard-plus"),
    ("job_dispatched", _("服务单 %(number)s 已派给服务商"), "send"),
    ("job_booked", _("服务单 %(number)s 预约 %(window)s 上门"), "calendar-time"),
    ("job_completed", _("服务单 %(number)s 已完工"), "circle-check"),
    ("job_signed", _("服务单 %(number)s 客户已签收"), "writing-sign"),
    ("job_cancelled", _("服务单 %(number)s 已取消"), "ban"),
):
    register_timeline_kind(kind, sentence, icon, permission=VIEW, url_name="job")
