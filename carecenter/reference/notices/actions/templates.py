"""Define the texts."""

import string

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.notices.access import MANAGE
from carecenter.reference.notices.errors import PromotionInService
from carecenter.reference.notices.models import NoticeTemplate
from carecenter.reference.notices.rules.timing import promotion_word_in
from carecenter.reference.notices.types import Channel, NoticeClass


@action("notices.define_template")
def define_template(
    *, actor: Actor, code: str, notice_class: NoticeClass, channel: Channel, text: str, subject: str = ""
) -> int:
    """Create or replace a text. Raises BadInput, and PromotionInService for an advertising service text."""
    demand(actor, MANAGE)
    try:
        list(string.Formatter().parse(text))
    except ValueError as error:
        raise BadInput("text", "模板里的花括号不成对，请检查。") from error
    word = promotion_word_in(text) if notice_class is NoticeClass.SERVICE else ""
    if word:
        raise PromotionInService(field="text", word=word)
    row, _ = NoticeTemplate.objects.update_or_create(
        code=code,
        defaults={
            "notice_class": notice_class,
            "channel": channel,
            "text": text,
            "subject": subject,
            "changed_at": clock.now(),
        },
    )
    note(subject=("notice_template", row.pk), code=code)
    return row.pk
