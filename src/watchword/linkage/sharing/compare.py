"""A partner's hashes beside what is held here: who shares a document number, an account or a wallet with their case."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from watchword.linkage.sharing.canonical import Identifier, canonical
from watchword.linkage.sharing.error import SharingError
from watchword.linkage.sharing.partner_key import PartnerKey
from watchword.linkage.sharing.read_hashes import SharedHashes


@dataclass(frozen=True)
class Holding:
    """An identifier of somebody known here: the person_id and the value."""

    person_id: str
    identifier: Identifier


@dataclass(frozen=True)
class Match:
    """Somebody here has an identifier that the partner confirmed in a case of theirs; no value is in it.

    since: the month since when they know it. case: the reference to ask them by. revoked: they took it back; what was
    done because of it is to be undone, and it is no evidence.
    """

    person_id: str
    kind: str
    since: str
    case: str
    revoked: bool


def compare(
    hashes: SharedHashes,
    holdings: Iterable[Holding],
    key: PartnerKey,
    passed_over: Callable[[Holding], object] = lambda _: None,
) -> list[Match]:
    """The matches, in the order of person_id and kind. Holdings that cannot be shared are handed to `passed_over`.

    An equal hash is an equal number, not a proof: identities are stolen, numbers misread, accounts sold on. Ask.
    """
    known = {(row.kind, row.hash): row for row in hashes.rows}
    found = set()
    for holding in holdings:
        kind = holding.identifier.kind
        try:
            text = canonical(holding.identifier).text.encode()
        except SharingError:
            passed_over(holding)
            continue
        if row := known.get((kind, key.hashed(kind, text))):
            found.add(Match(holding.person_id, kind, row.since, row.case, row.revoked))
    return sorted(found, key=lambda match: (match.person_id, match.kind, match.case))
