"""The door of stock."""

from carecenter.work.stock.actions.counting import approve_count, open_count, submit_count
from carecenter.work.stock.actions.goods import receive_goods, spoil, write_off
from carecenter.work.stock.actions.old_parts import hand_in_old_part, receive_old_part, waive_old_part
from carecenter.work.stock.actions.stores import open_stores_of_provider
from carecenter.work.stock.actions.transferring import (
    prepare_transfer,
    receive_transfer,
    replenish,
    send_transfer,
)
from carecenter.work.stock.actions.using import use_parts
from carecenter.work.stock.actions.wishes import (
    ask_part,
    follow_job,
    issue_part,
    let_go,
    release_job,
    reserve_for_job,
    take_part,
)
from carecenter.work.stock.queries.charges import charges_for
from carecenter.work.stock.queries.proposals import proposals
from carecenter.work.stock.queries.stores import (
    owed_of_job,
    serials_free,
    store_of_provider,
    store_of_technician,
    stores_of_brand,
    wish_of_job,
)
from carecenter.work.stock.queries.vans import (
    asked_parts,
    keeps_stock,
    owed_parts,
    own_van,
    parts_at_station,
    parts_for_jobs,
    parts_on_van,
    parts_on_vans,
)
from carecenter.work.stock.queries.words import OLD_PARTS, REQUESTS
from carecenter.work.stock.types import UsedPart

__all__ = [
    "OLD_PARTS",
    "REQUESTS",
    "UsedPart",
    "approve_count",
    "ask_part",
    "asked_parts",
    "charges_for",
    "follow_job",
    "hand_in_old_part",
    "issue_part",
    "keeps_stock",
    "let_go",
    "open_count",
    "owed_of_job",
    "open_stores_of_provider",
    "owed_parts",
    "own_van",
    "parts_at_station",
    "parts_for_jobs",
    "parts_on_van",
    "parts_on_vans",
    "prepare_transfer",
    "proposals",
    "receive_goods",
    "receive_old_part",
    "receive_transfer",
    "release_job",
    "replenish",
    "reserve_for_job",
    "send_transfer",
    "serials_free",
    "spoil",
    "store_of_provider",
    "store_of_technician",
    "stores_of_brand",
    "submit_count",
    "take_part",
    "use_parts",
    "waive_old_part",
    "wish_of_job",
    "write_off",
]
