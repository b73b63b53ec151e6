"""Let the ranking steer dispatch."""

from decimal import Decimal

from carecenter.assurance.rankings.access import RUN
from carecenter.assurance.rankings.models import RankingRun, RankRow
from carecenter.assurance.rankings.queries.rules_in_force import rules_of_run
from carecenter.assurance.rankings.rules.fairness import dispatch_weight
from carecenter.assurance.rankings.types import ALL_TYPES, RankLevel
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.providers.public import providers_by_id, set_weight


@action("rankings.set_weights")
def set_weights(*, actor: Actor, run_id: int) -> int:
    """Give each provider the weight that follows from her score relative to her peers; return how many changed."""
    demand(actor, RUN)
    rows = RankRow.objects.filter(run_id=run_id, level=RankLevel.PROVIDER.value, type_code=ALL_TYPES)
    found = {row[0]: row[1:] for row in rows.values_list("provider_id", "score", "base_rate", "run__day") if row[0]}
    rules = rules_of_run(run=RankingRun.objects.select_related("rules").get(pk=run_id))
    changed = 0
    for provider_id, facts in providers_by_id(ids=found).items():
        score, base_rate, day = found[provider_id]
        weight = Decimal(str(dispatch_weight(score, base_rate, rules)))
        if facts.weight != weight:
            reason = f"{day.isoformat()}: p̃ {score:.3f} / p₀ {base_rate:.3f} = {weight}"
            set_weight(actor=actor, provider_id=provider_id, weight=weight, reason=reason)
            changed += 1
    note(subject=("ranking", run_id), changed=changed)
    return changed
