"""Which identifier an object path of STIX stands for."""

from watchword.intel.exchange.feeds.observables import identifier_of, recognised
from watchword.screening.entry import Identifier

_KINDS = {
    "domain-name:value": "domain",
    "url:value": "url",
    "ipv4-addr:value": "ip",
    "ipv6-addr:value": "ip",
    "email-addr:value": "email",
    "email-message:from_ref.value": "email",
    "email-message:sender_ref.value": "email",
    "phone-number:value": "phone",
    "x-phone-number:value": "phone",
}
#: Halves of an account, each of which names nobody alone: the login, and the host.
LOGIN, HOST = "login", "host"
_HALVES = {"user-account:account_login": LOGIN, "user-account:account_type": HOST}
_TRAFFIC = ("network-traffic:src_ref.value", "network-traffic:dst_ref.value")
_WALLET_PROPERTIES = ("value", "address", "address_value")


def identifier_at(path: str, value: str) -> Identifier | None:
    """The identifier that a comparison with `value` names; None where the path, or the value, is none that is kept.

    A login and its host come as halves, for `handle_of` to join. A wallet is any object whose type speaks of a wallet or of
    crypto currency, since STIX has no object of its own and every publisher has made one.
    """
    kind, _, property_path = path.partition(":")
    if path in _KINDS:
        return identifier_of(_KINDS[path], value)
    if path in _HALVES:
        return Identifier(_HALVES[path], value)
    if path in _TRAFFIC:
        found = recognised(value)
        return found if found and found.kind in ("ip", "domain") else None
    if kind in ("file", "artifact") and property_path.startswith("hashes."):
        return identifier_of("hash", value)
    if ("wallet" in kind or "crypto" in kind) and property_path in _WALLET_PROPERTIES:
        return identifier_of("wallet", value)
    return None
