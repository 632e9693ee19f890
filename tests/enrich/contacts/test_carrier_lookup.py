"""A carrier's answer is read in the shapes of the vendors."""

import pytest

from watchword.enrich.contacts.carrier_lookup import CarrierLookup, read_carrier_lookups

TWILIO = """{"calling_country_code": "1", "country_code": "US", "phone_number": "+15125550100", "valid": true,
 "caller_name": {"caller_name": "EXAMPLE ADA", "caller_type": "CONSUMER", "error_code": null},
 "line_type_intelligence": {"carrier_name": "Example Carrier", "error_code": null, "mobile_country_code": "313",
 "mobile_network_code": "981", "type": "nonFixedVoip"}}"""
TELESIGN = """{"reference_id": "0", "status": {"code": 300}, "phone_type": {"code": "2", "description": "MOBILE"},
 "numbering": {"original": {"complete_phone_number": "15125550100", "country_code": "1", "phone_number": "5125550100"}}}"""
VONAGE = """{"status": 0, "international_format_number": "15125550100", "current_carrier": {"network_code": "x",
 "name": "Example", "country": "US", "network_type": "landline_tollfree"}}"""


@pytest.mark.parametrize(
    ("text", "line", "vendor"),
    [
        (TWILIO, "voip-non-fixed", "Twilio Lookup"),
        (TELESIGN, "mobile", "Telesign PhoneID"),
        (VONAGE, "toll-free", "Vonage"),
        ("telephone,line_type,vendor\n+1 512 555 0100,fixedVoip,Example\n", "voip-fixed", "Example"),
        ("telephone,line_type\n+1 512 555 0100,carrier pigeon\n", "unknown", ""),
    ],
)
def test_line_types_of_every_vendor_become_ours(text: str, line: str, vendor: str) -> None:
    (answer,) = read_carrier_lookups(text, "carrier.json")

    assert (answer.telephone, answer.line, answer.vendor) == ("+15125550100", line, vendor)


def test_the_name_that_the_carrier_has_and_the_first_day_are_kept() -> None:
    (named,) = read_carrier_lookups(TWILIO, "carrier.json")
    (dated,) = read_carrier_lookups("phone,activated\n+15125550100,2026-10-01\n", "carrier.csv")

    assert named.names == ("EXAMPLE ADA",)
    assert dated.first_seen is not None and dated.first_seen.day == 1


def test_a_row_without_a_number_is_left_out() -> None:
    assert read_carrier_lookups("phone,line_type\n,mobile\nnone,voip\n", "carrier.csv") == ()
    assert CarrierLookup("+15125550100").line == "unknown"
