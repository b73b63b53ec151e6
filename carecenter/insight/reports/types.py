"""Words of reports that other modules may use."""

from datetime import datetime
from typing import NamedTuple

SOURCE_ROUTING, SOURCE_FILE = "ROUTING", "FILE"


class Gain(NamedTuple):
    """What one customer (PERSON or COMPANY) bought: the code of a product line, or VISIT for a paid visit; and when."""

    customer_id: int
    customer_kind: str
    code: str
    at: datetime
