"""Consumer VPN brands, and no client that an employer would hand out."""

from collections import Counter

import pytest

from watchword.knowledge import remote_tools, vpn_brands

EMPLOYERS_OWN = {
    "vpnagent.exe",
    "vpnui.exe",
    "csc_ui.exe",
    "vpnagentd",
    "pangpa.exe",
    "pangps.exe",
    "globalprotect",
    "zsatray.exe",
    "zsatunnel.exe",
    "zscaler",
    "forticlient.exe",
    "wireguard.exe",
    "wireguard",
    "openvpn.exe",
    "openvpn",
    "openvpn-gui.exe",
    "openvpnserviceinteractive",
    "warp-svc.exe",
    "warp-svc",
    "tailscaled",
    "tailscaled.exe",
    "cisco.com",
    "zscaler.net",
    "openvpn.net",
    "wireguard.com",
    "cloudflareclient.com",
}
EMPLOYERS_BRANDS = (
    "anyconnect",
    "cisco",
    "globalprotect",
    "palo alto",
    "zscaler",
    "forti",
    "wireguard",
    "openvpn",
)


def test_there_are_at_least_twenty_five_brands() -> None:
    assert len({sign.brand for sign in vpn_brands()}) >= 25


def test_the_brand_that_reports_name_most_is_known_by_program_and_by_exit() -> None:
    kinds = {sign.kind for sign in vpn_brands() if sign.brand == "Astrill"}

    assert {"process", "domain", "as_organisation"} <= kinds


def test_names_are_lower_case_and_given_once_for_each_brand() -> None:
    names = Counter((sign.kind, sign.brand, sign.value) for sign in vpn_brands())

    assert [sign.value for sign in vpn_brands() if sign.value != sign.value.lower()] == []
    assert [name for name, times in names.items() if times > 1] == []


def test_no_sign_is_an_employers_own_client() -> None:
    assert {sign.value for sign in vpn_brands()} & EMPLOYERS_OWN == set()


@pytest.mark.parametrize("employers", EMPLOYERS_BRANDS)
def test_no_brand_is_an_employers_own(employers: str) -> None:
    assert [sign for sign in vpn_brands() if employers in sign.brand.lower()] == []


def test_nothing_is_counted_both_as_vpn_and_as_remote_control() -> None:
    vpn = {sign.value for sign in vpn_brands() if sign.kind != "as_organisation"}

    assert vpn & {tool.value for tool in remote_tools()} == set()
