"""The designations that ship with the program, as entries of a list that is always at hand."""

from collections.abc import Iterator

from watchword.knowledge.packs import Designated, Pack, packs
from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName, NameStrength

#: The id of the shipped list. It is a record of ours, no publisher's list: with it alone nothing is screened.
LIST_ID = "watchword-designations"


def entries() -> Iterator[Entry]:
    """Every designation that ships."""
    for pack in packs():
        for row in pack.designated:
            yield _entry(pack, row)


def _entry(pack: Pack, row: Designated) -> Entry:
    names = tuple(ListedName(name) for name in row.names)
    return Entry(
        list_id=LIST_ID,
        entry_id=row.entry,
        kind=EntryKind(row.kind),
        names=names + tuple(ListedName(name, NameStrength.STRONG) for name in row.aliases),
        birth_dates=row.birth_dates,
        countries=row.countries,
        identifiers=(Identifier("registration", row.registration, row.registered_in),)
        if row.registration
        else (),
        programs=row.programs,
        remarks=f"{row.says} ({pack.title})",
        linked_to=row.linked_to,
    )


def version() -> str:
    """The day of the newest pack."""
    return max(pack.published for pack in packs())
