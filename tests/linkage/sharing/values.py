"""Made-up identifiers in the forms that are shared: no issuer, bank or chain gave them out."""

from datetime import UTC, date, datetime

from watchword.linkage.sharing.canonical import Identifier
from watchword.linkage.sharing.export_hashes import Confirmed

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)

#: The specimen of ICAO 9303, issued by Utopia.
PASSPORT = Identifier("document_number", "L898902C3", "UTO")
#: The example account of the IBAN registry.
IBAN = Identifier("iban", "DE89 3704 0044 0532 0130 00")
#: Zero-knowledge example key's address of BIP-173.
WALLET = Identifier("wallet", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")
#: A routing number whose check digit is right beside an account that is made up.
US = Identifier("us_account", "1234567890", "011000015")


def confirmed(identifier: Identifier, case: str = "case-1") -> Confirmed:
    """An identifier of a confirmed persona, known since March."""
    return Confirmed(identifier, date(2026, 3, 9), case)
