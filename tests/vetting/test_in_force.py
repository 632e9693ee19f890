"""What a role touches, gains and is held from, alike for everybody."""

from dataclasses import replace

from watchword.vetting.in_force import accesses, gained_accesses, held_by, role_in_force
from watchword.vetting.reading import shipped_rules
from watchword.vetting.tier import Tier

RULES = shipped_rules()


def test_a_tier_covers_what_is_below_it() -> None:
    assert [Tier.ELEVATED.covers(tier) for tier in Tier] == [True, True, False]


def test_a_gate_holds_only_what_the_role_touches() -> None:
    assert held_by(RULES, "first-day", role_in_force(RULES, "designer")) == ("e-mail",)
    assert held_by(RULES, "first-day", role_in_force(RULES, "web-engineer")) == ("e-mail", "code-read")


def test_every_access_of_every_role_is_held_by_a_gate_that_comes_in_turn() -> None:
    for name in RULES.roles:
        role = role_in_force(RULES, name)
        in_turn = [gate.id for gate in RULES.gates if gate.opens == "in-turn"]
        assert {access for gate in in_turn for access in held_by(RULES, gate, role)} == accesses(RULES, role)


def test_a_rise_gains_what_lies_between_the_tiers_and_keeps_the_rest() -> None:
    role = replace(role_in_force(RULES, "writer"), raised=Tier.ELEVATED)
    assert gained_accesses(RULES, role) == {"code-write", "customer-data", "production"}
    further = replace(role, raised=Tier.CRITICAL, risen_from=Tier.ELEVATED)
    assert "production" not in gained_accesses(RULES, further)
    assert accesses(RULES, further) > accesses(RULES, role)
