"""The designations that ship, as entries of a list that is always at hand."""

from watchword.knowledge.packs import packs
from watchword.screening import kept_form
from watchword.screening.entry import EntryKind, Identifier, NameStrength
from watchword.screening.lists.shipped import LIST_ID, entries, version

SHIPPED = {each.entry_id: each for each in entries()}


def test_every_designation_is_an_entry() -> None:
    assert len(SHIPPED) == sum(len(pack.designated) for pack in packs())
    assert {each.list_id for each in SHIPPED.values()} == {LIST_ID}
    assert all(each.listed and each.names and each.programs for each in SHIPPED.values())


def test_a_firm_has_its_register_number_its_link_and_its_source() -> None:
    firm = SHIPPED["52264"]
    assert firm.kind is EntryKind.ORGANIZATION
    assert firm.identifiers == (Identifier("registration", "91210600MA0YQP7Y0B", "China"),)
    assert firm.linked_to == ("Department 53 of the Ministry of the People's Armed Forces",)
    assert firm.remarks.endswith("(Designations of 16 January 2025: IT workers abroad)")


def test_names_come_before_aliases() -> None:
    assert [(name.text, name.strength) for name in SHIPPED["52282"].names] == [
        ("Korea Osong Shipping Corporation", NameStrength.PRIMARY),
        ("Korea Osong Shipping Co", NameStrength.STRONG),
    ]


def test_a_person_has_a_birth_date_and_no_number() -> None:
    person = SHIPPED["52286"]
    assert person.kind is EntryKind.PERSON
    assert person.birth_dates == ("1959-04-20",) and person.identifiers == ()


def test_entries_are_kept_and_read_again_unchanged() -> None:
    assert all(kept_form.entry(kept_form.line(each)) == each for each in SHIPPED.values())


def test_the_version_is_the_day_of_the_newest_pack() -> None:
    assert version() == max(pack.published for pack in packs()) >= "2025-01-16"
