"""Fixtures of case_handling."""

import pytest

from carecenter.work.case_handling.testing import House, a_house


@pytest.fixture
def house(db: None) -> House:
    """Return the small house."""
    return a_house()
