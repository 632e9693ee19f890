"""One photograph on several applications."""

from tests.indicators.applicants import both, fact
from tests.indicators.tables import evidence

ASK = "stock-or-altered-photo"
READ = [fact("image.width", number=400.0)]


def test_one_picture_in_two_names_is_found() -> None:
    found = evidence(ASK, shared=both("photo", share=0.97), photo_facts=READ)
    assert [round(each.strength, 2) for each in found] == [0.97, 0.97]


def test_pictures_that_are_less_alike_are_other_pictures() -> None:
    assert len(evidence(ASK, shared=both("photo", share=0.85), photo_facts=READ)) == 2
    assert evidence(ASK, shared=both("photo", share=0.84), photo_facts=READ) == []


def test_a_placeholder_and_ones_own_earlier_picture_are_innocent() -> None:
    assert evidence(ASK, shared=both("photo", shared_by=26), photo_facts=READ) == []
    assert evidence(ASK, shared=both("photo", names="same"), photo_facts=READ) == []


def test_a_picture_of_a_couple_says_next_to_nothing() -> None:
    found = evidence(ASK, shared=both("photo") + both("delivery-unit"), photo_facts=READ)
    assert {each.strength for each in found} == {0.005}
