"""Whole packs that differ in one excluded trait are judged alike: from the files through every reader to the risk."""

from pathlib import Path
from typing import Any

import pytest

from tests.fairness.made_packs import pack
from tests.flows.vet.made import Office, found

#: The excluded red flags by their published ids, and other traits, each as what the files of a pack may tell of it.
TRAITS: dict[str, list[dict[str, str]]] = {
    "overseas-degree-home-address-elsewhere": [
        {"school": "Seoul, South Korea"}, {"school": "Shenyang, China"}, {"school": "Lagos, Nigeria"},
    ],
    "korean-language-preference": [
        {"resume": "html ko-KR"}, {"resume": "html en"}, {"resume": "docx Calibri ko-KR"},
        {"agent": "Mozilla/5.0 (Windows NT 10.0; ko-KR)"}, {"languages": "Korean"},
    ],
    "multi-identity-email-lexicon": [
        {"email": "dragon.dev116@example.net"}, {"email": "star1992.silver@example.net"},
    ],
    "avatar-style": [{"avatar": ""}, {"avatar": "https://example.com/cartoon-nft.png"}, {"photo": ""}, {"photo": "flat"}],
    "orthogonal-identity-combination": [
        {"citizenship": "Utopia", "nationality": "Utopia", "languages": "Korean, Hausa", "birthplace": "Minsk"},
        {"citizenship": "KP", "country_of_birth": "CN", "native_language": "Russian"},
    ],
    "name-accent-appearance": [
        {"name": "Min-jun Kim"}, {"name": "김민준"}, {"name": "王芳"}, {"name": "Olúfẹ́mi Adébáyọ̀"}, {"name": "محمد علي"},
        {"name": "Иван Петров"}, {"name": "Jordan Smith"}, {"name": "Nguyễn Thị Hoa"}, {"accent": "yes"}, {"accent": "strong"},
    ],
    "start-delay-medical-excuse": [
        {"status": "Start postponed"}, {"status": "Medical leave"}, {"status": "On hold: family emergency"},
        {"excused": "excused"}, {"excused": "not asked"},
    ],
    "prc-linked-payment": [
        {"iban": "GB82WEST12345698765432"}, {"iban": "FR1420041010050500013M02606"}, {"bank_country": "CN"},
    ],
    "fonts": [{"resume": "docx Batang en-US"}, {"resume": "pdf Batang en Z"}, {"resume": "pdf Helvetica en Z"}],
    "the computer's clock and language": [{"resume": "pdf SimSun zh-CN +08'00'"}, {"resume": "pdf Malgun ko +09'00'"}],
    "the telephone's region": [{"phone": "+82 2 555 0101"}, {"phone": "+86 10 5550 1010"}, {"phone": "+234 803 555 0101"}],
    "age and sex": [
        {"birth_date": "1958-02-03", "gender": "Female"}, {"birth_date": "2004-02-03", "gender": "X"},
        {"year": "1988"}, {"year": "2009"},
    ],
    "home": [
        {"city": "Seoul", "region": "", "country": "KR"}, {"city": "Lagos", "region": "", "country": "NG"},
        {"city": "Minsk", "region": "", "country": "BY"},
    ],
    "camera minutes": [{"camera_minutes": "0"}, {"camera_minutes": "60"}],
}  # fmt: skip
QUIET, LOUD = "quiet 0", "loud 1"


def loud(name: str) -> bool:
    return int(name.rpartition(" ")[2]) % 2 == 1


def _judgement(said: dict[str, Any]) -> tuple[float, str, list[tuple[str, float, float]]]:
    evidence = [(each["indicator"], each["strength"], each["log_odds"]) for each in said["evidence"]]
    return said["risk"], said["band"], sorted(evidence)


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What vetting says of every pack, by trait and number; of the even ones nothing is found, of the odd ones much."""
    folder: Path = tmp_path_factory.mktemp("traits")
    told: list[tuple[str, dict[str, str]]] = [(QUIET, {}), (LOUD, {})]
    told += [
        (f"{name} {number}", trait) for name, traits in TRAITS.items() for number, trait in enumerate(traits)
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WATCHWORD_HOME", str(folder / "home"))
        office = Office(folder)
        packs = [
            office.pack(name, pack(seed, trait, loud=loud(name)))
            for seed, (name, trait) in enumerate(told, 1)
        ]
        return office.vet(*packs)


def test_the_packs_are_read_and_show_what_could_be_changed(answers: dict[str, dict[str, Any]]) -> None:
    # given one of whom nothing is found, to which a trait could add, and one of whom much is, from which it could take
    assert found(answers[QUIET]) == {}
    assert set(found(answers[LOUD])) == {
        "bank-owner-contradicted", "cannot-discuss-claimed-place", "ex-employer-unreachable", "hardware-refusal-byod-ask",
        "impossible-career", "meeting-device-anomaly", "voip-or-fresh-number",
    }  # fmt: skip
    # and packs of which no file was refused, which nobody else shares anything of
    for name, said in answers.items():
        assert [each for each in said["files"] if each["refused"]] == [], name
        assert said["shared"] == [], name


@pytest.mark.parametrize("trait", TRAITS)
def test_packs_that_differ_in_it_are_judged_alike(trait: str, answers: dict[str, dict[str, Any]]) -> None:
    expected = {each: _judgement(answers[LOUD if each else QUIET]) for each in (True, False)}
    differing = {
        name: _judgement(said)
        for name, said in answers.items()
        if name.rpartition(" ")[0] == trait and _judgement(said) != expected[loud(name)]
    }
    assert differing == {}
