"""Thresholds of the indicators about sign-ins, networks, devices and remote control."""

from watchword.settings.table import Table, threshold


class OneIpManyWorkers(Table):
    """One home connection, several workers' devices."""

    min_people: int = threshold(
        2, "people", "one household is two or more; declared ones are left out", least=2
    )
    min_days: int = threshold(3, "days", "a visit lasts a day or two, a farm for months", least=1)


class SingleMfaDeviceManyAccounts(Table):
    """One authenticator, several people's accounts."""

    min_people: int = threshold(2, "people", "an authenticator is one person's", least=2)


class CommercialVpnSignin(Table):
    """Sign-ins through a consumer VPN."""

    min_days: int = threshold(2, "days", "one day may be an airport or a mistake", least=1)
    min_share: float = threshold(
        0.2, "share of sign-ins, 0..1", "rarer use is not how the person works", most=1
    )


class VpnClientInstalled(Table):
    """Consumer VPN software on a company device."""

    min_sightings: int = threshold(1, "sightings", "installing it is itself the fact", least=1)


class HostingOrVpsOrigin(Table):
    """Sign-ins from hosting networks or residential proxies."""

    min_days: int = threshold(2, "days", "one day may be a cloud shell or a security scanner", least=1)


class MultiCountryIpShortWindow(Table):
    """Sign-ins too far apart to travel between."""

    speed_kmh: float = threshold(900, "km/h", "an airliner's cruising speed", least=100)
    window_hours: float = threshold(24, "hours", "over a longer time a journey is possible", least=1)
    min_distance_km: float = threshold(500, "km", "below this, an address database's own error dominates")


class MfaFarFromSession(Table):
    """The factor approved far from the session that it admits."""

    distance_km: float = threshold(500, "km", "mobile carriers route a few hundred km away")
    min_times: int = threshold(3, "times", "single routing oddities happen", least=1)
    window_days: int = threshold(14, "days", "two working weeks", least=1)


class RmmToolExecution(Table):
    """A remote-control product runs that nobody approved."""

    min_runs: int = threshold(1, "runs", "running it at all is the published red flag", least=1)


class RmmMultipleTools(Table):
    """Several remote-control products soon after the start."""

    min_products: int = threshold(2, "products", "advisories name several tools on one device", least=2)
    window_days: int = threshold(
        14, "days from first day", "tools are set up when the laptop arrives", least=1
    )


class BrowserRemoteDesktop(Table):
    """A browser's remote desktop, again and again."""

    min_days: int = threshold(3, "days", "a support session is one day", least=1)


class IpKvmUsbStrings(Table):
    """USB identity of a known IP-KVM."""

    min_sightings: int = threshold(1, "sightings", "the strings are exact", least=1)


class KvmClassCombination(Table):
    """A keyboard or mouse that is a disk, too."""

    min_sightings: int = threshold(1, "sightings", "the combination is itself the fact", least=1)


class UnmanagedFirstLogin(Table):
    """First sign-ins from a device that is not the issued one."""

    first_sign_ins: int = threshold(3, "sign-ins", "setting up may need one or two elsewhere", least=1)
    distance_km: float = threshold(150, "km", "beyond a day's errand from where the laptop was sent")


class SecurityAgentTamper(Table):
    """The account works while its device's agent is silent."""

    silent_hours: float = threshold(
        24, "hours", "agents report at least daily; a night off is honest", least=1
    )


class ClearingHistory(Table):
    """Shell history cleared right after enrolment."""

    window_hours: float = threshold(
        24, "hours from enrolment", "later it is a habit, not a preparation", least=1
    )
