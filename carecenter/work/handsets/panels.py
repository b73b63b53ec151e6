"""What handsets add to a job's page."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.panels import register_panel

register_panel(
    slot="job.page",
    key="handset_deeds",
    title=_("手机带回、未被接受的步骤"),
    url_name="job_handset_deeds",
    permission="jobs.view",
    order=60,
    icon="device-mobile",
    topic="job:{id}",
)
