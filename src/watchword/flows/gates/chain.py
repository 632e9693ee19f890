"""The audit chain, read and verified."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from watchword.casework.store import case_store
from watchword.flows.gates.desk import clock
from watchword.flows.gates.evidence_file import wrong_with
from watchword.flows.gates.moment import reader
from watchword.flows.home import home

if TYPE_CHECKING:
    from watchword.casework.audit import Entry
    from watchword.casework.cases import CaseStore
    from watchword.casework.verified import Broken


@dataclass(frozen=True)
class Chain:
    """The chain: how many entries, the newest one's hash (empty without entries), and the first broken one or None."""

    entries: int
    head: str
    broken: "Broken | None"


def chain(head: str | None = None) -> Chain:
    """Verify the chain, the tables and the files of evidence. `head` is a hash kept elsewhere."""
    with case_store(home()) as store:
        return _verified(store, head)


def shown_chain(told: "Callable[[Entry], None]", head: str | None = None, person: str | None = None) -> Chain:
    """Verify the chain; `told` is given every entry from the first, or those on a person. The look itself is an entry."""
    with case_store(home()) as store:
        of_whom = {"person": person} if person else {}
        store.note_read("show-audit", reader(), clock(), of_whom)
        for entry in store.audit():
            if person is None or entry.concerns(person):
                told(entry)
        return _verified(store, head)


def _verified(store: "CaseStore", head: str | None) -> Chain:
    folder = home()
    broken = store.verify_audit(head) or store.verify_files(lambda digest: wrong_with(digest, folder))
    return Chain(*store.newest(), broken)
