"""Numbers and addresses in the remarks of an OFAC entry: what each is called there and what kind it is here."""

import re

from watchword.screening.entry import Identifier

_REGISTRATION = (
    r"(?:Identification|Company) Number(?= IMO )|Registration (?:Number|ID)|(?:UK )?Company Number|C\.R\. No\.|"
    r"(?:Unified|United) Social Credit Code(?: Certificate)?|Certificate of Incorporation Number|"
    r"(?:Commercial Registry|Enterprise|Legal Entity|Chamber of Commerce|Government Gazette) Number|"
    r"(?:Public|Business) Registration (?:Number|Document #)|(?:Matricula|Folio) Mercantil No\.?|Trade License No\."
)
_NATIONAL_ID = (
    r"(?:Tazkira )?National ID(?: No\.| Card)?|National Foreign ID Number|Cedula(?: de \w+| No\.)|"
    r"Personal ID Card|Citizen's Card Number|(?:Turkish )?Identification Number|D\.N\.I\.|C\.U\.R\.P\.|CURP|"
    r"SSN|LE Number"
)
_TAX_ID = (
    r"Tax ID No\.|NIT #|R\.F\.C\.(?: #)?|RFC(?: #)?|RUC #|RIF #|V\.A\.T\. Number|C\.U\.I\.T\.|US FEIN|"
    r"(?:Italian )?Fiscal Code"
)
_OTHER = (
    r"SWIFT/BIC|BIK|Credencial electoral|I\.F\.E\.|License|Cartilla de Servicio Militar Nacional|"
    r"[A-Z][^:;]{0,70}?(?:\bNo\.?|Number|#|\bID(?: Card)?|Code)"
)
#: What a fact starts with, and the kind of identifier that follows; the first that fits counts.
LABELS = tuple(
    (kind, re.compile(rf"(?:{label})(?: \([^()\d]*\))?:? (?=\S)"))
    for kind, label in (
        ("imo", r"Vessel Registration Identification(?: IMO|(?= \d{7}\b))"),
        ("mmsi", r"(?:Vessel Registration Identification )?MMSI"),
        ("call-sign", r"(?:Other )?(?:Vessel )?Call Sign"),
        ("tail-number", r"(?:Previous )?Aircraft Tail Number"),
        ("passport", r"(?:Diplomatic )?Passport(?: (?:Number|No\.|#|Booklet:))?"),
        ("registration", _REGISTRATION),
        ("national-id", _NATIONAL_ID),
        ("tax-id", _TAX_ID),
        ("other", _OTHER),
    )
)
#: Kinds that may be without a digit.
LETTERS_ONLY = {"tail-number", "call-sign"}
_WALLETS = "Digital Currency Address - "
_VALUE = re.compile(r"(.+?)(?: \(([^()]*)\))?(?:,? (?:issued|expires|expired)\b.*)?$")
_WALLET = re.compile(_WALLETS + r"(\w+) (\w+)\.?$")
_CONTACT = re.compile(
    r"(Email|Website|Phone|Telephone|Fax)(?: Address)?(?: Number| No\.)?(?:: ?| )(.+)", re.IGNORECASE
)
_CONTACT_KINDS = {"telephone": "phone", "fax": "phone"}


def identifier(fact: str) -> Identifier | None:
    """Read one fact, such as "Passport 381220302 (Korea, North)"; None where it is not a number or an address."""
    if wallet := _WALLET.match(fact):
        return Identifier("wallet", wallet[2], wallet[1])
    if contact := _CONTACT.match(fact):
        kind = contact[1].lower()
        # An older entry goes on in prose: "Website www.alturath.org. Revival of …".
        return Identifier(_CONTACT_KINDS.get(kind, kind), contact[2].split(". ")[0].rstrip("."))
    for kind, label in LABELS:
        if (start := label.match(fact)) and (number := _VALUE.match(fact, start.end())):
            value = number[1].rstrip(".")
            # Words without a digit after a label are prose.
            meant = kind in LETTERS_ONLY or any(char.isdigit() for char in value)
            return Identifier(kind, value, number[2] or "") if meant else None
    return None


def named_identifier(label: str, number: str, issuer: str) -> Identifier | None:
    """Read a number that the list gives apart from what it is called, such as "Passport" and "381220302".

    The kind is that of the same fact in remarks. None where it is called something that is no number or address.
    """
    text = f"{label} {number}"
    if label.startswith(_WALLETS):
        return Identifier("wallet", number, label.removeprefix(_WALLETS)) if number else None
    if contact := identifier(text) if _CONTACT.match(text) else None:
        return Identifier(contact.kind, number)
    for kind, pattern in LABELS:
        if start := pattern.match(text):
            value = text[start.end() :].rstrip(".")
            meant = kind in LETTERS_ONLY or any(char.isdigit() for char in value)
            return Identifier(kind, value, issuer) if meant and value else None
    return None
