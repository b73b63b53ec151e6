"""What providers add to pages: who may listen to a provider's changes."""

from carecenter.foundation.live.topics import register_topic
from carecenter.reference.providers.access import VIEW, may_watch_provider

register_topic("provider", may_watch=may_watch_provider, list_permission=VIEW)
