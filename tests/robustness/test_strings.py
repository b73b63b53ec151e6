"""Hostile strings through every form and every operation of the API: never a 5xx, never unescaped on a page."""

import itertools
import re
import time

import pytest
from django.db import transaction
from django.test import Client

from carecenter.foundation.rest.api import api
from carecenter.foundation.tables.exports import harmless
from tests.robustness.crawl import Form, body_of, crawl, get
from tests.robustness.hostile import formulas, is_telling, naughty, postable, scripts

pytestmark = [pytest.mark.robustness, pytest.mark.shared_data, pytest.mark.django_db]
FORM_SECONDS = 20
FORM_ROUNDS = 2
API_SECONDS = 10


@pytest.fixture
def admin(cast):
    """A signed-in administrator with every permission, and her token."""
    from django.contrib.auth import get_user_model

    user_id, token = cast
    client = Client()
    client.force_login(get_user_model().objects.get(pk=user_id))
    client.token = token
    return client


def filled(form: Form, strings: itertools.cycle, hostile: set[str]) -> dict[str, str]:
    """Return an answer to the form: hostile where told, else what the form itself offers."""
    given = {}
    for name, (kind, value, choices) in form.fields.items():
        if name in hostile:
            given[name] = postable(next(strings))
        elif kind == "file":
            continue
        else:
            given[name] = value or (choices[0] if choices else "") or sensible(name, kind)
    return given


def sensible(name: str, kind: str) -> str:
    """Return something that passes for a field of this name, so that the others are looked at."""
    words = {"phone": "13900001111", "date": "2026-11-30", "email": "a@b.cn", "number": "1"}
    return words.get(kind) or next((word for part, word in words.items() if part in name), "周慧敏")


def send(client: Client, form: Form, data: dict[str, str]):
    """Send a form inside a savepoint."""
    with transaction.atomic():
        if form.method == "post":
            return client.post(form.action, data)
        return client.get(form.action.partition("?")[0], data)


def variants(form: Form) -> list[set[str]]:
    """Return which fields are hostile in turn: all of them, then each alone with good company."""
    names = form.text_fields
    return [set(names), *({name} for name in names)]


def test_no_form_answers_hostile_strings_with_a_failure_or_unescaped(admin, shared_strings):
    pages, forms, failed = crawl(admin)
    assert failed == []
    assert len(pages) >= 12, pages
    assert len(forms) >= 6, forms
    # What the pages say by themselves proves nothing when it is found on them again.
    own = "".join(pages.values())
    attempts = [text for text in scripts(shared_strings) if text not in own]
    strings = itertools.cycle(
        list(interleaved([t for t in naughty(shared_strings) if t not in own or not is_telling(t)], attempts))
    )
    ends_at, sent, unescaped = time.monotonic() + FORM_SECONDS, 0, []
    plans = [(form, itertools.cycle(variants(form))) for form in forms if form.text_fields]
    for form, plan in itertools.cycle(plans):
        # Every form is answered twice, however slow the machine; what time is left goes to further strings.
        if sent >= FORM_ROUNDS * len(plans) and time.monotonic() > ends_at:
            break
        data = filled(form, strings, next(plan))
        sent += 1
        try:
            answer = send(admin, form, data)
        except Exception as error:
            failed.append(f"{form.method} {form.action}: {error!r} for {data}"[:600])

            continue
        if answer.status_code >= 500:
            failed.append(f"{form.method} {form.action}: {answer.status_code} for {data}"[:600])
        unescaped += echoed(answer, data.values(), form.action)
    assert one_of_each(failed) == []
    assert unescaped == []
    assert stored_unescaped(admin, pages, attempts) == []


def interleaved(*lists: list[str]):
    """Return one of each list in turn, the shorter ones again from the start."""
    longest = max(len(each) for each in lists)
    for row in zip(*(itertools.islice(itertools.cycle(each), longest) for each in lists), strict=True):
        yield from row


def one_of_each(failures: list[str]) -> list[str]:
    """Return the first failure of every address and exception."""
    return list({line.split("(")[0]: line for line in reversed(failures)}.values())


