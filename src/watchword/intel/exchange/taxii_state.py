"""What was pulled of a TAXII collection so far, kept beside its list, so that the next pull asks for news only."""

from dataclasses import dataclass, field
from pathlib import Path

import orjson

from watchword.intel.exchange.feeds.stix_objects import Object
from watchword.private_file import write_private

NAME = "taxii.json"


@dataclass
class State:
    """Where from, up to when, all objects in their latest version, and the list's hash that they made."""

    url: str
    added_after: str = ""
    sha256: str = ""
    objects: dict[str, Object] = field(default_factory=dict)


def load(folder: Path, url: str, sha256: str) -> State | None:
    """What was kept of this address; None where there is nothing, or the list has since come from elsewhere."""
    try:
        kept = orjson.loads((folder / NAME).read_bytes())
    except (OSError, orjson.JSONDecodeError):
        return None
    if kept.get("url") != url or kept.get("sha256") != sha256:
        return None
    return State(url, kept["added_after"], sha256, {each["id"]: each for each in kept["objects"]})


def save(folder: Path, state: State) -> None:
    """Keep it, wholly or not at all, readable by its owner only."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    content = {"url": state.url, "added_after": state.added_after, "sha256": state.sha256,
               "objects": list(state.objects.values())}  # fmt: skip
    write_private(folder / NAME, orjson.dumps(content))
