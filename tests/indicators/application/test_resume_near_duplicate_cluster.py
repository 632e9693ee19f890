"""Long passages that stand in other people's résumés."""

from tests.indicators.applicants import common, fact
from tests.indicators.tables import evidence

ASK = "resume-near-duplicate-cluster"
READ = [fact("resume.jobs", number=4.0)]


def alike(one: str, other: str, share: float, **more: object) -> dict[str, object]:
    return common(one, other, "text-resume", value_key=f"{one}:{other}", share=share, **more)


def test_one_text_under_three_names_is_one_cluster() -> None:
    people = ("ann", "bob", "eve")
    rows = [alike(one, other, 0.9) for one in people for other in people if one != other]
    found = evidence(ASK, shared=rows, resume_facts=READ)
    assert [(each.strength, each.facts["people"]) for each in found] == [(1.0, 2)] * 3
    assert len({each.shared for each in found}) == 1


def test_it_counts_from_half_alike_and_whole_from_three_quarters() -> None:
    (half,) = evidence(ASK, shared=[alike("ann", "eve", 0.5)], resume_facts=READ)
    assert round(half.strength, 2) == 0.67
    assert evidence(ASK, shared=[alike("ann", "eve", 0.49)], resume_facts=READ) == []


def test_an_applicants_own_earlier_resume_is_innocent() -> None:
    assert evidence(ASK, shared=[alike("ann", "eve", 0.9, names="same")], resume_facts=READ) == []


def test_an_agencys_words_and_a_published_template_are_innocent() -> None:
    (found,) = evidence(ASK, shared=[alike("ann", "eve", 0.9, same_agency=True)], resume_facts=READ)
    assert found.strength < 0.02
    assert evidence(ASK, shared=[alike("ann", "eve", 0.9, shared_by=41)], resume_facts=READ) == []
