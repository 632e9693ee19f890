"""The tables that indicators of application, identity and interview see: an applicant's own, flat, without names.

They follow the same rules as `watchword.enrich.prepared`: times are UTC without a mark, names are never there.
A table of facts holds one row a fact; which facts there are stands in the `FACTS` of the reader that gives them.
"""

from watchword.records.column import Column, Kind, flag, real, text, texts, whole


def _moment(name: str, meaning: str) -> Column:
    return Column(name, Kind.TIME, meaning)


_ROW = (
    text("event_id", "the record's id"),
    text("source", "where it came from: the pack's file or a log"),
    text("person_id", "whose it is"),
    _moment("time", "when it was received or happened, UTC"),
)

_FACTS = (
    *_ROW,
    text("about", "the document, contact or repository"),
    text("fact", "the fact's name"),
    text("value", "the exact value"),
    real("number", "a count, share or measure"),
    _moment("moment", "the time that the fact names, UTC"),
    text("detail", "words for the reader"),
    flag(
        "current",
        "the pack that is vetted now says it; packs of one applicant bear one date, and come corrected",
    ),
)

APPLICANTS = (
    text("person_id", "the applicant system's id, or the pack's name"),
    text("post", "the post applied for, lower case"),
    text("agency", "the agency that submitted the application"),
    _moment("applied", "when the first application was received"),
    text("zone", "IANA zone of the claimed place; null where it cannot be resolved"),
    real("latitude", "claimed place, degrees"),
    real("longitude", "claimed place, degrees"),
    text("home", "key of the claimed home's building"),
    text("home_unit", "key of the claimed home's unit"),
)

APPLICATIONS = (
    *_ROW,
    text("post", "the post applied for, lower case"),
    text("status", "stage or result, lower case"),
    text("referrer", "person_id of who referred the applicant, where known"),
    text("agency", "the agency that submitted it"),
)

CHECKS = (
    *_ROW,
    text("checked", "employment, education, identity, liveness, tax-number, address, bank-owner, …"),
    text("about", "key of the employer, school or account that was asked about"),
    text("result", "confirmed, contradicted, unreachable, refused, inconclusive or not-found"),
    text("contact_from", "independent, candidate or unknown"),
    text("reason", "the vendor's word for why"),
)

REFEREES = (
    *_ROW,
    text("referee", "key of the referee"),
    flag("free_mail", "the referee writes from a free mail provider"),
    whole("domain_days", "days between the domain's registration and the answer, where it was looked up"),
    flag("own_device", "the device that answered is one that the applicant used"),
    flag("own_network", "the address that answered is one home's line that the applicant used"),
    flag("own_phone", "the referee's phone is the applicant's"),
    texts(
        "vouches_for", "other applicants for whom this referee, or the applicant as referee, answers in turn"
    ),
)

SESSIONS = (
    *_ROW,
    text("stage", "form, test, signature, interview, reference or offer"),
    text("network", "the address, or the /64 of an IPv6 address"),
    text("ip_kind", "as in sign_ins"),
    text("vpn_brand", "the VPN service, where known"),
    text("as_org", "organisation that runs the network"),
    real("latitude", "degrees, 0.1"),
    real("longitude", "degrees, 0.1"),
    real("claimed_km", "from the claimed place, km; null where either is unknown"),
    text("device_key", "keyed hash of the device's fingerprint"),
    text("agent", "user agent"),
    text("path", "the kinds of calls it made, in order"),
    real("paste_share", "share of the answer that was pasted"),
)

ANSWERS = (
    *_ROW,
    text("meeting", "which meeting"),
    text("challenge", "the id of the challenge or observation"),
    text("kind", "camera, work, place or observation; null for what only people read"),
    text("answer", "passed, failed, refused, excused, not-asked, yes or no"),
    flag("accommodated", "an accommodation covers it"),
)

MEETINGS = (
    *_ROW,
    text("meeting", "meeting's id"),
    text("device", "name of the camera, microphone or loudspeaker, lower case"),
    text("device_kind", "camera, microphone or speaker"),
    text("virtual_product", "the product of the knowledge table that the name shows; null for none"),
)

#: One row for each value that the person shares with somebody else, and each other person (at most twenty a value).
SHARED = (
    *_ROW,
    text("kind", "phone, email, bank, wallet, device, delivery-unit, document-number, photo, text …"),
    text("value_key", "keyed hash of the value"),
    text("shown", "what a reader may see of it"),
    text("other", "person_id of the other"),
    whole("shared_by", "people who share the value"),
    real("share", "of texts the Jaccard likeness 0..1, of pictures the likeness 0..1; else 1"),
    text("names", "whether the two names agree: same, compatible, different or unknown"),
    flag("household", "the two declare one household, or claim one home and share a family name"),
    flag("same_agency", "the same agency submitted both"),
    flag("rejected", "the other was rejected or dismissed before"),
    flag("confirmed", "two people confirmed the other's case"),
    _moment("other_time", "when the other had it, UTC"),
)

PREPARED_APPLICANTS: dict[str, tuple[Column, ...]] = {
    "applicants": APPLICANTS,
    "applications": APPLICATIONS,
    "resume_facts": _FACTS,
    "letter_facts": _FACTS,
    "identity_facts": _FACTS,
    "photo_facts": _FACTS,
    "contact_facts": _FACTS,
    "code_facts": _FACTS,
    "checks": CHECKS,
    "referees": REFEREES,
    "sessions": SESSIONS,
    "answers": ANSWERS,
    "meetings": MEETINGS,
    "shared": SHARED,
}
