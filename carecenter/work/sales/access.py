"""Who may register, see and cancel sales."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from carecenter.foundation.access import demand, reach_filter, reaches
from carecenter.foundation.permissions import declare
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation.public import unit_by_code
from carecenter.reference.organisation.types import UnitFacts, UnitKind
from carecenter.work.sales.errors import NoSuchStore
from carecenter.work.sales.models import Sale

REGISTER = declare("sales.register", _("登记销售"))
VIEW = declare("sales.view", _("查看销售单"))
CANCEL = declare("sales.cancel", _("取消销售单"))
IMPORT = declare("sales.import", _("导入表格"))
EXPORT = declare("sales.export", _("导出销售单"))


def _scoped(actor: Actor, permission: str) -> QuerySet[Sale]:
    """Return what the seller's tree sold and what the office's tree has to serve."""
    own = Q(guide_id=actor.person_id)
    sold = reach_filter(actor, permission, own=own)
    served = reach_filter(actor, permission, unit="office_path")
    if sold is None or served is None:
        return Sale.objects.all()
    return Sale.objects.filter(sold | served)


def visible_sales(actor: Actor) -> QuerySet[Sale]:
    """Return the sales that the actor may see; a guide's own are hers in any case."""
    return _scoped(actor, VIEW)


def sale_to_see(actor: Actor, sale_id: int) -> Sale:
    """Return one sale with its store and model; NotThere outside the actor's reach."""
    found = only_row(visible_sales(actor).select_related("store", "guide", "model").filter(pk=sale_id))
    if found is None:
        raise NotThere()
    return found


def sale_to_change(actor: Actor, sale_id: int) -> Sale:
    """Return the sale, locked, for cancelling; NotThere outside the actor's reach."""
    demand(actor, CANCEL)
    found = only_row(_scoped(actor, CANCEL).select_for_update(of=("self",)).filter(pk=sale_id))
    if found is None:
        raise NotThere()
    return found


def store_to_sell_in(actor: Actor, code: str) -> UnitFacts:
    """Return the open store in which the actor may register. Raises NotPermitted, NoSuchStore."""
    demand(actor, REGISTER)
    store = unit_by_code(code=code)
    is_store = store is not None and store.kind is UnitKind.STORE and store.active
    if store is None or not is_store or not reaches(actor, REGISTER, store.path, is_own=store.path == actor.unit_path):
        raise NoSuchStore(field="store_code", code=code[:40])
    return store


def may_watch_sale(actor: Actor, sale_id: int) -> bool:
    """Tell whether pages of this actor may listen to changes of a sale."""
    return visible_sales(actor).filter(pk=sale_id).exists()
