"""A report as a MISP event."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from watchword.intel.exchange.hashes import algorithm
from watchword.intel.exchange.identity import moment, stable_uuid
from watchword.intel.report import Observable, Report, Role, Subject, SubjectKind, Technique

_NETWORK, _PAYLOAD, _MONEY = "Network activity", "Payload delivery", "Financial fraud"
#: MISP's type and category of an observable.
_TYPES = {
    "domain": ("domain", _NETWORK),
    "url": ("url", _NETWORK),
    "ip": ("ip-dst", _NETWORK),
    "email": ("email", "Social network"),
    "phone": ("phone-number", "Person"),
}
#: The assets for which MISP has a type of its own.
_WALLETS = {"XBT": "btc", "BTC": "btc", "XMR": "xmr", "DASH": "dash"}
_HASHES = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-512": "sha512"}
#: What MISP takes for an indicator that may be searched for, rather than for context.
_SOUGHT = frozenset({"wallet", "domain", "url", "ip", "email", "hash"})


def misp_event(report: Report, *, at: datetime | None = None, tlp: str = "clear") -> dict[str, Any]:
    """The event: what can be searched for, who is named, who is targeted, its techniques as tags.

    `at` dates it, by default the report's own date; `tlp` is clear, green, amber or red. The same report gives the
    same event. Techniques are tagged as MISP's galaxy of ATT&CK patterns has them; proposals bear the tag of a
    low confidence beside them in the attribute that lists them.
    """
    dated = moment(report, at)
    seconds = str(int(dated.timestamp()))
    uuid = stable_uuid("misp-event", [report.digest, seconds, tlp])
    attributes = [*_observed(report), *_named(report), *_aimed_at(report), *_proposed(report)]
    for attribute in attributes:
        attribute |= {"uuid": stable_uuid("misp-attribute", [uuid, attribute]), "timestamp": seconds}
    return {
        "Event": {
            "uuid": uuid,
            "info": report.title[:1000] or "Threat report",
            "date": f"{dated:%Y-%m-%d}",
            "timestamp": seconds,
            "published": False,
            "analysis": "2",
            "threat_level_id": "4",
            "distribution": "0",
            "Tag": [{"name": f"tlp:{tlp}"}, *({"name": tag} for tag in _tags(report.techniques))],
            "Attribute": attributes,
        }
    }


def _tags(techniques: tuple[Technique, ...]) -> list[str]:
    """A tag for each technique that the report states itself or a person accepted; another proposal is no tag."""
    tags = {
        f'misp-galaxy:mitre-attack-pattern="{each.name} - {each.id}"'
        if each.framework == "attack"
        else f'insider-threat-matrix:technique="{each.id} {each.name}"'
        for each in techniques
        if each.stated or each.accepted_by
    }
    return sorted(tags)


def _attribute(kind: str, category: str, value: str, comment: str, sought: bool = False) -> dict[str, Any]:
    return {"type": kind, "category": category, "value": value, "comment": comment[:1000], "to_ids": sought}


def _observed(report: Report) -> Iterator[dict[str, Any]]:
    for seen in report.observables:
        kind, category = _type_of(seen)
        said = seen.quotes[0].text if seen.quotes else ""
        comment = "; ".join(filter(None, (seen.detail, said)))
        yield _attribute(kind, category, seen.value, comment, sought=seen.kind in _SOUGHT and kind != "other")


def _type_of(seen: Observable) -> tuple[str, str]:
    if seen.kind == "wallet":
        kind = _WALLETS.get(seen.detail.upper(), "other")
        return kind, _MONEY if kind != "other" else "Other"
    if seen.kind == "hash":
        kind = _HASHES.get(algorithm(seen.value), "other")
        return kind, _PAYLOAD if kind != "other" else "Other"
    return _TYPES.get(seen.kind, ("other", "Other"))


def _named(report: Report) -> Iterator[dict[str, Any]]:
    for subject in report.subjects:
        said = subject.quotes[0].text if subject.quotes else ""
        for name in dict.fromkeys((subject.name, *subject.aliases)):
            kind, category = _type_of_name(subject)
            yield _attribute(kind, category, name, f"{subject.kind}, {subject.role}: {said}")


def _type_of_name(subject: Subject) -> tuple[str, str]:
    if subject.role is Role.TARGET:
        return "target-org", "Targeting data"
    if subject.kind is SubjectKind.ACTOR:
        return "threat-actor", "Attribution"
    if subject.kind is SubjectKind.PERSON:
        return "full-name", "Person"
    return "text", "Other"


def _aimed_at(report: Report) -> Iterator[dict[str, Any]]:
    """Targeted countries and sectors; a country that is only named, or that acts, is no target."""
    for country in report.countries:
        if Role.TARGET in country.roles:
            said = country.quotes[0].text if country.quotes else ""
            yield _attribute("target-location", "Targeting data", country.name, f"{country.code}: {said}")
    for sector in report.sectors:
        said = sector.quotes[0].text if sector.quotes else ""
        yield _attribute("comment", "Targeting data", sector.name, f"sector: {said}")


def _proposed(report: Report) -> Iterator[dict[str, Any]]:
    for each in report.techniques:
        if not each.stated:
            yield _attribute(
                "text",
                "Other",
                f"{each.id} {each.name}",
                f"proposed from “{each.phrase}”; {each.acceptance() or 'not confirmed'}",
            )
