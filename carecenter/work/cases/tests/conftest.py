"""Fixtures of cases."""

import pytest

from carecenter.work.cases.testing import World, a_world


@pytest.fixture
def world(db: None) -> World:
    """Return the small world."""
    return a_world()
