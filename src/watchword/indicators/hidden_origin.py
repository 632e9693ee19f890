"""Whether an address says where somebody is, or a VPN, an exit or a mobile carrier stands between."""

import ibis
import ibis.expr.types as ir

#: Kinds of address behind which the true origin stands elsewhere.
HIDING = ("vpn", "hosting", "proxy", "relay")

#: Kinds whose place is the employer's exit or no place at all.
_PLACELESS = ("office", "private")

#: How far a place holds, 0..1: mobile carriers and relays come out hundreds of kilometres away (assumption).
_LOOSE = 0.5


def hides(kind: ir.Value) -> ir.Value:
    """Whether this kind of address hides the true origin; an unknown kind does not."""
    return kind.isin(HIDING).fill_null(False)


def placed(kind: ir.Value, latitude: ir.Value, longitude: ir.Value) -> ir.Value:
    """Whether the address has a place that is the person's, or at least their VPN's."""
    return latitude.notnull() & longitude.notnull() & ~kind.isin(_PLACELESS).fill_null(False)


def certainty(*kinds: ir.Value) -> ir.Value:
    """How far a distance between such addresses holds: a half for each that is mobile or a relay."""
    held: ir.Value = ibis.literal(1.0)
    for kind in kinds:
        held = held * kind.isin(["mobile", "relay"]).fill_null(False).ifelse(_LOOSE, 1.0)
    return held


def family_of(hidden: ir.Value) -> ir.Value:
    """Concealment where the place is a hiding address's, else null: the card's own family."""
    return hidden.ifelse("concealment", ibis.null("string"))
