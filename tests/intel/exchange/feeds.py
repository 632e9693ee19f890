"""Small feeds as publishers write them, and servers of one's own for as long as a test lasts."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import UUID, uuid5
from wsgiref.simple_server import WSGIServer

Object = dict[str, Any]


def stix_id(kind: str, name: str) -> str:
    """An id for a thing of a test, the same each time."""
    return f"{kind}--{uuid5(UUID(int=7), name)}"


def stix(kind: str, name: str, **more: Any) -> Object:
    """A STIX 2.1 object with the least that it needs."""
    made = {"type": kind, "spec_version": "2.1", "id": stix_id(kind, name), "created": "2026-01-01T00:00:00.000Z",
            "modified": "2026-01-01T00:00:00.000Z", "name": name}  # fmt: skip
    return made | more


def indicator(name: str, pattern: str, **more: Any) -> Object:
    """An indicator of a pattern."""
    return stix(
        "indicator", name, pattern=pattern, pattern_type="stix", valid_from="2026-01-01T00:00:00Z", **more
    )


def relationship(source: Object, verb: str, target: Object, **more: Any) -> Object:
    """How one object stands to another."""
    name = f"{source['id']} {verb} {target['id']}"
    refs = {"source_ref": source["id"], "target_ref": target["id"], "relationship_type": verb}
    return stix("relationship", name, **refs, **more)


def bundle(path: Path, *objects: Any) -> Path:
    """A bundle of objects in a file."""
    path.write_text(
        json.dumps({"type": "bundle", "id": stix_id("bundle", path.name), "objects": list(objects)})
    )
    return path


@contextmanager
def serving(server: WSGIServer) -> Iterator[str]:
    """Let a server serve for a while, and give its address."""
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join(5)
