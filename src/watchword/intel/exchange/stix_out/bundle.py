"""A whole report as a STIX 2.1 bundle."""

from datetime import datetime
from importlib import import_module
from typing import Any

import orjson

from watchword.intel.exchange.identity import moment
from watchword.intel.exchange.stix_out.draft import Draft
from watchword.intel.exchange.stix_out.findings import indicators, measures, techniques
from watchword.intel.exchange.stix_out.subjects import subjects
from watchword.intel.report import IntelligenceError, Report


def stix_bundle(report: Report, *, at: datetime | None = None, tlp: str = "clear") -> dict[str, Any]:
    """Everything that the report says, as objects that stix2 accepts.

    at: the moment that all objects bear, by default the report's own date. tlp: clear, green, amber or red. Ids are
    UUIDv5 over the content, so that one report gives one bundle, byte for byte, and a report that was changed
    gives other objects. Raises IntelligenceError where stix2 is not installed or `tlp` is none of the four.
    """
    draft = Draft(moment(report, at), tlp)
    named = subjects(draft, report)
    refs = [
        *named.others,
        *techniques(draft, report, named.sets),
        *indicators(draft, report, named.sets),
        *measures(draft, report),
    ]
    links = [each for each, made in draft.objects.items() if made["type"] == "relationship"]
    draft.add(
        "report",
        {
            "name": report.title[:1000] or "Threat report",
            "description": "\n".join(report.notes),
            "report_types": ["threat-report"],
            "published": draft.at,
            "object_refs": sorted({*refs, *links}) or [draft.author],
            "external_references": [{"source_name": "sha256-of-the-report", "external_id": report.digest}],
        },
    )
    return checked(draft.bundle())


def checked(bundle: dict[str, Any]) -> dict[str, Any]:
    """The bundle, once stix2 has read every object of it."""
    try:
        stix2 = import_module("stix2")  # an optional dependency, so it is looked for only here
    except ImportError as error:
        raise IntelligenceError(
            "STIX needs the package stix2: install watchword with its extra, pip install 'watchword[intel]'"
        ) from error
    for each in bundle["objects"]:
        stix2.parse(each, version="2.1")
    return bundle


def as_bytes(content: dict[str, Any]) -> bytes:
    """JSON with sorted keys and an indent: equal content gives equal bytes."""
    return orjson.dumps(content, option=orjson.OPT_SORT_KEYS | orjson.OPT_INDENT_2) + b"\n"
