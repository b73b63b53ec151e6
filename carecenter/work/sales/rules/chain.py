"""Which jobs follow a sale."""

DELIVERY = "WH-DELIV"
_INSTALLATIONS = {"GAS": "WH-INSTALL-G"}


def chain_of(fuel: str) -> tuple[str, ...]:
    """Return the types of the jobs in their order: deliver, then install by fuel. Source: domain §8.1."""
    return (DELIVERY, _INSTALLATIONS.get(fuel, "WH-INSTALL-E"))


def is_installation(type_code: str) -> bool:
    """Tell whether this job completes a sale."""
    return type_code.startswith("WH-INSTALL")
