"""Define the texts."""

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.notices.access import demand_templates
from carecenter.reference.notices.errors import PromotionInService
from carecenter.reference.notices.models import NoticeTemplate
from carecenter.reference.notices.rules.texts import placeholders_of
from carecenter.reference.notices.rules.timing import promotion_word_in
from carecenter.reference.notices.types import Channel, NoticeClass


@action("notices.define_template")
def define_template(
    *, actor: Actor, code: str, notice_class: NoticeClass, channel: Channel, text: str, subject: str = ""
) -> int:
    """Create or replace a text. Raises BadInput, and PromotionInService for an advertising service text."""
    demand_templates(actor)
    for field, given in (("text", text), ("subject", subject)):
        try:
            placeholders_of(given)
        except ValueError as error:
            raise BadInput(field, str(error)) from error
    if not text.strip():
        raise BadInput("text", "请填写内容。")
    if channel is Channel.MAIL and not subject.strip():
        raise BadInput("subject", "邮件需要主题。")
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
