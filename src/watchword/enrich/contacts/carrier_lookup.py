"""What a carrier lookup says of a telephone number: its line type and how long it has been in use."""

from dataclasses import dataclass
from datetime import datetime

from watchword.enrich.contact import phone
from watchword.enrich.contacts.answer_rows import Row, cell, moment, read_rows

#: Vendors' words for a line's type, in ours. Twilio Lookup v2 `line_type_intelligence.type`; Telesign PhoneID
#: `phone_type.description`; Vonage `current_carrier.network_type`.
_TYPES = {
    "mobile": "mobile", "prepaid": "mobile", "prepaidmobile": "mobile", "cellular": "mobile", "wireless": "mobile",
    "landline": "fixed", "fixedline": "fixed", "fixed": "fixed", "payphone": "fixed",
    "fixedvoip": "voip-fixed", "nonfixedvoip": "voip-non-fixed", "voip": "voip", "virtual": "voip",
    "tollfree": "toll-free", "landlinetollfree": "toll-free", "premium": "premium",
    "landlinepremium": "premium", "sharedcost": "premium", "personal": "personal", "pager": "pager",
    "voicemail": "voicemail", "uan": "company",
}  # fmt: skip


@dataclass(frozen=True)
class CarrierLookup:
    """One number's answer. telephone: with a plus, else as digits.

    line: mobile, fixed, voip, voip-fixed, voip-non-fixed, toll-free, premium, personal, pager, voicemail, company or unknown.
    first_seen: when the number was activated or first seen, UTC. names: whom the carrier has for it. vendor:
    whose answer it is, as far as its shape tells.
    """

    telephone: str
    line: str = "unknown"
    first_seen: datetime | None = None
    names: tuple[str, ...] = ()
    vendor: str = ""


def read_carrier_lookups(text: str, name: str) -> tuple[CarrierLookup, ...]:
    """Answers in the shape of Twilio Lookup v2, Telesign PhoneID, Vonage Number or Identity Insights, or plain rows.

    Plain rows have `telephone` (or `phone`, `number`), `line_type`, `first_seen` or `activated`, `registered_name`.
    Rows without a number that can be read are left out. Raises LookupFileError.
    """
    found = (_answer(row) for row in read_rows(text, name))
    return tuple(answer for answer in found if answer is not None)


def _answer(row: Row) -> CarrierLookup | None:
    number = phone(_number(row))
    if number is None:
        return None
    said = cell(
        row, "line_type_intelligence.type", "phone_type.description", "current_carrier.network_type",
        "insights.current_carrier.network_type", "carrier.type", "line_type", "type",
    )  # fmt: skip
    plain = "".join(letter for letter in said.lower() if letter.isalpha())
    names = cell(row, "caller_name.caller_name", "caller_name", "registered_name", "subscriber_name")
    return CarrierLookup(
        number, _TYPES.get(plain, "unknown"), _first_seen(row), (names,) if names else (), _vendor(row)
    )


def _number(row: Row) -> str:
    """Vonage and Telesign give international digits without the plus."""
    bare = cell(row, "international_format_number", "numbering.original.complete_phone_number")
    return f"+{bare.lstrip('+')}" if bare else cell(row, "phone_number", "telephone", "phone", "number")


def _first_seen(row: Row) -> datetime | None:
    named = cell(row, "first_seen", "first_seen_at", "activated", "activation_date", "date_first_seen")
    return moment(named)


def _vendor(row: Row) -> str:
    if "line_type_intelligence" in row:
        return "Twilio Lookup"
    if "phone_type" in row and "numbering" in row:
        return "Telesign PhoneID"
    if "current_carrier" in row or "insights" in row:
        return "Vonage"
    return cell(row, "vendor", "source")[:100]
