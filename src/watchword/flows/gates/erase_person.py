"""A person out of casework: rows, files of evidence, and what the audit tells; decisions stay as numbers."""

import hmac
from dataclasses import dataclass
from hashlib import sha256

from watchword.flows.gates.desk import Desk
from watchword.flows.gates.evidence_file import FOLDER
from watchword.flows.gates.moment import who, words
from watchword.flows.home import home, key
from watchword.linkage.sharing.remembered import forget

_LABEL = b"watchword erased person 1\0"


@dataclass(frozen=True)
class ErasedPerson:
    """How many rows of each sort there were, how many files and audit entries, and the keyed hash that stands for the id."""

    counts: dict[str, int]
    files: int
    entries: int
    stands_for: str


def erase_person(at: Desk, person: str, *, by: str, second: str, why: str) -> ErasedPerson:
    """Erase what casework and sharing with partners keep of a person; it takes two people and a reason.

    Files that are another's evidence too stay. Raises VettingError for one person, and CaseworkError for somebody of
    whom nothing is kept.
    """
    two = (who(by, "--by"), who(second, "--second"))
    reason = words(why, "--why")
    # Within one turn, so that nobody records a file as evidence while it is removed.
    with at.store.alone():
        erased = at.store.erase(
            person, by=two[0], second=two[1], why=reason, at=at.now, stands_for=stands_for(person)
        )
        for each in erased.files:
            (home() / FOLDER / each).unlink(missing_ok=True)
        forget(person, home())
    counts = {name: number for name, number in erased.as_details().items() if isinstance(number, int)}
    del counts["files"]
    return ErasedPerson(counts, len(erased.files), len(erased.entries), stands_for(person))


def stands_for(person: str) -> str:
    """What the audit keeps of who was erased: HMAC-SHA256 of the id, in hex, with the installation's key."""
    return hmac.digest(key(), _LABEL + person.encode(errors="surrogatepass"), sha256).hex()
