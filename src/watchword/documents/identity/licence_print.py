"""Whether a licence's barcode tells what its face prints: a card altered by hand seldom has both changed."""

from collections.abc import Mapping

from watchword.documents.identity.agree import (
    NameAgreement,
    claims_of_licence,
    claims_written,
    verdicts,
)
from watchword.documents.identity.licence import Licence
from watchword.enrich.agreement import Agreement
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "aamva.print-same": "barcode and print tell the same; value: name, birth, number, expires, issued or address",
    "aamva.print-compatible": "barcode and print tell what may be the same; value: the field",
    "aamva.print-different": "barcode and print contradict each other; value: the field",
    "aamva.print-not-compared": "no field could be compared",
}
"""Names of facts -> their meaning. The told values themselves are never in a fact."""


def compare(payload: Licence, printed: Mapping[str, str], names: NameAgreement) -> tuple[Fact, ...]:
    """One fact for each field that both tell. Keys of `printed`: name, birth, number, expires, issued, address."""
    pairs = verdicts(claims_of_licence(payload), claims_written("print", printed), names)
    found = tuple(
        Fact(f"aamva.print-{verdict.value}", told)
        for told, verdict in pairs
        if verdict is not Agreement.UNKNOWN
    )
    return found or (Fact("aamva.print-not-compared"),)
