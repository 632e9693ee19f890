"""Okta events for tests of reading: small, sound, and each its own."""

from typing import Any

import orjson


def event(number: int, **changed: Any) -> dict[str, Any]:
    """A sound sign-in; `number` makes its id and its minute."""
    return {
        "uuid": f"00000000-0000-4000-8000-{number:012d}",
        "published": f"2026-03-02T{number // 60 % 24:02d}:{number % 60:02d}:00.000Z",
        "eventType": "user.session.start",
        "actor": {"id": "00u1", "type": "User", "alternateId": "ann@example.com"},
        "client": {"ipAddress": "198.18.0.1"},
        "outcome": {"result": "SUCCESS"},
        **changed,
    }


def lines(*events: dict[str, Any]) -> bytes:
    """Events as JSON lines."""
    return b"".join(orjson.dumps(each) + b"\n" for each in events)


def array(*events: dict[str, Any]) -> bytes:
    """Events as one JSON array."""
    return orjson.dumps(list(events))
