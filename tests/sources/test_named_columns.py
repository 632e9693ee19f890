"""Columns of a log under whatever names."""

from watchword.sources.named_columns import columns


def test_the_first_filled_alias_stands_whatever_its_case() -> None:
    aliases = {"ip": ("Client IP", "IPAddress"), "time": ("Timestamp",)}
    assert columns({"client_ip": "", "IPADDRESS": "x", "timestamp": 0, "other": 1}, aliases) == {
        "ip": "x",
        "time": 0,
    }
