"""Names change nothing: the same company with everybody's name from one of ten naming cultures gets the same risks."""

import json
from functools import cache
from pathlib import Path

import pytest

from tests.fairness.scanning import Judgement, differences, judge
from watchword.enrich.agreement import agreement, shares_family_name
from watchword.simulation import simulate
from watchword.simulation.company import found_company
from watchword.simulation.cultures import COMPANIES
from watchword.simulation.window import Window

FIRST, *OTHERS = COMPANIES


@pytest.fixture(scope="module")
def judged_first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Judgement]:
    return judge(_company(FIRST, tmp_path_factory.mktemp("first")))


def _company(culture: str, folder: Path) -> Path:
    return simulate(150, 8, 7, folder, planted_share=0.08, culture=culture)


@pytest.mark.slow
@pytest.mark.parametrize("culture", OTHERS)
def test_a_scan_judges_everybody_alike_in_every_naming_culture(
    culture: str, judged_first: dict[str, Judgement], tmp_path: Path
) -> None:
    # given one company twice, in which only names, mailboxes, handles, payees and signers differ
    judged = judge(_company(culture, tmp_path))
    # then there is something to judge, and it is judged alike
    assert {name for _, _, found in judged.values() for name, _, _ in found} >= {
        "banking-name-mismatch",
        "delivery-signature-mismatch",
    }
    assert differences(judged_first, judged) == {}


@cache
def _compared(culture: str, seed: int) -> list[tuple[int, str, bool | None]]:
    """How each payee, recipient and signer of a company agrees with the person's name."""
    company = found_company(seed, 150, Window.of_length(20), 0.08, culture)
    home = {"couple", "flatmates"}  # whose names meet by chance, and count as near whatever they are
    found: list[tuple[int, str, bool | None]] = []
    for person in company.people:
        written = [account.payee for account in person.pay]
        written += [name for parcel in person.parcels for name in (parcel.ship_name, parcel.signed_by)]
        for name in written if person.innocent not in home else ():
            said = agreement(name, person.name, known_as=(person.preferred,)).value
            said = said.replace("same", "compatible")
            found.append(
                (person.number, said, shares_family_name(name, person.name) if said == "different" else None)
            )
    return found


@pytest.mark.parametrize("seed", range(1, 6))
@pytest.mark.parametrize("culture", OTHERS)
def test_payees_and_signers_agree_alike_in_every_naming_culture(culture: str, seed: int) -> None:
    expected, found = _compared(FIRST, seed), _compared(culture, seed)
    assert [pair for pair in zip(expected, found, strict=True) if pair[0] != pair[1]] == []


@pytest.mark.parametrize("culture", OTHERS)
def test_a_culture_changes_names_and_nothing_else(culture: str, tmp_path: Path) -> None:
    # given the same small company in two cultures
    one = simulate(60, 6, 3, tmp_path / "one", planted_share=0.1, culture=FIRST) / "truth.json"
    two = simulate(60, 6, 3, tmp_path / "two", planted_share=0.1, culture=culture) / "truth.json"
    truths = [json.loads(path.read_text())["people"] for path in (one, two)]
    emails = [[row.pop("email") for row in rows] for rows in truths]
    # then the same people are planted in the same way, under other addresses
    assert truths[0] == truths[1]
    assert emails[0] != emails[1]
    # and each file has as many lines
    sizes = [
        {
            str(f.relative_to(path.parent)): f.read_bytes().count(b"\n")
            for f in path.parent.rglob("*.*")
            if f.is_file() and f.suffix not in (".zip", ".gz")
        }
        for path in (one, two)
    ]
    assert sizes[0] == sizes[1]


def test_an_unknown_culture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="give one of english"):
        simulate(5, 6, 1, tmp_path, culture="klingon")
