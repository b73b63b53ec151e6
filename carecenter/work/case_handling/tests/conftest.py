"""Fixtures of case_handling."""

from collections.abc import Iterator
from typing import Any

import pytest

from carecenter.work.case_handling.testing import House, house_standing


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: Any) -> Iterator[House]:
    """Build the house once for the tests of a file."""
    with django_db_blocker.unblock(), house_standing() as house:
        yield house


@pytest.fixture
def house(built: House, db: None) -> House:
    """Return the small house; what a test changes is taken back."""
    return built
