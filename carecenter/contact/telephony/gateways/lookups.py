"""Ask another system on behalf of a menu: one GET, two seconds, one word back."""

import httpx


def ask_other(url: str, call_id: int) -> str:
    """Return found, missing or failed; the other side gets the call's id and nothing of the caller."""
    if not url.startswith(("http://", "https://")):
        return "failed"
    try:
        answer = httpx.get(url, params={"call": call_id}, timeout=2, follow_redirects=False)
    except httpx.HTTPError:
        return "failed"
    return "found" if answer.status_code == 200 else "missing" if answer.status_code == 404 else "failed"
