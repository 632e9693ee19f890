"""The tables that indicators see: records with everything known joined on, flat, and without protected facts.

All times are UTC without a zone mark (so that every engine reads them alike); `local` is the clock on the
person's own wall, by the zone of the place of work that the person claims. Names never come this far: of
them only `agreement` columns remain (same, compatible, different, unknown).
"""

from watchword.enrich.prepared_applicants import PREPARED_APPLICANTS
from watchword.records.column import Column, Kind, flag, real, text, whole


def _moment(name: str, meaning: str) -> Column:
    return Column(name, Kind.TIME, meaning)


_EVENT = (
    text("event_id", "the raw event's id"),
    text("source", "the format it came from"),
    text("person_id", "whose it is"),
    _moment("time", "when, UTC"),
    _moment("local", "when, on the person's own clock"),
    _moment("day", "the person's own day, at midnight"),
)

_ORIGIN = (
    text("ip", "address that it came from"),
    text("network", "the address, or the /64 of an IPv6 address: one home's line"),
    text("ip_kind", "office, coworking, vpn, hosting, proxy, relay, mobile, residential, private or unknown"),
    text("vpn_brand", "the VPN service, where known"),
    text("as_org", "organisation that runs the network"),
    text("city", "city of the address"),
    text("country", "country of the address: compared for equality only, never weighed"),
    real("latitude", "degrees, 0.1"),
    real("longitude", "degrees, 0.1"),
)

PEOPLE = (
    text("person_id", "employee number, else made of the first e-mail"),
    text("relationship", "applicant, worker, contractor or leaver, as of the scan"),
    text("worker_type", "employee, contractor or agency"),
    text("role", "title, lower case"),
    text("department", "department, lower case"),
    text("agency", "agency that supplies the person"),
    flag("remote", "works away from the employer's sites"),
    flag("technical", "the role administers or supports machines: IT, helpdesk, SRE, security"),
    flag("hardware", "the role builds or tests hardware or embedded software"),
    _moment("start", "first day of the current or last spell"),
    _moment("notice", "notice given"),
    _moment("end", "last day, where known"),
    text("zone", "IANA zone of the claimed place of work; null where it cannot be resolved"),
    real("latitude", "claimed place of work, degrees"),
    real("longitude", "claimed place of work, degrees"),
    text("home", "key of the claimed home's building"),
    text("home_unit", "key of the claimed home's unit"),
    text("household", "declared household, by settings or roster"),
)

SIGN_INS = (
    *_EVENT,
    text("activity", "logon, logoff, sso, mfa or token"),
    text("outcome", "success or failure"),
    flag("interactive", "a person acted"),
    text("session", "session id"),
    *_ORIGIN,
    flag("travel", "a declared journey covers the day"),
    text("device_uid", "the device's id by the identity provider"),
    flag("managed", "the device is managed; null where the log does not say"),
    text("app", "application"),
    text("os", "operating system"),
    text("mfa_method", "second factor's kind"),
    text("mfa_device", "the authenticator's id"),
)

FIRST_LOGONS = (
    *_EVENT,
    flag("managed", "the device is managed; null where the log does not say"),
    real("latitude", "degrees, 0.1"),
    real("longitude", "degrees, 0.1"),
    whole(
        "ordinal",
        "1 for the person's first successful interactive logon of the window, 2 for the next … up to 100",
    ),
)

#: Successful interactive logons and app sign-ins at another place than the person's one before.
MOVES = (
    *_EVENT,
    text("ip_kind", "as in sign_ins"),
    real("latitude", "degrees, 0.1"),
    real("longitude", "degrees, 0.1"),
    flag("travel", "a declared journey covers the day"),
    _moment("previous_time", "when the one before was, UTC"),
    text("previous_event_id", "its id"),
    text("previous_source", "its source"),
    text("previous_ip_kind", "its ip_kind"),
    real("previous_latitude", "its latitude"),
    real("previous_longitude", "its longitude"),
)

MFA_FACTORS = (
    *_EVENT,
    text("activity", "enrolled or removed"),
    text("method", "kind of factor"),
    text("mfa_device", "authenticator's or phone's id"),
)

DEVICES = (
    *_EVENT,
    text("activity", "heartbeat, inventory or network"),
    text("device_uid", "the device's id"),
    text("device_name", "host name"),
    text("serial", "serial number"),
    flag("managed", "enrolled in management"),
    flag("travel", "a declared journey covers the day"),
    *_ORIGIN,
)

TOOL_USES = (
    *_EVENT,
    text("device_uid", "the device's id"),
    text("product", "product of the knowledge tables"),
    text("category", "remote-control, browser-remote-desktop, tunnel, overlay, vpn or keep-awake"),
    text("via", "process, domain or software: how it was seen"),
    text("seen", "the program, host name or inventory entry that was seen"),
    flag("approved", "the settings approve this product for this person or role"),
)

COMMANDS = (
    *_EVENT,
    text("device_uid", "the device's id"),
    text("sign", "tamper, history or outside-remote"),
    text("what", "what the command does, in words"),
    text("target", "the host or owner that a git remote leads to"),
    _moment("enrolled", "when the device was first seen or given to the person"),
)

USB_DEVICES = (
    *_EVENT,
    text("device_uid", "the computer's id"),
    text("unit", "one plugged-in device: all its interfaces share this key"),
    text("vendor_id", "USB vendor id"),
    text("product_id", "USB product id"),
    text("manufacturer", "manufacturer string, lower case"),
    text("product", "product string, lower case"),
    text("serial", "serial string, lower case"),
    text("kvm_product", "the IP-KVM product whose identity it shows; null for none"),
    text("kvm_by", "what gave it away: usb_manufacturer, usb_product, usb_serial, scsi_vendor, usb_id …"),
    flag("kvm_specific", "that identity is the product's own, not a generic one"),
    flag("keyboard", "the unit offers a keyboard"),
    flag("mouse", "the unit offers a mouse"),
    flag("storage", "the unit offers mass storage"),
    flag("audio", "the unit offers audio"),
    flag("network", "the unit offers a network card"),
    flag("gadget", "the generic Linux gadget identity 1d6b:0104"),
)

