"""Define the lists that persons are described with: posts, skills, kinds of qualification."""

from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.organisation.access import demand_roles
from carecenter.reference.organisation.models import Post, QualificationKind, Skill


@action("organisation.define_post")
def define_post(*, actor: Actor, code: str, name: str) -> int:
    """Create or rename a post; return its id."""
    demand_roles(actor)
    row, _ = Post.objects.update_or_create(code=code, defaults={"name": name})
    note(subject=("post", row.pk), code=code)
    return row.pk


@action("organisation.define_skill")
def define_skill(*, actor: Actor, code: str, name: str, kind: str = "PRODUCT") -> int:
    """Create or rename a skill (kind PRODUCT, LANGUAGE, CONTACT); return its id."""
    demand_roles(actor)
    row, _ = Skill.objects.update_or_create(code=code, defaults={"name": name, "kind": kind})
    note(subject=("skill", row.pk), code=code)
    return row.pk


@action("organisation.define_qualification_kind")
def define_qualification_kind(
    *, actor: Actor, code: str, name: str, statutory: bool = False, grace_days: int = 0
) -> int:
    """Create or change a kind of certificate; a statutory one has no grace. Return its id."""
    demand_roles(actor)
    grace = 0 if statutory else grace_days
    row, _ = QualificationKind.objects.update_or_create(
        code=code, defaults={"name": name, "statutory": statutory, "grace_days": grace}
    )
    note(subject=("qualification_kind", row.pk), code=code)
    return row.pk
