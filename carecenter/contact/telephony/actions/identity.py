"""Make sure who speaks before anything is disclosed: two of number, part of the address, order number."""

from carecenter.contact.telephony.access import own_call
from carecenter.contact.telephony.actions.connecting import locked_call
from carecenter.contact.telephony.actions.story import save_call, tell_call, tell_desk
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor, system_actor
from carecenter.foundation.plain.refusals import BadInput, Refusal
from carecenter.reference.customers.public import contact_of_customer, identity_ids, look_up

NEEDED = 2


@action("telephony.confirm_identity")
def confirm_identity(*, actor: Actor, call_id: int, phone: str = "", address: str = "", order: str = "") -> bool:
    """Compare what the caller says with the record; True when two of three agree. Raises BadInput without a customer.

    The audit line tells which of the three agreed, never what was said.
    """
    call = locked_call(own_call(actor, call_id).pk)
    if call.customer_id is None:
        raise BadInput("customer", "请先选择客户。")
    contact = contact_of_customer(customer_id=call.customer_id)
    said = "".join(address.split())
    agreed = {
        "phone": len(phone) >= 4 and contact.phone.endswith(phone),
        "address": len(said) >= 2 and said in contact.address_text.replace(" ", ""),
        "order": len(order) >= 4 and _is_hers(order, call.customer_id),
    }
    enough = sum(agreed.values()) >= NEEDED
    note(subject=("call", call.pk), unit_path=call.unit_path, customer_id=call.customer_id, enough=enough, **agreed)
    if enough:
        call.facts["identified"] = True
        tell_call(call, "identified")
        tell_desk(call)
        save_call(call)
    return enough


def _is_hers(order: str, customer_id: int) -> bool:
    try:
        hits = look_up(actor=system_actor("telephony"), text=order, limit=3)
    except Refusal:
        return False
    own = set(identity_ids(customer_id=customer_id))
    return any(hit.customer_id in own and hit.matched != "phone" for hit in hits)
