"""Thresholds of the indicators about delivery, working hours, pay, code and leaving."""

from watchword.settings.table import Table, threshold


class DeviceScanBeyondDelivery(Table):
    """The laptop appears far from where it was delivered."""

    distance_km: float = threshold(150, "km", "beyond a commute and an address database's error")
    window_days: int = threshold(10, "days from delivery", "a move or a holiday soon after is rare", least=1)


class AddressChangeAfterOffer(Table):
    """The delivery address changes between offer and shipping."""

    distance_km: float = threshold(80, "km", "beyond a move within one town")
    window_days: int = threshold(14, "days before shipping", "late changes redirect the laptop", least=1)


class ShipToForwarderOrCmra(Table):
    """The laptop goes to a forwarder or a mail drop."""

    min_orders: int = threshold(1, "orders", "one laptop is all that it takes", least=1)


class ShipToSharedWithOtherWorker(Table):
    """Several workers' laptops go to one address."""

    min_people: int = threshold(2, "people", "declared households are left out", least=2)


class DeliverySignatureMismatch(Table):
    """Somebody of another name signs for the laptop."""

    min_deliveries: int = threshold(1, "deliveries", "most people receive one laptop", least=1)
    shared_family_name_strength: float = threshold(
        0.2, "strength, 0..1", "a relative often signs at the door", most=1
    )


class OffHoursTimezoneShape(Table):
    """Activity that fits another zone than the claimed one."""

    shift_hours: float = threshold(6, "hours", "early birds and night owls shift by less", least=3, most=12)
    night_share: float = threshold(
        0.4, "share of activity from 0 to 5 local, 0..1", "overtime stays below", most=1
    )
    window_days: int = threshold(30, "days", "one bad week is not a pattern", least=7)
    min_events: int = threshold(100, "events", "fewer give no shape", least=10)


class AlwaysOnSession(Table):
    """An account that never rests."""

    longest_gap_hours: float = threshold(2, "hours", "people sleep longer than this", least=0.5)
    over_hours: float = threshold(24, "hours", "a whole day and night", least=12)
    active_hours: float = threshold(18, "hours of 24", "six hours for everything else", least=12, most=24)
    min_days: int = threshold(3, "days", "a release may keep people up once", least=1)


class SharedBankAccount(Table):
    """One account is paid for several people."""

    min_people: int = threshold(2, "people", "declared households and agencies are left out", least=2)


class AccountChangeVelocity(Table):
    """The pay account changes often."""

    short_changes: int = threshold(2, "changes", "one change is a new bank", least=2)
    short_days: int = threshold(60, "days", "time for two paydays", least=7)
    long_changes: int = threshold(3, "changes", "slower, but still more than people do", least=2)
    long_days: int = threshold(180, "days", "half a year", least=7)


class BankingNameMismatch(Table):
    """The payee is somebody else."""

    min_payments: int = threshold(1, "payments", "the first payment already names the owner", least=1)


class BulkRepoClone(Table):
    """Many repositories in one day."""

    min_repos: int = threshold(20, "repositories a day", "above a first day's set-up in most teams", least=2)


class RepoToPersonalAccount(Table):
    """Code leaves for an account that is not the employer's."""

    min_times: int = threshold(1, "times", "policy, not number, makes the difference", least=1)


class ExitDataSurge(Table):
    """Far more data than usual, around notice."""

    ratio: float = threshold(10, "times own daily median", "hand-overs stay below", least=2)
    window_days: int = threshold(7, "days", "the week around notice or end", least=1)
    baseline_days: int = threshold(90, "days", "a quarter evens out projects", least=14)
    min_bytes: int = threshold(100_000_000, "bytes", "ten times almost nothing is nothing", most=1e15)


class DeviceNotReturned(Table):
    """The laptop does not come back."""

    overdue_days: int = threshold(14, "days after it was due", "parcels take time", least=1)


class PostTerminationAccess(Table):
    """Sign-ins after the end."""

    min_successes: int = threshold(1, "successes", "none should be possible", least=1)
    min_failures: int = threshold(3, "failures", "a phone's mail client tries once or twice", least=1)
    grace_hours: float = threshold(24, "hours after the end", "end dates are days, and zones differ")
