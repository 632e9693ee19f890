"""What changed between two versions of a list, entry by entry."""

from tests.screening.made import entry
from watchword.screening.difference import Change, difference


def test_entries_added_removed_and_changed_are_told_apart() -> None:
    # given two versions: 1 stays, 2 goes, 3 gets another remark, 4 is new
    before = [entry(1), entry(2), entry(3)]
    after = [entry(4), entry(3, remarks="Linked To: SOMEBODY."), entry(1)]
    # when they are compared
    found = difference(before, after)
    # then each change is where it belongs, and the order of the list says nothing
    assert found.added == (entry(4),)
    assert found.removed == (entry(2),)
    assert found.changed == (Change(before[2], after[1], ("remarks",)),)


def test_equal_versions_differ_in_nothing() -> None:
    assert difference([entry(1)], [entry(1)]) == difference([], [])
