"""What a role touches and asks for, equal for everybody who fills it."""

from dataclasses import dataclass

from watchword.vetting.nearest import nearest
from watchword.vetting.rules import Rules, VettingError
from watchword.vetting.tier import Tier


@dataclass(frozen=True)
class RoleInForce:
    """A role as the gates see it.

    tier: what it asks for since the beginning. touches: ids of accesses that the role may have at that tier. raised: the
    tier that it rose to since, or None; risen_from: the tier before that rise, where it was not the first.
    """

    name: str
    tier: Tier
    touches: frozenset[str]
    raised: Tier | None = None
    risen_from: Tier | None = None


def role_in_force(rules: Rules, name: str, tier: Tier | None = None) -> RoleInForce:
    """The role of that name. The tier of a role in the rules follows from what it touches and cannot be chosen.

    A role of the employer's own, outside the rules, needs a tier and touches every access of that tier. Raises
    VettingError for an unknown role without a tier, and for a tier other than the role's own.
    """
    known = rules.roles.get(name)
    if known is None:
        if tier is None:
            hint = nearest(name, rules.roles)
            raise VettingError(f"role {name[:100]}: is not in the rules; give --tier for it{hint}")
        touched = (access for access, row in rules.access.items() if tier.covers(row.tier))
        return RoleInForce(name, tier, frozenset(touched))
    own = max((rules.access[access].tier for access in known.touches), key=lambda each: each.rank)
    if tier is not None and tier is not own:
        raise VettingError(
            f"role {name}: is {own.value} for everybody, not {tier.value}; leave --tier away, or change the rules"
        )
    return RoleInForce(name, own, frozenset(known.touches))


def held_by(rules: Rules, gate: str, role: RoleInForce) -> tuple[str, ...]:
    """The accesses of a role that wait for a gate, in the order of the rules.

    A gate that a raised tier opens holds what the role gained by it; one that guards what was given before, such as
    re-proofing, holds both; every other gate what the role touched before.
    """
    row = rules.gate(gate)
    if row.grace_days:
        every = accesses(rules, role)
        return tuple(access for access in row.holds if access in every)
    if row.opens == "tier-rise":
        gained = gained_accesses(rules, role)
        return tuple(access for access in row.holds if access in gained)
    return tuple(access for access in row.holds if access in role.touches)


def gained_accesses(rules: Rules, role: RoleInForce) -> frozenset[str]:
    """The accesses that a role may have only since its tier last rose; none where it did not rise."""
    return _between(rules, role.risen_from or role.tier, role.raised)


def accesses(rules: Rules, role: RoleInForce) -> frozenset[str]:
    """Every access that the role may have once all its gates are met."""
    return role.touches | _between(rules, role.tier, role.raised)


def _between(rules: Rules, low: Tier, high: Tier | None) -> frozenset[str]:
    """The accesses above one tier, up to another."""
    if high is None:
        return frozenset()
    return frozenset(
        access for access, row in rules.access.items() if high.covers(row.tier) and not low.covers(row.tier)
    )
