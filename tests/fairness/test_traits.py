"""What a person is, where abroad, and what they run against the screen saver: nothing of it changes a risk."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.fairness.rewriting import columns_added, copied, json_changed, lines_changed
from tests.fairness.scanning import Judgement, differences, judge
from watchword.simulation.places import cities

PERSONAL = {
    "Nationality": ("Utopian", "Ruritanian", "Freedonian", ""),
    "Citizenship": ("UTO", "RUR", "FRE"),
    "Date of Birth": ("1961-02-03", "1984-07-30", "2003-11-19", ""),
    "Gender": ("Female", "Male", "Non-binary", ""),
    "Language": ("English", "Spanish", "Korean", "Hausa"),
}
UNASKED = {
    "SSN": ("900-55-0101", "666-55-0102", "000-55-0103"),
    "University": ("Example University", "Universidad de Ejemplo", ""),
    "University Country": ("Utopia", "Ruritania"),
    "Leave Type": ("Parental", "Medical", ""),
    "Accommodation": ("Screen reader", "Flexible hours", "Camera off", ""),
    "Sick Days": ("0", "9", "47"),
    "Camera On": ("0%", "100%"),
}


def test_personal_columns_of_the_roster_change_nothing(
    company: Path, judged: dict[str, Judgement], tmp_path: Path
) -> None:
    # given a roster that holds what nobody should score, with values drawn at random
    exports = copied(company, tmp_path / "exports")
    columns_added(exports / "people" / "workday-workers.csv", PERSONAL | UNASKED, seed=1)
    assert differences(judged, judge(company, exports)) == {}


BANKS = {
    "Bank Country": ("CN", "HK", "RU", "AE", "US", ""),
    "Bank Name": ("Example Bank of the East", "Banco de Ejemplo", "First Example Bank"),
    "SWIFT Country": ("CN", "KR", "US"),
}
SPOKEN = {
    "Language": ("ko-KR", "zh-CN", "en-US", ""),
    "Keyboard Layout": ("Korean", "Russian", "US"),
    "Region Format": ("ko-KP", "en-GB"),
    "Fonts": ("Batang; Malgun Gothic", "Arial", ""),
}


def test_whose_banks_they_are_and_what_computers_are_set_to_changes_nothing(
    company: Path, judged: dict[str, Judgement], tmp_path: Path
) -> None:
    # given a payroll that names each bank's country, and inventories that name language, keyboard and fonts
    exports = copied(company, tmp_path / "exports")
    payroll = [path for path in (exports / "payroll").rglob("*") if path.suffix == ".csv"]
    inventories = [path for path in (exports / "devices").rglob("*") if path.suffix == ".csv"]
    for path in payroll:
        columns_added(path, BANKS, seed=2)
    for path in inventories:
        columns_added(path, SPOKEN, seed=3)
    # then nobody is judged otherwise
    assert payroll and inventories
    assert differences(judged, judge(company, exports)) == {}


def _swapped() -> dict[str, str]:
    """Each country, by name and code, for the next one; even claimed ones, so nobody's logs name their own."""
    lands = sorted({(city.country, city.code) for city in cities()})
    moved = dict(zip(lands, lands[1:] + lands[:1], strict=True))
    return {one[part]: other[part] for one, other in moved.items() for part in (0, 1)}


def test_permuted_countries_of_sign_ins_change_nothing(
    company: Path, judged: dict[str, Judgement], tmp_path: Path
) -> None:
    # given logs in which every country bears another's name and code, while coordinates stay
    exports, swapped, seen = copied(company, tmp_path / "exports"), _swapped(), Counter[str]()

    def change(key: str, value: Any) -> Any:
        if key in ("country", "countryOrRegion", "country_code", "Country") and value in swapped:
            seen[value] += 1
            return swapped[value]
        return value

    logs = [
        path for room in ("okta", "entra", "github") for path in (exports / room).rglob("*") if path.is_file()
    ]
    for path in logs:
        json_changed(path, change)
    # then several were changed, and nobody is judged otherwise
    assert len(seen) >= 10
    assert differences(judged, judge(company, exports)) == {}


AWAKE = "caffeine64.exe"


@pytest.mark.parametrize("everybody", [True, False])
def test_keep_awake_programs_change_nothing(
    everybody: bool, company: Path, judged: dict[str, Judgement], tmp_path: Path
) -> None:
    # given all laptops running a keep-awake program in place of ordinary ones, or none at all
    exports, changed = copied(company, tmp_path / "exports"), Counter[str]()
    wanted = {"slack.exe": AWAKE, "Slack": "caffeinate"}
    swaps = wanted if everybody else {new: old for old, new in wanted.items()}

    def change(line: str) -> str:
        for old, new in swaps.items():
            changed[new] += line.count(old)
            line = line.replace(old, new)
        return line

    for path in [*(exports / "defender").rglob("*.*"), *(exports / "crowdstrike").rglob("part-*")]:
        if path.is_file():
            lines_changed(path, change)
    # then the programs are really there, or gone, and nobody is judged otherwise
    assert sum(changed.values()) > 0
    assert differences(judged, judge(company, exports)) == {}
