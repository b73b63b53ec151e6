"""The context of every page: rail, brand and addresses, worked out only when a template asks."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import cached_property

from carecenter.design.navigation import (
    Brand,
    Count,
    NavItem,
    Section,
    address_of,
    brand_of,
    counts,
    items_for,
    sections_for,
)


class Frame:
    """What the frame around a page shows to the one who acts."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def actor(self) -> Any:
        """The one who acts, or nobody."""
        actor = getattr(self.request, "actor", None)
        return actor if getattr(actor, "person_id", 0) is not None else None

    @cached_property
    def me_name(self) -> str:
        """The name for the me-menu."""
        name = getattr(self.actor, "name", "")
        return name or str(getattr(getattr(self.request, "user", None), "username", ""))

    @cached_property
    def sections(self) -> list[Section]:
        """The rail."""
        return sections_for(self.actor)

    @cached_property
    def items(self) -> list[NavItem]:
        """All visible items: the commands of the palette."""
        return items_for(self.actor)

    @cached_property
    def counts(self) -> list[Count]:
        """Counts of the top bar without their figures; those come by a request of their own."""
        return [c for c in counts() if self.actor is not None and c.url]

    @cached_property
    def brand(self) -> Brand:
        """Whom the page speaks for."""
        return brand_of(self.request)

    @cached_property
    def active(self) -> str:
        """The key of the rail item whose address is the longest beginning of this one."""
        path = self.request.path
        fitting = [i for i in self.items if path == i.url or (i.url != "/" and path.startswith(i.url))]
        return max(fitting, key=lambda i: len(i.url)).key if fitting else ""

    @cached_property
    def lookup_url(self) -> str:
        """The address of the look-up, while a module offers one."""
        return address_of("lookup")

    @cached_property
    def sessions_url(self) -> str:
        """The page of the signed-in devices."""
        return address_of("usersessions_list")

    @cached_property
    def security_url(self) -> str:
        """The page of the second factor."""
        return address_of("mfa_index")

    @cached_property
    def password_url(self) -> str:
        """The page that changes the password."""
        return address_of("account_change_password")

    @cached_property
    def sign_out_url(self) -> str:
        """Where signing out is posted to."""
        return address_of("account_logout")

    @property
    def languages(self) -> list[tuple[str, str]]:
        """Languages a person may choose."""
        return list(settings.LANGUAGES)


def frame(request: HttpRequest) -> dict[str, Frame]:
    """Offer `frame` to every template; it runs no query by itself."""
    return {"frame": Frame(request)}
