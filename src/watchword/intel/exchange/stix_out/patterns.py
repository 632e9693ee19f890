"""What can be looked for, as a STIX pattern."""

import re
from ipaddress import ip_address

from watchword.intel.exchange.hashes import algorithm
from watchword.intel.report import Observable

#: An object path of each kind; wallets and phone numbers are objects of an extension, for STIX has none.
_PATHS = {
    "wallet": "cryptocurrency-wallet:value",
    "domain": "domain-name:value",
    "url": "url:value",
    "email": "email-addr:value",
    "phone": "phone-number:value",
}
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def pattern(seen: Observable) -> str | None:
    """The pattern of one observable; None for what has no sound one, such as a hash of unknown length."""
    path = _path(seen)
    if path is None or not seen.value or _CONTROL.search(seen.value):
        return None
    escaped = seen.value.replace("\\", "\\\\").replace("'", "\\'")
    return f"[{path} = '{escaped}']"


def _path(seen: Observable) -> str | None:
    if seen.kind == "hash":
        name = algorithm(seen.value)
        return f"file:hashes.'{name}'" if name else None
    if seen.kind == "ip":
        try:
            return f"ipv{ip_address(seen.value).version}-addr:value"
        except ValueError:
            return None
    return _PATHS.get(seen.kind)