CODE_ACTIVITY = (
    *_EVENT,
    text("activity", "clone, fetch, push, download, fork, create, publish, transfer or member_added"),
    text("repo", "owner/name"),
    flag("outside", "the repository's owner is not the employer's organisation"),
    text("target", "account or owner that the act was for"),
    whole("bytes", "bytes moved, where the log says"),
    text("ip_kind", "as in sign_ins"),
)

ACTIVE_HOURS = (
    *_EVENT,
    _moment("hour", "the full hour, UTC, in which the person was active"),
    whole("local_hour", "0..23 on the person's own clock"),
    whole("events", "interactive events in that hour"),
)

DELIVERIES = (
    *_EVENT,
    text("activity", "outbound or return"),
    text("serial", "the device's serial number"),
    text("address", "the label's address, one line, for the reader"),
    text("building", "key of the building"),
    text("unit", "key of the unit within it"),
    flag("at_home", "the label's building is the claimed home's; null where either is unknown"),
    real("home_km", "from the claimed place of work to the label's city, km"),
    real("applied_km", "from the address given in the application to the label's city, km"),
    real("latitude", "the label's city, degrees"),
    real("longitude", "the label's city, degrees"),
    text("mail_drop", "cmra, forwarder, virtual_office or po_box; null for an ordinary address"),
    text("mail_drop_name", "whose pattern it is"),
    flag("redirected", "the carrier was told to send it elsewhere"),
    _moment("delivered", "when the carrier delivered it"),
    real("delivered_latitude", "where it was delivered, degrees"),
    real("delivered_longitude", "where it was delivered, degrees"),
    text(
        "recipient_agreement", "name on the label against the person's: same, compatible, different, unknown"
    ),
    text("signer_agreement", "who signed, against the person's name"),
    flag("signer_family", "the signer shares the person's family name, or lives in the declared household"),
    text("delivery_event_id", "the delivery scan's id"),
    text("status", "state of the order"),
    _moment("due", "when a return is due"),
    _moment("received", "when a return was received"),
)

ASSIGNMENTS = (
    *_EVENT,
    text("device_uid", "the device's id"),
    text("serial", "serial number"),
    text("status", "in use, returned, lost … as the inventory writes it"),
    _moment("last", "last contact by the inventory"),
)

PAYMENTS = (
    *_EVENT,
    text("account_key", "keyed hash of the account paid to"),
    text("account_end", "its last four characters"),
    text("account_kind", "bank, card, wallet …"),
    text("payee_agreement", "payee's name against the person's"),
    flag(
        "payee_family",
        "the payee shares the person's family name, or is a colleague of the same home or household",
    ),
    flag("agency", "the payee is an agency or vendor that supplies people"),
)

PAYMENT_CHANGES = (
    *_EVENT,
    text("account_key", "keyed hash of the new account"),
    text("account_end", "its last four characters"),
    text("payee_agreement", "payee's name on the new account against the person's"),
    flag(
        "payee_family",
        "the payee shares the person's family name, or is a colleague of the same home or household",
    ),
)

#: Made by screening, after all others: a row for each event that ties a person to a listed entity or wallet.
LIST_MATCHES = (
    *_EVENT,
    text("about", "agency, payee, vendor, wallet, email or phone: what ties the person to the entry"),
    text("list_id", "the list's id"),
    text("entry_id", "the publisher's number of the entry"),
    text("listed_as", "the name under which the entry is listed"),
    real("score", "how alike the names are, 0..1; 1 for what is the same letter by letter"),
    text("verdict", "hit: what is only a question never comes here"),
    text("programs", "the publisher's codes of the reason"),
    text("account_end", "of a wallet, its last four characters"),
    real("confidence", "how far the list is believed: 1, or what intelligence says of itself, 0..1"),
)

EXPOSURE = (
    text("person_id", "whose"),
    text("record_table", "which record table"),
    whole("days", "the person's own days with at least one record there"),
    _moment("first", "first of them"),
    _moment("last", "last of them"),
)

#: What a scan as a whole knows, one row.
SCAN = (
    _moment("as_of", "the moment that the scan judges by"),
    _moment("first", "the earliest event"),
)

PREPARED: dict[str, tuple[Column, ...]] = {
    "people": PEOPLE,
    "sign_ins": SIGN_INS,
    "first_logons": FIRST_LOGONS,
    "moves": MOVES,
    "mfa_factors": MFA_FACTORS,
    "devices": DEVICES,
    "tool_uses": TOOL_USES,
    "commands": COMMANDS,
    "usb_devices": USB_DEVICES,
    "code_activity": CODE_ACTIVITY,
    "active_hours": ACTIVE_HOURS,
    "deliveries": DELIVERIES,
    "assignments": ASSIGNMENTS,
    "payments": PAYMENTS,
    "payment_changes": PAYMENT_CHANGES,
    "list_matches": LIST_MATCHES,
    "exposure": EXPOSURE,
    "scan": SCAN,
    **PREPARED_APPLICANTS,
}

#: A prepared column's DuckDB type: as in records, but with times that carry no zone.
DUCKDB_TYPES = {**{kind: kind.value for kind in Kind}, Kind.TIME: "TIMESTAMP"}
