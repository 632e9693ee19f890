"""The serial number of the issued device."""

import pytest

from tests.indicators.applicants import check
from tests.indicators.tables import evidence

ASK = "serial-number-not-confirmed"


def test_another_serial_number_is_found() -> None:
    assert [each.strength for each in evidence(ASK, checks=[check("device-serial", "contradicted")])] == [1.0]


@pytest.mark.parametrize("result", ["refused", "inconclusive", "unreachable", "not-found"])
def test_a_worn_label_is_innocent(result: str) -> None:
    assert evidence(ASK, checks=[check("device-serial", result)]) == []


def test_reading_it_out_later_clears_that_device_alone() -> None:
    asked = [
        check("device-serial", "contradicted", about="a"),
        check("device-serial", "confirmed", 1, about="a"),
    ]
    assert evidence(ASK, checks=asked) == []
    assert len(evidence(ASK, checks=[*asked, check("device-serial", "contradicted", about="b")])) == 1
