"""What changed in a list: what was added, removed, changed, began or ended, and what such entries own."""

from dataclasses import replace

from tests.screening.made import entry
from watchword.screening.entry import Entry, Relation, Validity
from watchword.screening.rescreen.changes import changes

THEN, NOW = "2026-01-14T12:00:00Z", "2026-02-01T12:00:00Z"


def ids(old: list[Entry], new: list[Entry]) -> tuple[list[str], list[str]]:
    found = changes("test-list", "news", old, new, THEN, NOW)
    return [each.entry_id for each in found.before], [each.entry_id for each in found.after]


def test_added_removed_and_changed_entries_are_on_their_sides() -> None:
    old = [entry(1), entry(2), entry(3)]
    new = [entry(3, "Renamed"), entry(4), entry(1)]
    assert ids(old, new) == (["2", "3"], ["3", "4"])
    assert ids(old, list(reversed(old))) == ([], [])


def test_what_a_changed_entry_owns_is_looked_at_again_down_the_chain_and_in_circles() -> None:
    # given a chain of owners below somebody who is listed no more, and two firms that own each other
    chain = [entry(number, relations=(Relation("owned-by", str(number - 1), 60.0),)) for number in (2, 3)]
    circle = [entry(4, relations=(Relation("owned-by", "5"), Relation("owned-by", "3")))]
    circle += [entry(5, relations=(Relation("owned-by", "4"),))]
    linked = entry(6, relations=(Relation("linked-to", "1"),))
    rest = [*chain, *circle, linked, entry(7)]
    assert ids([entry(1), *rest], rest) == (["1", "2", "3", "4", "5"], ["2", "3", "4", "5"])


def test_what_began_or_ended_in_between_counts_although_the_list_is_as_it_was() -> None:
    began = replace(entry(1), validity=Validity(since="2026-01-20"))
    ended = replace(entry(2), validity=Validity(until="2026-01-20"))
    holds = replace(entry(3), validity=Validity(since="2026-01-01", until="2026-03-01"))
    assert ids([began, ended, holds], [began, ended, holds]) == (["1", "2"], ["1", "2"])