def echoed(answer, texts, where: str) -> list[str]:
    """Return the telling strings that stand on the page as they were sent."""
    if "text/html" not in answer.headers.get("Content-Type", ""):
        return []
    body = body_of(answer)
    return [f"{where}: {text}" for text in texts if is_telling(text.strip()) and stands_in(body, text.strip())]


def stands_in(body: str, text: str) -> bool:
    """Tell whether the page holds the text itself: a quote behind `=` is the page's own, of another string."""
    return re.search(("(?<!=)" if text.startswith('"') else "") + re.escape(text), body) is not None


def stored_unescaped(client: Client, pages, texts) -> list[str]:
    """Return the strings that some page shows later as they were sent."""
    found = []
    for url in pages:
        try:
            answer = get(client, url)
        except Exception as error:
            found.append(f"GET {url} after the flood: {error!r}"[:300])
            continue
        found += echoed(answer, texts, url)
    return found


def test_no_operation_of_the_api_answers_hostile_strings_with_a_failure(admin, shared_strings):
    schema = api.get_openapi_schema()
    strings = itertools.cycle(list(interleaved(naughty(shared_strings), scripts(shared_strings))))
    bearer = {"Authorization": f"Bearer {admin.token}"}
    operations = [(path, verb, op) for path, verbs in schema["paths"].items() for verb, op in verbs.items()]
    failed, ends_at, sent = [], time.monotonic() + API_SECONDS, 0
    for path, verb, operation in itertools.cycle(operations):
        if time.monotonic() > ends_at:
            break
        sent += 1
        url, query, body = request_for(path, operation, schema, strings)
        try:
            with transaction.atomic():
                answer = getattr(admin, verb)(
                    url,
                    **({"query_params": query} if query else {}),
                    **({"data": body, "content_type": "application/json"} if body is not None else {}),
                    headers=bearer,
                )
        except Exception as error:
            failed.append(f"{verb} {url}: {error!r} for {query} {body}"[:600])
            continue
        if answer.status_code >= 500:
            failed.append(f"{verb} {url}: {answer.status_code} for {query} {body}"[:600])
        if answer.status_code >= 400:
            assert answer.headers["Content-Type"].startswith(("application/problem+json", "application/json")), url
    assert one_of_each(failed) == []
    assert sent >= 200


def request_for(path: str, operation, schema, strings):
    """Return a hostile request: its address, query and body."""
    query = {}
    for parameter in operation.get("parameters", []):
        if parameter["in"] == "path":
            path = path.replace("{" + parameter["name"] + "}", "1")
        elif parameter["in"] == "query":
            query[parameter["name"]] = postable(next(strings))
    content = operation.get("requestBody", {}).get("content", {}).get("application/json")
    return path, query, hostile_value(content["schema"], schema, strings) if content else None


def hostile_value(shape, schema, strings):
    """Return a value of a JSON schema whose texts are hostile."""
    if "$ref" in shape:
        return hostile_value(schema["components"]["schemas"][shape["$ref"].rsplit("/", 1)[1]], schema, strings)
    for several in ("anyOf", "allOf", "oneOf"):
        if several in shape:
            return hostile_value(shape[several][0], schema, strings)
    kind = shape.get("type")
    if kind == "object":
        return {name: hostile_value(part, schema, strings) for name, part in shape.get("properties", {}).items()}
    if kind == "array":
        return [hostile_value(shape.get("items", {}), schema, strings)]
    if kind in {"integer", "number"}:
        return 1
    return True if kind == "boolean" else next(strings).encode("utf-8", "replace").decode()[: shape.get("maxLength")]


def test_formulas_come_out_of_an_export_as_text(shared_strings):
    found = formulas(shared_strings)
    assert len(found) >= 3
    for text in [*found, " =1+1", "\t=1+1", "＝1+1", "-2+3", "\r=1"]:
        assert harmless(text) == f"'{text}"
        assert harmless(text)[0] not in "=+-@\t\r"
