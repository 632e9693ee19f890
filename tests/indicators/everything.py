"""Small tables of a ring of applicants in which every applicants' indicator finds something, and an honest one beside them."""

from typing import Any

from tests.indicators.applicants import Row, answer, check, common, fact, session
from tests.indicators.tables import at

_RING = ("ann", "bob", "eve")
_KINDS = ("bank", "code-tree", "device", "document-ancestry", "document-number", "document-template", "email", "phone",
          "photo", "session-address", "tax-number", "text-letter", "text-resume", "wallet")  # fmt: skip
#: What says nothing and stands beside what does: nulls, and other spellings of innocence.
_QUIET: Row = {
    "person_id": "honest",
    "time": at(0),
    "about": None,
    "fact": None,
    "value": None,
    "number": None,
}


def _shared() -> list[Row]:
    return [
        common(
            one,
            other,
            kind,
            value_key=f"{kind} {min(one, other)}",
            share=0.9,
            rejected=other == "eve",
            confirmed=other == "bob",
            shown="0142",
        )
        for one in _RING
        for other in _RING
        for kind in _KINDS
        if one != other
    ] + [common("honest", "ann", "phone", names=None, household=None, share=None, other_time=None)]


def _facts(*told: Row) -> list[Row]:
    return [*told, {**told[0], "person_id": "bob", "time": at(1)}, _QUIET]


EVERYTHING: dict[str, list[Row]] = {
    "shared": _shared(),
    "resume_facts": _facts(
        fact("resume.office-unknown", "Reno"),
        fact("resume.office-unknown", "Waco"),
        fact("resume.technology-before-release", "a", 30.0),
        fact("resume.overlapping-full-time", number=14.0),
        fact("claims.intervals-differing", number=2.0),
        fact("claims.employers-differing", number=3.0),
        fact("text.hidden", "white", 40.0),
    ),
    "letter_facts": _facts(fact("text.instructs-machine", "hidden", 1.0)),
    "identity_facts": _facts(
        fact("identity.different", "birth", detail="barcode and form"),
        fact("identity.different", "name", detail=None),
        fact("identity.same", "name", time=at(-1)),
        fact("mrz.check-digit-wrong", "number"),
    ),
    "photo_facts": _facts(fact("image.size", "400 x 300", 120000.0)),
    "contact_facts": _facts(
        fact("contact.email-registered-name", "different"),
        fact("contact.phone-voip", "voip", current=True),
        fact("contact.phone-type", "mobile", time=at(3)),
        fact("contact.phone-first-seen", number=5.0, moment=at(-5)),
        fact("contact.email-first-seen", number=5.0, moment=at(-5)),
        fact("contact.email-disposable", "throwaway.example"),
        fact("contact.email-infostealer", number=4.0),
        fact("contact.tax-number-answer", "no-match"),
        fact("contact.bank-owner-answer", "none"),
    ),
    "code_facts": _facts(
        fact("code.account", "handle", moment=at(-9)),
        fact("code.older-than-account", number=0.8),
        fact("code.offset-outside-claim", number=0.7, moment=at(-2)),
        fact("code.copied-from", "other", 0.9, detail="site: by tree; older: theirs; in order: 0.90"),
        fact("code.copied-from", "third", 0.9, detail="site: by tree; older: mine; in order: 0.90"),
        fact("code.wakeup", number=4.0),
        fact("code.wakeup-name-changed", number=1.0),
        fact("code.backdated", "site", 0.9),
        fact("code.other-emails", number=7.0),
    ),
    "checks": [
        *(check(each, "contradicted", about=each) for each in ("education", "employment", "identity", "residence")),
        check("employment", "not-found", about=None),
        check("employment", "not-found", about="third"),
        check("face", "contradicted", 1),
        check("face", "contradicted", 2),
        check("liveness", "contradicted"),
        check("tax-number", "contradicted"),
        check("bank-owner", "contradicted", about="a"),
        check("device-serial", "contradicted", about=None),
        {**check("identity", "contradicted"), "person_id": "honest"},
        {**check("identity", "confirmed", 2), "person_id": "honest"},
    ],
    "referees": [
        {"person_id": "ann", "time": at(0), "referee": "r1", "own_device": True, "vouches_for": ["bob"]},
        {"person_id": "bob", "time": at(0), "referee": "r2", "domain_days": 30, "vouches_for": ["ann", "eve"]},
        {"person_id": "honest", "time": at(0), "referee": "r3", "domain_days": 30, "vouches_for": []},
    ],
    "sessions": [
        *(session(one, ip_kind=kind, claimed_km=800.0, agent="client/1", path="list,post", device_key="d")
          for one in _RING for kind in ("vpn", "residential")),
        session(stage="test", ip_kind="residential", paste_share=0.9),
        session("honest", ip_kind=None, claimed_km=None),
    ],
    "answers": [
        *(answer(each, "failed", "camera") for each in ("turn-head", "hold-object", "move-camera")),
        answer("window-contradicts-hour", "yes"),
        answer("local-time", "failed", "place", accommodated=None),
        *(answer("declined-in-person", "yes", day=day) for day in (0, 4)),
        answer("declined-issued-device", "yes"),
        answer("other-accounts-on-screen", "yes"),
        answer("another-person-prompted", "yes"),
        answer("career-of-another-person", "yes"),
        answer("own-code", "failed", "work"),
        {**answer("declined-issued-device", "yes", meeting=None), "person_id": "honest", "accommodated": True},
    ],
    "meetings": [
        {"person_id": "ann", "time": at(0), "meeting": meeting, "device": "x", "device_kind": "camera",
         "virtual_product": product}
        for meeting, product in (("one", "SplitCam"), ("two", "Voicemod"), (None, None))
    ],
    "list_matches": [
        {"person_id": one, "time": at(0), "about": about, "list_id": "ofac-sdn", "entry_id": "1", "score": 1.0,
         "listed_as": "Example Trading", "verdict": "hit", "account_end": "6BB1", "confidence": sure}
        for one, about, sure in (("ann", "wallet", 1.0), ("bob", "email", 0.6))
    ],
    "applicants": [{"person_id": one, "zone": "America/Chicago"} for one in (*_RING, "honest")],
    "applications": [{"person_id": one, "time": at(0), "post": "engineer"} for one in (*_RING, "honest")],
}  # fmt: skip


def tables(**more: list[Any]) -> dict[str, list[Any]]:
    """The tables with more rows at their ends."""
    return {
        name: [*EVERYTHING.get(name, ()), *more.get(name, ())]
        for name in (*EVERYTHING, *(more.keys() - EVERYTHING))
    }
