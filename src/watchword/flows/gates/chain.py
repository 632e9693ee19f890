"""The audit chain, read and verified."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from watchword.casework.store import case_store
from watchword.flows.home import home

if TYPE_CHECKING:
    from watchword.casework.audit import Broken, Entry


@dataclass(frozen=True)
class Chain:
    """The chain: how many entries, the newest one's hash (empty without entries), and the first broken one or None."""

    entries: int
    head: str
    broken: "Broken | None"


def chain(head: str | None = None, told: "Callable[[Entry], None] | None" = None) -> Chain:
    """Verify the chain; `told` is given every entry, from the first. `head` is a hash kept elsewhere."""
    entries, newest = 0, ""
    with case_store(home()) as store:
        broken = store.verify_audit(head)
        for entry in store.audit():
            entries, newest = entries + 1, entry.sha256
            if told is not None:
                told(entry)
    return Chain(entries, newest, broken)
