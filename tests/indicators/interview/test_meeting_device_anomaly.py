"""A virtual camera or voice changer in meetings."""

from typing import Any

from tests.indicators.tables import at, evidence

ASK = "meeting-device-anomaly"


def met(product: str | None, meeting: str | None = "one", **more: Any) -> dict[str, Any]:
    return {"person_id": "ann", "time": at(0), "meeting": meeting, "device": "camera", "device_kind": "camera",
            "virtual_product": product, **more}  # fmt: skip


def test_a_virtual_camera_and_a_voice_changer_are_named_together() -> None:
    rows = [met("SplitCam"), met("Voicemod", device_kind="microphone"), met("SplitCam", "two")]
    (found,) = evidence(ASK, meetings=rows)
    assert (found.facts["what"], found.facts["meetings"]) == ("SplitCam, Voicemod", "2 meetings")


def test_a_plain_camera_is_innocent() -> None:
    assert evidence(ASK, meetings=[met(None)]) == []


def test_a_meeting_without_an_id_counts_too() -> None:
    (found,) = evidence(ASK, meetings=[met("SplitCam", None)])
    assert found.facts["times"] == 1
