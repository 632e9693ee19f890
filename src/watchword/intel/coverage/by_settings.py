"""What the employer's settings do to indicators: rules that allow what they look for, and accepted explanations."""

from collections import Counter
from collections.abc import Iterator

from watchword.settings import Settings

#: The rule of `[vpn_policy]` that an indicator weighs its finding by.
RULED_BY = {
    "commercial-vpn-signin": "personal_vpn",
    "vpn-client-installed": "personal_vpn",
    "unmanaged-first-login": "byod",
}


def settings_say(settings: Settings, indicators: set[str]) -> tuple[str, ...]:
    """A sentence for each of these indicators whose findings the settings make smaller or explain."""
    return tuple(_sentences(settings, indicators))


def _sentences(settings: Settings, indicators: set[str]) -> Iterator[str]:
    for name, rule in sorted(RULED_BY.items()):
        if name in indicators and getattr(settings.vpn_policy, rule) == "allowed":
            yield f'{name} counts little: [vpn_policy] {rule} = "allowed"'
    explained = Counter(row.indicator for row in settings.suppressions)
    for name, people in sorted(explained.items()):
        if name in indicators:
            yield f"{name} is explained for {people} {'person' if people == 1 else 'people'} by [[suppressions]]"
