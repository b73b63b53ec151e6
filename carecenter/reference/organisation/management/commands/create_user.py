"""`carecenter create_user NAME --person 姓名 --unit hq --role admin`: enter a person with an account."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.organisation.public import enter_person, give_role, open_person_account, unit_by_code


class Command(BaseCommand):
    """Enter a person with an account."""

    help = "登记一个人并开通账号；打印一次性密码"

    def add_arguments(self, parser: Any) -> None:
        """Take who, where and as what."""
        parser.add_argument("username")
        parser.add_argument("--person", help="姓名（默认同用户名）")
        parser.add_argument("--number", help="工号（默认同用户名）")
        parser.add_argument("--unit", default="hq", help="组织编号")
        parser.add_argument("--role", action="append", default=[], help="角色编号，可重复")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do all or nothing."""
        actor, name = system_actor("command"), options["username"]
        unit = unit_by_code(code=options["unit"])
        if unit is None:
            raise CommandError(f"No unit has the code {options['unit']}")
        try:
            with transaction.atomic():
                person_id = enter_person(
                    actor=actor,
                    name=options["person"] or name,
                    employee_no=options["number"] or name,
                    unit_id=unit.id,
                )
                password = open_person_account(actor=actor, person_id=person_id, username=name)
                for role in options["role"]:
                    give_role(actor=actor, person_id=person_id, role_code=role)
        except Refusal as refusal:
            raise CommandError(sentence_of(refusal)) from refusal
        self.stdout.write(password)
