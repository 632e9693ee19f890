"""Content credentials (C2PA): a signed account, inside the file, of what made it and what was done to it.

Nothing is fetched: a manifest that lies elsewhere is named and left there, certificates are not asked about, and
identity assertions (which may point at a web address) are not opened. No trust list is loaded, so `valid` says that
the file is as its signer left it, not who the signer is. That a file has no credentials says nothing.
"""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import c2pa

from watchword.documents.images.exif import printable
from watchword.records.fact import Fact

#: What credentials say (name -> meaning).
FACTS: Mapping[str, str] = {
    "image.c2pa": "content credentials: valid (the file is as its signer left it; the signer is not vouched for), "
    "changed (it is not), elsewhere (only a web address, never fetched) or unreadable; their absence says nothing; "
    "shown, weak",
    "image.c2pa-generator": "the program that signed the content credentials, by its own account; shown, weak",
    "image.c2pa-action": "a step that the credentials tell of, as c2pa.created or c2pa.edited; detail: its source; shown, weak",
}
#: Every way of this library to the network, shut (c2pa-rs settings `core` and `verify`).
OFFLINE: Mapping[str, Mapping[str, object]] = {
    "core": {
        "allowed_network_hosts": [],
        "decode_identity_assertions": False,
        "backing_store_memory_threshold_in_mb": 64,
    },
    "verify": {"remote_manifest_fetch": False, "ocsp_fetch": False, "verify_trust": False},
}
#: Bytes by which a file that has credentials, or names where they lie, is told without parsing it.
_SIGNS = (b"c2pa", b"dcterms:provenance")
#: Actions that are shown.
_ACTIONS = 20
_SOURCE = "digitalsourcetype/"


def credential_facts(data: bytes, media_type: str) -> tuple[Fact, ...]:
    """What the content credentials of a picture say; empty where it has none. Never raises, never fetches."""
    if not any(sign in data for sign in _SIGNS):
        return ()
    try:
        with (
            c2pa.Context.from_dict(OFFLINE) as context,
            c2pa.Reader(media_type, BytesIO(data), context=context) as read,
        ):
            state, told = str(read.get_validation_state()), json.loads(read.json())
    except c2pa.C2paError as error:
        return _unread(str(error))
    except ValueError:
        return _unread("")
    manifest = told.get("manifests", {}).get(told.get("active_manifest"), {})
    return (_state(state, manifest), *_generators(manifest), *_actions(manifest))


def _unread(said: str) -> tuple[Fact, ...]:
    """Why there is nothing to show, by the kind that the library names first."""
    if said.startswith("ManifestNotFound") or said.startswith("NotSupported"):
        return ()
    if said.startswith("Remote"):
        address = re.search(r"https?://[^\s\"]+", said)
        return (Fact("image.c2pa", "elsewhere", detail=printable(address.group() if address else "")),)
    return (Fact("image.c2pa", "unreadable"),)


def _state(state: str, manifest: Mapping[str, Any]) -> Fact:
    """Whether the file is as it was signed, by whom and when, by its own account."""
    signed = manifest.get("signature_info") or {}
    value = "valid" if state in {"Valid", "Trusted"} else "changed"
    by = printable(str(signed.get("issuer") or ""))
    return Fact(
        "image.c2pa",
        value,
        time=_moment(str(signed.get("time") or "")),
        detail=by and f"signed by {by}"[:300],
    )


def _moment(text: str) -> datetime | None:
    """An aware moment, or None."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _generators(manifest: Mapping[str, Any]) -> tuple[Fact, ...]:
    """The programs that the claim names."""
    told = manifest.get("claim_generator_info") or [{"name": manifest.get("claim_generator") or ""}]
    names = [printable(f"{one.get('name') or ''} {one.get('version') or ''}") for one in told[:_ACTIONS]]
    return tuple(Fact("image.c2pa-generator", name) for name in names if name)


def _actions(manifest: Mapping[str, Any]) -> tuple[Fact, ...]:
    """The steps that the claim tells of."""
    assertions = manifest.get("assertions") or []
    told = [one.get("data") for one in assertions if str(one.get("label")).startswith("c2pa.actions")]
    listed = [data.get("actions") for data in told if isinstance(data, Mapping)]
    steps = [step for many in listed if isinstance(many, list) for step in many if isinstance(step, Mapping)]
    return tuple(
        Fact(
            "image.c2pa-action",
            printable(str(step.get("action") or "")),
            detail=printable(str(step.get("digitalSourceType") or "").rpartition(_SOURCE)[2]),
        )
        for step in steps[:_ACTIONS]
    )
