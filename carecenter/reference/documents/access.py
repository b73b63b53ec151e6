"""Who may see and change documents: they hold for the whole country, and drafts are for those who work on them."""

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.documents.models import Document, Edition
from carecenter.reference.documents.types import EditionState

VIEW = declare("documents.view", _("查看制度文件"))
EDIT = declare("documents.edit", _("起草制度文件"))
APPROVE = declare("documents.approve", _("批准制度文件"))

SEEN = [EditionState.ACTIVE.value, EditionState.RETIRED.value]


def works_on_documents(actor: Actor) -> bool:
    """Tell whether the actor sees what does not hold yet."""
    return actor.may(EDIT) or actor.may(APPROVE)


def visible_editions(actor: Actor) -> QuerySet[Edition]:
    """Return the editions that the actor may see: what held or holds, and drafts for who works on them."""
    demand(actor, VIEW)
    rows = Edition.objects.select_related("document")
    return rows if works_on_documents(actor) else rows.filter(state__in=SEEN)


def visible_documents(actor: Actor) -> QuerySet[Document]:
    """Return the documents of which the actor may see an edition."""
    mine = visible_editions(actor).filter(document=OuterRef("pk"))
    return Document.objects.filter(Exists(mine))


def document_to_see(actor: Actor, number: str) -> Document:
    """Return a document by its number; NotThere where there is none for this actor."""
    found = visible_documents(actor).filter(number=number).first()
    if found is None:
        raise NotThere()
    return found


def edition_to_change(actor: Actor, edition_id: int, permission: str) -> Edition:
    """Return an edition, locked together with its document."""
    demand(actor, permission)
    document = only_row(Edition.objects.filter(pk=edition_id).values_list("document_id", flat=True))
    if document is None:
        raise NotThere()
    Document.objects.select_for_update().get(pk=document)
    return Edition.objects.select_for_update(of=("self",)).select_related("document").get(pk=edition_id)


def may_watch_document(actor: Actor, document_id: int) -> bool:
    """Tell whether pages of this actor may listen to a document."""
    return actor.may(VIEW) and visible_documents(actor).filter(pk=document_id).exists()
