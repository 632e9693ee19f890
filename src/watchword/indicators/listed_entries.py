"""What lists say of whom a person is paid through and of what is the person's own, gathered for indicators on lists."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.finding import finding
from watchword.indicators.phrases import named


def listed_finding(matches: ir.Table, told: str) -> ir.Table:
    """Evidence of hits, one row a person: as strong as the list is believed, all people of one entry in one cluster.

    told: which of `listed_entries` the card tells beside the entry: `through` or `end`.
    """
    found = listed_entries(matches)
    names = (told, "listed", "lists", "entries", "confidence")
    return finding(
        found,
        matches,
        strength=found["confidence"],
        shared=found["entry"],
        facts={name: found[name] for name in names},
    )


def listed_entries(matches: ir.Table) -> ir.Table:
    """One row a person, of hits: `through`, `listed`, `lists`, `entries` and `end` as text, `entry` as key, `confidence`.

    entry is the first of the entries, so that all people of one listed firm share it. One firm is often on several
    lists: they are told together. confidence, 0..1, is that of the list which is believed most; 1 where none is told.
    """
    about = matches["about"]
    own = ibis.cases(
        (about == "email", "e-mail address"),
        (about == "phone", "telephone"),
        (about == "handle", "account at a code host"),
        else_=about,
    )
    told = matches.mutate(entry=matches["list_id"] + " " + matches["entry_id"], about=own)
    return told.group_by("person_id").agg(
        through=named(told["about"]),
        listed=named(told["listed_as"]),
        lists=named(told["list_id"]),
        entries=named(told["entry"]),
        end=named(told["account_end"]),
        entry=told["entry"].min(),
        confidence=told["confidence"].fill_null(1.0).max(),
    )
