"""What a person does with her own account: sign in, choose a language, change the password."""

from django.conf import settings

from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.accounts.models import User


@action("accounts.sign_in")
def note_sign_in(*, actor: Actor, user_id: int) -> None:
    """Write on the audit that an account signed in."""
    note(subject=("account", user_id))


@action("accounts.choose_language")
def choose_language(*, actor: Actor, user_id: int, language: str) -> None:
    """Keep the language of an account, so that every device speaks it. Raises BadInput."""
    if language not in dict(settings.LANGUAGES):
        raise BadInput("language", "没有这种语言。")
    User.objects.filter(pk=user_id).update(language=language)
    note(subject=("account", user_id), language=language)


@action("accounts.change_own_password")
def note_own_password(*, actor: Actor, user_id: int) -> None:
    """Lift the duty to choose an own password."""
    User.objects.filter(pk=user_id).update(must_change_password=False)
    note(subject=("account", user_id))
