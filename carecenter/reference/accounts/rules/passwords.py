"""One-time passwords that can be read out over the telephone."""

import secrets

# Without 0 O 1 l I: nobody has to ask which it is.
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def one_time_password() -> str:
    """Return twelve characters in groups of four; about 59 bits."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(3))
