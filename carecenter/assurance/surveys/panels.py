"""What surveys add to pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.assurance.surveys.access import VIEW, may_watch_answer
from carecenter.assurance.surveys.queries.to_call import dissatisfied, not_answered
from carecenter.contact.outbound.public import register_list_source
from carecenter.design.navigation import NavItem, register_nav
from carecenter.design.panels import register_panel
from carecenter.foundation.live.topics import register_topic
from carecenter.reference.customers.public import register_timeline_kind
from carecenter.work.cases.public import register_task_title

register_nav(NavItem("surveys", _("满意度"), "mood-smile", "survey_answers", VIEW, section="service", order=60))
register_panel(
    slot="job.page", key="survey", title=_("客户评价"), url_name="survey_of_job", permission=VIEW, order=60,
    icon="mood-smile", topic="job:{id}",
)  # fmt: skip
register_panel(
    slot="customer.page", key="surveys", title=_("客户评价"), url_name="surveys_of_customer", permission=VIEW, order=70,
    icon="mood-smile", topic="customer:{id}",
)  # fmt: skip
register_panel(
    slot="call.page", key="rating", title=_("客户评分"), url_name="rating_of_call", permission=VIEW, order=20,
    icon="mood-smile", topic="call:{id}",
)  # fmt: skip
register_topic("survey_answer", may_watch=may_watch_answer, list_permission=VIEW)
register_timeline_kind(
    "survey.answered", _("客户评价了这次服务"), "mood-smile", permission=VIEW, url_name="survey_answer"
)
register_task_title("survey.win_back_caller", _("来电评分 %(score)s 分，回访至满意"))
register_task_title("survey.win_back", _("回访不满意的客户，直至满意"))
register_list_source(
    "surveys.unanswered", _("回访未答"), purpose="SURVEY", sentence=_("%(day)s 的服务没有收到评价，请电话回访"),
    find=not_answered, permission=VIEW, order=20,
)  # fmt: skip
register_list_source(
    "surveys.dissatisfied", _("评价不满意"), purpose="SERVICE", sentence=_("%(day)s 评价不满意，请致歉并问清原因"),
    find=dissatisfied, permission=VIEW, order=21,
)  # fmt: skip
