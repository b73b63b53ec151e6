"""Who is at the other end of a stream: the session's actor and the topics she may hear. Runs in the hub's threads."""

from http.cookies import CookieError, SimpleCookie
from importlib import import_module

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.db import DatabaseError, close_old_connections, connection
from psycopg.conninfo import make_conninfo

from carecenter.foundation.live.topics import may_watch
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.web.acting import actor_of_user_id


def allowed_topics(cookies: str, asked: list[str]) -> tuple[int | None, frozenset[str]] | None:
    """Return the session's person and the topics out of those asked for that she may hear; None without a session."""
    close_old_connections()
    try:
        actor = _actor_of(cookies)
        if actor is None:
            return None
        return actor.person_id, frozenset(topic for topic in asked if topic and may_watch(actor, topic))
    except DatabaseError:
        connection.close()
        return None


def _actor_of(cookies: str) -> Actor | None:
    try:
        morsel = SimpleCookie(cookies).get(settings.SESSION_COOKIE_NAME)
    except CookieError:
        return None
    if morsel is None:
        return None
    session = import_module(settings.SESSION_ENGINE).SessionStore(morsel.value)
    user_id = session.get(SESSION_KEY)
    return actor_of_user_id(int(user_id)) if user_id else None


def listening_conninfo() -> str:
    """Return how to reach the database directly (not through a pooler) for LISTEN."""
    if settings.DATABASE_DIRECT_URL:
        return settings.DATABASE_DIRECT_URL
    values = connection.settings_dict
    return make_conninfo(
        dbname=values["NAME"],
        user=values["USER"] or None,
        password=values["PASSWORD"] or None,
        host=values["HOST"] or None,
        port=values["PORT"] or None,
    )
