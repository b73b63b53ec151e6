"""Health for a balancer: alive (the process answers) and ready (the database answers and is migrated)."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone


def alive(request: HttpRequest) -> HttpResponse:
    """Answer without asking anything."""
    return HttpResponse("ok", content_type="text/plain")


def ready(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database answers and the worker's cursors move, else 503 with what is wrong."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT max(moved_at), count(*) FROM foundation_cursor")
            moved_at, cursors = cursor.fetchone()
            cursor.execute("SELECT count(*) FROM foundation_deadletter WHERE settled_at IS NULL")
            letters = cursor.fetchone()[0]
    except DatabaseError:
        return JsonResponse({"database": "unreachable"}, status=503)
    lag = None if moved_at is None else round((timezone.now() - moved_at).total_seconds(), 1)
    return JsonResponse({"database": "ok", "cursors": cursors, "cursor_age_seconds": lag, "dead_letters": letters})
