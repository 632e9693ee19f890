"""What a lawful verifier answered about a tax number: E-Verify, SSA's SSNVS and CBSV, or a vendor in front of them."""

from dataclasses import dataclass

from watchword.enrich.contacts.answer_rows import cell, read_rows

#: SSNVS codes, from the Social Security Administration's handbook of the service. Sex is never read: code 2
#: (name and birth date match) is a match, and 4 says of the birth date what 3 says.
_SSNVS = {
    "": "match", "y": "deceased", "1": "no-match", "2": "match", "3": "birth-date-mismatch",
    "4": "birth-date-mismatch", "5": "name-mismatch", "6": "no-match",
}  # fmt: skip
#: Results in words. An E-Verify Tentative Nonconfirmation ("mismatch") is open until the person has answered it.
_WORDS = {
    "match": "match", "verified": "match", "employment authorized": "match", "yes": "match", "valid": "match",
    "no match": "no-match", "nomatch": "no-match", "no": "no-match", "invalid": "no-match",
    "never issued": "no-match", "final nonconfirmation": "no-match",
    "tentative nonconfirmation": "unresolved", "tentative nonconfirmation mismatch": "unresolved",
    "mismatch": "unresolved", "case in continuance": "unresolved", "pending": "unresolved",
    "deceased": "deceased", "death indicator": "deceased",
    "name mismatch": "name-mismatch", "name does not match": "name-mismatch",
    "birth date mismatch": "birth-date-mismatch", "dob mismatch": "birth-date-mismatch",
}  # fmt: skip


@dataclass(frozen=True)
class TaxAnswer:
    """One answer. last_four: of the number asked about, empty where the row does not say.

    result: match, no-match, name-mismatch, birth-date-mismatch, deceased, unresolved or unknown. vendor: the service.
    """

    last_four: str
    result: str
    vendor: str = ""


def read_tax_answers(text: str, name: str) -> tuple[TaxAnswer, ...]:
    """Rows of JSON or CSV: `ssn` or `last_four`, and `verification_code` (SSNVS), or `result` or `case_status` in words.

    Only the last four digits are kept. Raises LookupFileError.
    """
    from_rows = []
    for row in read_rows(text, name):
        digits = [
            letter for letter in cell(row, "last_four", "last4", "ssn", "tax_number") if letter.isdigit()
        ]
        vendor = cell(row, "vendor", "service", "source")[:100]
        if "verification_code" in row:
            result = _SSNVS.get(cell(row, "verification_code").lower(), "unknown")
            vendor = vendor or "SSNVS"
        else:
            said = cell(row, "result", "case_status", "case_eligibility_statement", "status", "match")
            result = _worded(said)
        if cell(row, "deceased", "death_indicator").lower() in ("y", "yes", "true", "1"):
            result = "deceased"
        from_rows.append(TaxAnswer("".join(digits[-4:]), result, vendor))
    return tuple(from_rows)


def _worded(said: str) -> str:
    plain = " ".join("".join(letter if letter.isalnum() else " " for letter in said.lower()).split())
    return _WORDS.get(plain, "unknown")
