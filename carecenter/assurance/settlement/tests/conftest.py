"""What the tests of settlement share."""

import pytest

from carecenter.assurance.settlement.testing import settle_world


@pytest.fixture
def world():
    return settle_world()
