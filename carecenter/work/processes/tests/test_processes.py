"""Processes."""

from carecenter.foundation.permissions import PERMISSIONS
from carecenter.work.processes.access import VIEW


def test_the_permission_to_view_is_declared():
    assert PERMISSIONS[VIEW].area == "processes"
