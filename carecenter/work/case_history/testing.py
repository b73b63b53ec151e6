"""Letters for tests."""

from datetime import UTC, datetime
from typing import Any


def a_letter(number: str = "24", **more: Any) -> dict[str, Any]:
    """Return the values of one line of a file of letters, as the import page hands them over."""
    empty = dict.fromkeys(("user", "category", "reply", "replied_at", "likes", "dislikes", "text"))
    asked = datetime(2019, 4, 25, 1, 32, 9, tzinfo=UTC)
    return {**empty, "number": number, "title": "小区物业管理有问题", "at": asked, **more}
