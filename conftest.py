"""What every test of the project stands on."""

import os

import pytest

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright's sync API runs inside an event loop


@pytest.fixture(autouse=True)
def _nothing_remembered():
    """Forget what an earlier test's tables said."""
    from carecenter.foundation.remembered import forget_everything

    forget_everything()


@pytest.fixture(autouse=True)
def _empty_logs_after_committing_tests(request: pytest.FixtureRequest):
    """Empty the append-only logs after a test that commits: Django flushes only the tables it manages."""
    yield
    marker = request.node.get_closest_marker("django_db")
    commits = bool(marker and marker.kwargs.get("transaction"))
    if commits or {"transactional_db", "live_server"} & set(request.fixturenames):
        from django.db import connection

        request.getfixturevalue("django_db_blocker").unblock()
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE foundation_event, foundation_audit")
        request.getfixturevalue("django_db_blocker").restore()
