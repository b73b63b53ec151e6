"""Any one thing known finds the customer (INV1): one statement over the one table of keys."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import connection

from carecenter.foundation.access import demand
from carecenter.foundation.plain.actors import Actor, Reach
from carecenter.foundation.plain.numbers import id_of
from carecenter.reference.customers.access import VIEW, groups_of
from carecenter.reference.customers.gateways.places import divisions
from carecenter.reference.customers.queries.cards import masked_contacts
from carecenter.reference.customers.queries.commonness import commonness_of_addresses
from carecenter.reference.customers.rules.commonness import WALKED, asks_for_an_address, walked
from carecenter.reference.customers.rules.masking import mask_address, mask_name, mask_phone
from carecenter.reference.customers.rules.places import with_places
from carecenter.reference.customers.rules.query import plan_lookup
from carecenter.reference.customers.rules.selectivity import most_selective_first, stages_of
from carecenter.reference.customers.rules.telling import may_tell_less, with_telling_grams
from carecenter.reference.customers.types import Address, Hit, KeySearch, LookupPlan, SearchMode

RANKED = 200
CROSSED = 5000
MOST_HITS = 20

# The first 200 candidates, ranked by how well the key fits, then by who was touched last; each customer once.
_CARDS = """
SELECT d.customer_id, d.merged_into_id, d.kind, d.subject_kind, d.subject_id, d.name, p.number,
       a.province, a.city, a.district, a.street, a.detail
FROM (
  SELECT * FROM (
    SELECT DISTINCT ON (h.customer_id) h.*, c.name, c.touched_at, c.merged_into_id
    FROM ({hits}) h JOIN customers_customer c ON c.id = h.customer_id
    ORDER BY h.customer_id, h.rank
  ) one ORDER BY rank, touched_at DESC, customer_id LIMIT %s
) d
LEFT JOIN LATERAL (
  SELECT number FROM customers_customerphone
  WHERE customer_id = d.customer_id AND ended_at IS NULL ORDER BY is_main DESC, id LIMIT 1) p ON TRUE
LEFT JOIN LATERAL (
  SELECT province, city, district, street, detail FROM customers_customeraddress
  WHERE customer_id = d.customer_id AND ended_at IS NULL ORDER BY is_main DESC, id LIMIT 1) a ON TRUE
ORDER BY d.rank, d.touched_at DESC, d.customer_id
"""
_HIT = (
    "SELECT customer_id, kind, subject_kind, subject_id, {rank} AS rank FROM customers_key WHERE {where} LIMIT {limit}"
)
# The inner LIMIT bounds the walk. The index holds all that is read here, the kind among it as a word of ours; three
# times what is shown is enough, for who was touched last is likely among the newest.
_WALK = (
    "SELECT customer_id, 'ADDRESS' AS kind, subject_kind, subject_id, {rank} AS rank FROM"  # noqa: S608  (our own words)
    " (SELECT customer_id, subject_kind, subject_id, value, unit_path FROM customers_key"
    f" WHERE kind = 'ADDRESS' ORDER BY id DESC LIMIT {WALKED}) w WHERE {{where}} LIMIT {3 * MOST_HITS}"
)

Row = tuple[Any, ...]
Piece = tuple[str, list[Any]]


def look_up(*, actor: Actor, text: str, limit: int = MOST_HITS) -> list[Hit]:
    """Return at most 20 masked hits in the actor's reach for whatever was typed; empty where it is too short."""
    demand(actor, VIEW)
    paths = _paths(actor)
    plan = most_selective_first(_plan(text))
    if paths is not None and not paths:
        return []
    number = id_of("C", text)
    if number is not None:
        return _rooted(_rows(_by_id(number, paths), 1))
    limit = min(limit, MOST_HITS)
    for stage, enough in _stages(plan, paths, limit):
        rows = _rows(hits_statement(stage, paths), limit)
        if len(rows) >= enough:
            return _rooted(rows)
    return []


def _stages(plan: LookupPlan, paths: Sequence[str] | None, limit: int) -> Iterator[tuple[LookupPlan, int]]:
    """Return what to try in order, and how many hits end the search; a walk that meets fewer has not seen all."""
    for stage in stages_of(plan):
        if (paths is None or len(paths) == 1) and asks_for_an_address(stage):
            walk = walked(stage, commonness_of_addresses(), paths[0] if paths else None)
            if walk is not None:
                yield walk, limit
        if may_tell_less(stage):
            stage = with_telling_grams(stage, commonness_of_addresses().grams)
        yield stage, 1


def _plan(text: str) -> LookupPlan:
    # NUL cannot be stored, so nothing holds it.
    return with_places(plan_lookup(text.replace("\x00", " ")), divisions())


def _paths(actor: Actor) -> list[str] | None:
    """Return the subtrees that the actor reaches, none inside another; None is the nation."""
    if actor.reaches_nation(VIEW):
        return None
    paths = sorted({grant.unit_path for grant in actor.grants_of(VIEW) if grant.reach is Reach.TREE})
    return [path for path in paths if not any(path.startswith(f"{other}.") for other in paths)]


def statements_of(text: str, paths: Sequence[str] | None, limit: int) -> list[tuple[Piece, int]]:
    """Return the statements behind a look-up, for benchmarks, each with how many hits end the search."""
    stages = _stages(most_selective_first(_plan(text)), paths, limit)
    pieces = [(hits_statement(stage, paths), enough) for stage, enough in stages]
    return [((_CARDS.format(hits=hits), [*values, limit]), enough) for (hits, values), enough in pieces]


