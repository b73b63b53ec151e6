"""What cases adds to pages."""

from carecenter.foundation.live.topics import register_topic
from carecenter.work.cases.access import VIEW, may_watch_task

register_topic("case_task", may_watch=may_watch_task, list_permission=VIEW)
