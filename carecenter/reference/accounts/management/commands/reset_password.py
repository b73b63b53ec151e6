"""`carecenter reset_password NAME`: give an account a one-time password, when nobody can sign in any more."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.accounts.public import one_time_password, set_account_active, set_password, user_id_of_name


class Command(BaseCommand):
    """Reset a password."""

    help = "重置密码：打印一次性密码，下次登录必须修改"

    def add_arguments(self, parser: Any) -> None:
        """Take the account and perhaps the password."""
        parser.add_argument("username")
        parser.add_argument("--password", help="指定密码（不再要求修改）")

    def handle(self, *args: Any, **options: Any) -> None:
        """Set the password and open the account again."""
        user_id = user_id_of_name(username=options["username"])
        if user_id is None:
            raise CommandError(f"No account has the name {options['username']}")
        actor, given = system_actor("command"), options["password"]
        password = given or one_time_password()
        try:
            set_password(actor=actor, user_id=user_id, password=password, must_change_password=not given)
            set_account_active(actor=actor, user_id=user_id, active=True)
        except Refusal as refusal:
            raise CommandError(sentence_of(refusal)) from refusal
        self.stdout.write(password if not given else "OK")
