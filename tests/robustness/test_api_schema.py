"""Generated requests over the whole description of the API: whatever comes, never a 5xx."""

import itertools
import time

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, Phase, Verbosity, given
from hypothesis import settings as pace
from hypothesis import strategies as st

from carecenter.foundation.rest.api import api

pytestmark = [pytest.mark.robustness, pytest.mark.django_db]
EXAMPLES = 25
SECONDS = 45
CALM = pace(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
    verbosity=Verbosity.quiet,
)


@pytest.fixture
def one_connection():
    """Keep the test's connection through requests, as Django's own test client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def test_no_operation_answers_a_generated_request_with_a_failure(cast, settings, one_connection):
    _, token = cast
    settings.DEBUG_PROPAGATE_EXCEPTIONS = True
    application = get_wsgi_application()
    schema = schemathesis.openapi.from_dict(description())
    schema.app = application
    ends_at, failed, sent = time.monotonic() + SECONDS, {}, itertools.count()
    operations = [found.ok() for found in schema.get_all_operations()]
    assert len(operations) >= 8

    def send(case) -> None:
        if time.monotonic() > ends_at:
            return
        next(sent)
        try:
            with transaction.atomic():
                answer = case.call(headers={"Authorization": f"Bearer {token}"})
            assert answer.status_code < 500
        except Exception as error:
            failed.setdefault(case.operation.label, f"{error!r}: {case.as_curl_command()}"[:800])

    for operation in operations:
        cases = st.one_of(*(operation.as_strategy(generation_mode=mode) for mode in schemathesis.GenerationMode))
        CALM(given(case=cases)(send))()
    assert list(failed.items())[:3] == []
    assert next(sent) >= 100


def description() -> dict:
    """Return the description of the API as a client gets it."""
    import json

    from django.core.serializers.json import DjangoJSONEncoder

    return json.loads(json.dumps(api.get_openapi_schema(), cls=DjangoJSONEncoder))
