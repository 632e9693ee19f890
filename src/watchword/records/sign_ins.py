"""Sign-ins and the factors that people prove themselves with."""

from watchword.records.column import ORIGIN, WHERE, WHO, RecordTable, flag, text, time

SIGN_INS = RecordTable(
    "sign_ins",
    "a login, logout, single sign-on or second factor of an account",
    (
        time("time", "when it happened", "time"),
        text("activity", "logon, logoff, sso, mfa or token", "activity_name"),
        text("outcome", "success or failure", "status"),
        *WHO,
        text("session", "the session that the event belongs to", "session.uid"),
        *ORIGIN,
        text("tunnel", "operator of the anonymising service that the log names, lower case"),
        *WHERE,
        flag("managed", "the device is managed by the employer", "device.is_managed"),
        flag("interactive", "a person acted; false for refreshed tokens"),
        text("app", "the application signed in to", "service.name"),
        text("os", "operating system as logged", "device.os.name"),
        text("mfa_method", "second factor's kind as logged", "auth_factors.factor_type"),
        text("mfa_device", "the authenticator's id", "auth_factors.device.uid"),
    ),
    ocsf_class=3002,
)

MFA_FACTORS = RecordTable(
    "mfa_factors",
    "a second factor enrolled to or removed from an account",
    (
        time("time", "when it happened", "time"),
        text("activity", "enrolled or removed", "activity_name"),
        *WHO,
        text("method", "the factor's kind as logged", "auth_factors.factor_type"),
        text("mfa_device", "the authenticator's or phone's id", "auth_factors.device.uid"),
    ),
    ocsf_class=3001,
)
