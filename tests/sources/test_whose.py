"""Whose a row is, and where it came from."""

from watchword.sources.contract import Context
from watchword.sources.whose import where, whose


def test_an_id_and_an_address_in_any_column() -> None:
    assert whose({"candidate": "7.0", "email": "Ann <Ann@example.org>"}) == {
        "candidate": "7",
        "email": "ann@example.org",
    }
    assert whose({"candidate": "ann@example.org"}) == {"candidate": None, "email": "ann@example.org"}
    assert whose({"candidate": "n/a", "email": "-"}) is None


def test_addresses_within_a_home_are_no_places() -> None:
    found = where({"ip": "192.168.1.2; 203.0.113.5", "device": " "}, Context(b"k"))
    assert (found["ip"], found["device_key"]) == ("203.0.113.5", None)
    assert where({"ip": "not one"}, Context(b"k"))["ip"] is None
