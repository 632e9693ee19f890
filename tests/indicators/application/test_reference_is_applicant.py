"""Referees who sit at the applicant's own desk."""

from typing import Any

import pytest

from tests.indicators.tables import at, evidence

ASK = "reference-is-applicant"


def referee(**more: Any) -> dict[str, Any]:
    return {"person_id": "ann", "time": at(0), "referee": "key", **more}


@pytest.mark.parametrize("own", ["own_device", "own_phone"])
def test_a_referee_on_the_applicants_device_or_telephone_counts_whole(own: str) -> None:
    (found,) = evidence(ASK, referees=[referee(**{own: True}), referee()])
    assert (found.strength, found.facts["answers"]) == (1.0, "1 referee's answer")


def test_a_home_line_and_a_circle_say_little() -> None:
    (line,) = evidence(ASK, referees=[referee(own_network=True)])
    (circle,) = evidence(ASK, referees=[referee(vouches_for=["eve"])])
    assert (line.strength, circle.strength) == (0.15, 0.1)


def test_with_a_young_domain_they_count_half() -> None:
    for own in ({"own_network": True}, {"vouches_for": ["eve"]}):
        (found,) = evidence(ASK, referees=[referee(domain_days=364, **own)])
        assert found.strength == 0.5
        (old,) = evidence(ASK, referees=[referee(domain_days=365, **own)])
        assert old.strength < 0.5


def test_a_young_domain_or_a_free_mailbox_alone_is_innocent() -> None:
    assert evidence(ASK, referees=[referee(domain_days=10), referee(free_mail=True, vouches_for=[])]) == []
