"""The floor that tests of routing stand on."""

import pytest

from carecenter.contact.routing.testing import Floor


@pytest.fixture
def floor(db):
    return Floor()
