"""What a person's role explains: those who support machines or build hardware do odd things at work."""

import ibis.expr.types as ir


def with_roles(found: ir.Table, people: ir.Table) -> ir.Table:
    """`found` with the person's `technical` and `hardware`; False for people outside the roster."""
    roles = people.select("person_id", "technical", "hardware")
    joined = found.left_join(roles, "person_id").drop("person_id_right")
    return joined.mutate(
        technical=joined["technical"].fill_null(False), hardware=joined["hardware"].fill_null(False)
    )
