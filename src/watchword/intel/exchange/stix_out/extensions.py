"""Wallets and phone numbers, which STIX 2.1 has no object for, as objects of an extension of our own."""

from typing import Any

from watchword.intel.exchange.identity import stix_id
from watchword.intel.exchange.stix_out.draft import AUTHOR_SINCE, Draft
from watchword.intel.report import Observable

#: The objects' names are those that other programs already use for the same (cryptocurrency-wallet, phone-number),
#: so that a pattern on them finds the same thing there.
_OBJECTS = {"wallet": "cryptocurrency-wallet", "phone": "phone-number"}


def extension(draft: Draft, seen: Observable) -> str | None:
    """Add the definition of the object that the pattern speaks of; None for what STIX has an object of its own for.

    Only the definition is added, no object: stix2 refuses a whole bundle with one object that it does not know.
    """
    kind = _OBJECTS.get(seen.kind)
    return draft.place(_definition(kind, draft.author)) if kind else None


def _definition(kind: str, author: str) -> dict[str, Any]:
    """The definition, the same for everybody: its moment is fixed."""
    content: dict[str, Any] = {
        "name": f"{kind} object",
        "description": f"Defines the cyber observable {kind}.",
        "schema": f"An object of type {kind} has the required property value (string), which is written as people "
        "write it and is the only property that contributes to its id.",
        "version": "1.0.0",
        "extension_types": ["new-sco"],
        "created": AUTHOR_SINCE,
        "modified": AUTHOR_SINCE,
        "created_by_ref": author,
    }
    object_id = stix_id("extension-definition", content)
    return {"type": "extension-definition", "spec_version": "2.1", "id": object_id, **content}
