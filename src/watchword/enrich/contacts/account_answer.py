"""What an account-owner verification answered: whether the bank has the account under the name given."""

from dataclasses import dataclass

from watchword.enrich.contacts.answer_rows import cell, cell_list, read_rows

#: Vendors' results in ours: the EPC's Verification of Payee codes (MTCH, CMTC, NMTC, NOAP), Pay.UK's Confirmation of
#: Payee in words, and what open-banking and payroll vendors write.
_RESULTS = {
    "match": "match", "mtch": "match", "full match": "match", "verified": "match", "valid": "match",
    "yes": "match", "true": "match", "exact match": "match",
    "partial": "partial", "partial match": "partial", "close match": "partial", "cmtc": "partial",
    "close": "partial", "inconclusive": "partial",
    "none": "none", "no match": "none", "nomatch": "none", "nmtc": "none", "no": "none", "false": "none",
    "mismatch": "none",
}  # fmt: skip


@dataclass(frozen=True)
class AccountAnswer:
    """One answer. last_four: of the account asked about, empty where the row does not say.

    result: match, partial, none or unavailable. owners: the names that the bank has. vendor: who answered.
    """

    last_four: str
    result: str
    owners: tuple[str, ...] = ()
    vendor: str = ""


def read_account_answers(text: str, name: str) -> tuple[AccountAnswer, ...]:
    """Rows of JSON or CSV: `account`, `iban` or `last_four`; `result` or `match_result`; `owner` or `owners`.

    A result in words that are not known is unavailable, never a mismatch, and so are a check that failed and an account
    that is not verified: neither says whose it is. Raises LookupFileError.
    """
    return tuple(
        AccountAnswer(
            _last_four(cell(row, "last_four", "last4", "iban", "account", "account_number")),
            _result(cell(row, "result", "match_result", "match_level", "status"), cell(row, "verified")),
            cell_list(row, "owners") or cell_list(row, "owner") or cell_list(row, "account_holder_name"),
            cell(row, "vendor", "source")[:100],
        )
        for row in read_rows(text, name)
    )


def _last_four(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())[-4:].upper()


def _result(said: str, verified: str) -> str:
    plain = " ".join(
        "".join(letter if letter.isalnum() else " " for letter in (said or verified).lower()).split()
    )
    found = _RESULTS.get(plain, "unavailable")
    return "unavailable" if not said and found == "none" else found
