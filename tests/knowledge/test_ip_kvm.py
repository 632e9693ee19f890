"""IP-KVM identities: the published defaults, with what is generic marked as such."""

import re

import pytest

from watchword.knowledge import ip_kvm_identities

SHAPES = {
    "usb_id": r"[0-9a-f]{4}:[0-9a-f]{4}",
    "edid_vendor": r"[a-z]{3}",
    "edid_product": r"[a-z]{3}:[0-9a-f]{4}",
    "oui": r"[0-9a-f]{6,8}",
    "host_name": r"[a-z0-9-]+",
}


def test_values_are_lower_case_and_shaped_as_their_kind() -> None:
    for identity in ip_kvm_identities():
        assert identity.value == identity.value.lower(), identity
        if identity.kind in SHAPES:
            assert re.fullmatch(SHAPES[identity.kind], identity.value), identity


@pytest.mark.parametrize("root_hub", ["1d6b:0001", "1d6b:0002", "1d6b:0003"])
def test_the_hubs_of_every_linux_machine_are_no_identity(root_hub: str) -> None:
    assert root_hub not in {identity.value for identity in ip_kvm_identities()}


@pytest.mark.parametrize(
    ("kind", "generic"),
    [
        ("usb_id", "1d6b:0104"),
        ("usb_id", "1d6b:0106"),
        ("usb_serial", "0123456789abcdef"),
        ("usb_product", "multifunction usb device"),
        ("usb_manufacturer", "sipeed"),
        ("scsi_product", "flash drive"),
        ("edid_vendor", "lnx"),
        ("edid_name", "t749-fhd720"),
        ("oui", "b827eb"),
        ("oui", "9483c4"),
    ],
)
def test_what_ordinary_devices_share_is_never_specific(kind: str, generic: str) -> None:
    marks = {i.specific for i in ip_kvm_identities() if (i.kind, i.value) == (kind, generic)}

    assert marks == {False}


@pytest.mark.parametrize(
    "product", ["PiKVM", "TinyPilot", "JetKVM", "GL.iNet Comet", "NanoKVM", "BliKVM", "Aurga"]
)
def test_every_product_has_at_least_one_specific_identity(product: str) -> None:
    assert any(identity.specific for identity in ip_kvm_identities() if identity.product == product)


def test_a_value_is_generic_for_all_products_or_for_none() -> None:
    marks: dict[tuple[str, str], set[bool]] = {}
    for identity in ip_kvm_identities():
        marks.setdefault((identity.kind, identity.value), set()).add(identity.specific)

    assert [value for value, seen in marks.items() if len(seen) > 1] == []
