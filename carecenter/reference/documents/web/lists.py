"""The list of documents; what I still have to read first."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import Action, State
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage, TextFilter, ToggleFilter
from carecenter.reference.documents.access import EDIT, VIEW, visible_documents, visible_editions
from carecenter.reference.documents.models import Document, Edition
from carecenter.reference.documents.queries.reading import editions_to_read
from carecenter.reference.documents.types import DocumentKind, EditionState
from carecenter.reference.documents.web.words import KINDS, STATES
from carecenter.reference.organisation.public import post_names


class Documents(ListPage):
    """All controlled documents by number."""

    title = _("制度文件")
    permission = VIEW
    order = ["number"]
    columns = [
        Column("title", _("文件"), sub="number", sort="title"),
        Column("kind", _("类别")),
        Column("edition", _("版本")),
        Column("state", _("状态"), "pill"),
        Column("effective", _("生效"), "time"),
        Column("owner", _("归口岗位")),
        Column("mine", _("阅读"), "pill"),
    ]
    filters = [
        TextFilter("q", _("编号、标题")),
        ChoiceFilter("kind", _("类别"), choices=[(k.value, KINDS[k]) for k in DocumentKind]),
        ToggleFilter("unread", _("待我阅读")),
    ]
    primary = Action(_("新文件"), reverse_lazy("document_new"), "plus", permission=EDIT)
    empty_title = _("还没有制度文件")
    empty_text = _("制度、规范和文件起草、批准后，在这里按编号找到，由对象岗位确认阅读。")
    live_topic = "document"

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the documents of which the actor may see an edition."""
        self.to_read = {row.document_id for row in editions_to_read(person_id=actor.person_id)}
        self.actor = actor
        rows = visible_documents(actor)
        if filters["q"]:
            rows = rows.filter(Q(number__icontains=filters["q"]) | Q(title__icontains=filters["q"]))
        if filters["kind"]:
            rows = rows.filter(kind=filters["kind"])
        return rows.filter(pk__in=self.to_read) if filters["unread"] else rows

    def _drawn(self, page: Any) -> Any:
        self.editions: dict[int, Edition] = {}
        # The one in force counts; without it the newest.
        for row in visible_editions(self.actor).filter(document_id__in=[d.pk for d in page.things]).order_by("number"):
            known = self.editions.get(row.document_id)
            if known is None or known.state != EditionState.ACTIVE:
                self.editions[row.document_id] = row
        return super()._drawn(page)

    def to_row(self, thing: Document) -> Mapping[str, object]:
        """Return one line."""
        edition = self.editions[thing.pk]
        return {
            "title": thing.title,
            "number": thing.number,
            "kind": KINDS[DocumentKind(thing.kind)],
            "edition": f"v{edition.number}",
            "state": STATES[EditionState(edition.state)],
            "effective": edition.effective_date,
            "owner": post_names().get(thing.owner_post, ""),
            "mine": State(_("待阅读"), "attention") if thing.pk in self.to_read else None,
        }

    def row_url(self, thing: Document) -> str:
        """Return the document's page."""
        return reverse("document", args=[thing.number])