def hits_statement(plan: LookupPlan, paths: Sequence[str] | None) -> Piece:
    """Return the statement that finds the first 200 keys for a plan, in reach, without the cards."""
    first, *others = plan.terms
    statement, values = _term(first, paths, CROSSED if others else RANKED)
    if not others:
        return statement, values
    crossed = []
    for term in others:
        conditions = [_condition(search, None) for search in term]
        known = " OR ".join(f"({where})" for where, _ in conditions)
        crossed.append(f"EXISTS (SELECT 1 FROM customers_key WHERE customer_id = t.customer_id AND ({known}))")  # noqa: S608  (only our own words are put in)
        values += [value for _, held in conditions for value in held]
    return f"SELECT * FROM ({statement}) t WHERE {' AND '.join(crossed)} LIMIT {RANKED}", values  # noqa: S608


def _term(term: Sequence[KeySearch], paths: Sequence[str] | None, limit: int) -> Piece:
    # An Append under a LIMIT is read from the left and stops: a later search costs nothing once the first filled it.
    pieces: list[str] = []
    values: list[Any] = []
    for rank, search in enumerate(term):
        for path in [None] if paths is None else paths:
            template, (where, held) = _found_by(search, path)
            pieces.append(f"({template.format(rank=rank, where=where, limit=limit)})")
            values += held
    return f"SELECT * FROM ({' UNION ALL '.join(pieces)}) u LIMIT {limit}", values  # noqa: S608


def _found_by(search: KeySearch, path: str | None) -> tuple[str, Piece]:
    return (_WALK, _walk(search, path)) if search.mode is SearchMode.WALK else (_HIT, _condition(search, path))


def _condition(search: KeySearch, path: str | None) -> Piece:
    # Kind and value are one expression, so that the planner's statistics know how common 王 is among names; with two
    # columns it guessed a thousandth and read 100,000 keys to show twenty.
    kind = search.kind.value
    values: list[Any] = [f"{kind}:{search.value}"]
    if search.mode is SearchMode.EXACT:
        where = "kind || ':' || value = %s"
    elif search.mode is SearchMode.PREFIX:
        where, values = "kind || ':' || value LIKE %s", [f"{kind}:{_like(search.value)}"]
    elif search.mode is SearchMode.SUFFIX:
        where = "kind || ':' || reversed_value LIKE %s AND reversed_value IS NOT NULL"
        values = [f"{kind}:{_like(search.value)}"]
    else:
        # The kind is a literal here so that the planner sees the partial index of its grams.
        where = f"kind = '{kind}' AND grams @> %s AND value LIKE %s"
        values = [list(search.grams), "%" + _like(search.value)]
    if path is None:
        return where, values
    if search.mode is SearchMode.GRAMS:
        labels = "string_to_array(ltree2text(unit_path), '.') @> %s"
        return f"{where} AND {labels} AND unit_path <@ %s::ltree", [*values, [path.rpartition(".")[2]], path]
    # '-' is the lowest character of a label, so 'hq.east-' follows the whole subtree of 'hq.east'.
    return f"{where} AND unit_path >= %s::ltree AND unit_path < %s::ltree", [*values, path, f"{path}-"]


def _walk(search: KeySearch, path: str | None) -> Piece:
    holds = "%" + _like(search.value)
    return ("value LIKE %s", [holds]) if path is None else ("value LIKE %s AND unit_path <@ %s::ltree", [holds, path])


def _like(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


def _by_id(customer_id: int, paths: Sequence[str] | None) -> Piece:
    where = "id = %s"
    values: list[Any] = [customer_id]
    if paths is not None:
        where = f"{where} AND unit_path <@ ANY(%s::ltree[])"
        values.append(list(paths))
    columns = "id AS customer_id, 'NUMBER' AS kind, 'customer' AS subject_kind, id AS subject_id, 0 AS rank"
    return f"SELECT {columns} FROM customers_customer WHERE {where}", values  # noqa: S608


def _rows(hits: Piece, limit: int) -> list[Row]:
    statement, values = hits
    with connection.cursor() as cursor:
        cursor.execute(_CARDS.format(hits=statement), [*values, limit])
        return cursor.fetchall()


def _rooted(rows: list[Row]) -> list[Hit]:
    """Return the hits, a merged customer shown as the one she was merged into, each identity once."""
    merged = [row[0] for row in rows if row[1] is not None]
    root_of = {member: root for root, group in groups_of(merged).items() for member in group} if merged else {}
    roots = masked_contacts(ids=set(root_of.values())) if merged else {}
    hits: dict[int, Hit] = {}
    for row in rows:
        subject = None if row[3] == "customer" else (row[3], row[4])
        root = root_of.get(row[0])
        if root is None or root == row[0]:
            hits.setdefault(row[0], _hit(row, subject))
        else:
            contact = roots[root]
            hits.setdefault(root, Hit(root, contact.name, contact.phone, contact.address_text, row[2], subject))
    return list(hits.values())


def _hit(row: Row, subject: tuple[str, int] | None) -> Hit:
    province, city, district, street, detail = (part or "" for part in row[7:12])
    address = Address(province, city, district, street, detail)
    return Hit(row[0], mask_name(row[5]), mask_phone(row[6] or ""), mask_address(address), row[2], subject)
