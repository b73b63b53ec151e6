"""Agent desk."""

from carecenter.foundation.permissions import PERMISSIONS
from carecenter.desks.agent_desk.access import VIEW


def test_the_permission_to_view_is_declared():
    assert PERMISSIONS[VIEW].area == "agent_desk"
