"""A bundle in the making: objects with ids from their content, each once."""

from datetime import datetime
from typing import Any

from watchword.intel.exchange.identity import canonical, stix_id, written
from watchword.intel.report import IntelligenceError

#: The marking definitions of the Traffic Light Protocol, whose ids STIX 2.1 itself fixes (section 7.2.1.4);
#: version 2 of the protocol renamed white to clear.
TLP = {
    "clear": "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9",
    "green": "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da",
    "amber": "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82",
    "red": "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed",
}
_FIXED_MOMENT = "2017-01-20T00:00:00.000Z"
#: The author is one thing in every bundle, so its moment is fixed.
AUTHOR_SINCE = "2025-01-01T00:00:00.000Z"


class Draft:
    """Objects of one bundle, in the order in which they were added; all bear one moment and one marking."""

    def __init__(self, at: datetime, tlp: str) -> None:
        if tlp not in TLP:
            raise IntelligenceError(f"--tlp {tlp[:40]}: there are clear, green, amber and red")
        self.at = written(at)
        self.objects: dict[str, dict[str, Any]] = {}
        self.marking = self._marking(tlp)
        self.author = self._author()

    def _author(self) -> str:
        """What made these objects: a person who reads them must see that they come from a program."""
        content = {
            "name": "Watchword",
            "identity_class": "system",
            "created": AUTHOR_SINCE,
            "modified": AUTHOR_SINCE,
        }
        return self.place(
            {"type": "identity", "spec_version": "2.1", "id": stix_id("identity", content), **content}
        )

    def _marking(self, tlp: str) -> str:
        shown = "white" if tlp == "clear" else tlp
        marking = {"type": "marking-definition", "spec_version": "2.1", "id": TLP[tlp], "created": _FIXED_MOMENT,
                   "definition_type": "tlp", "name": f"TLP:{shown.upper()}", "definition": {"tlp": shown}}  # fmt: skip
        self.objects[TLP[tlp]] = marking
        return TLP[tlp]

    def add(self, kind: str, content: dict[str, Any]) -> str:
        """Add an object of STIX's own kinds, without its empty parts, and give its id."""
        kept = {key: value for key, value in content.items() if value not in ("", [], None)}
        kept |= {"created": self.at, "modified": self.at, "created_by_ref": self.author,
                 "object_marking_refs": [self.marking]}  # fmt: skip
        object_id = stix_id(kind, kept)
        self.objects[object_id] = {"type": kind, "spec_version": "2.1", "id": object_id, **kept}
        return object_id

    def place(self, made: dict[str, Any]) -> str:
        """Add an object that has its id already, such as a cyber observable."""
        object_id: str = made["id"]
        self.objects[object_id] = made
        return object_id

    def relate(self, source: str, verb: str, target: str) -> str:
        """Say how one object stands to another."""
        return self.add(
            "relationship", {"relationship_type": verb, "source_ref": source, "target_ref": target}
        )

    def bundle(self) -> dict[str, Any]:
        """The bundle: its objects by id, its own id from theirs."""
        objects = [self.objects[each] for each in sorted(self.objects)]
        return {"type": "bundle", "id": stix_id("bundle", canonical(objects)), "objects": objects}
