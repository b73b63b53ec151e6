"""What kinds and states of documents are called."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.reference.documents.types import DocumentKind, EditionState

KINDS = {DocumentKind.POLICY: _("制度"), DocumentKind.NORM: _("规范"), DocumentKind.FILE: _("文件")}
STATES = {
    EditionState.DRAFT: State(_("草稿"), "neutral"),
    EditionState.REVIEW: State(_("审批中"), "attention"),
    EditionState.APPROVED: State(_("已批准"), "info"),
    EditionState.ACTIVE: State(_("生效"), "good"),
    EditionState.RETIRED: State(_("已废止"), "neutral"),
}
