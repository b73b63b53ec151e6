"""What organisation adds to pages: who may listen to a person's changes."""

from carecenter.foundation.live.topics import register_topic
from carecenter.reference.organisation.access import VIEW_PEOPLE, may_watch_person

register_topic("person_file", may_watch=may_watch_person, list_permission=VIEW_PEOPLE)
