"""Packs: what is written, that it is the same each time, and that names give nothing away."""

import hashlib
import re
from pathlib import Path

import pytest

from tests.simulation.packs.conftest import folders
from watchword.simulation.packs.simulate_packs import simulate_packs

SIX = {
    "honest migrant with a foreign degree", "honest career changer", "honest privacy-minded person without footprint",
    "stolen identity", "shared template ring", "copied code history",
}  # fmt: skip


def digests(out: Path) -> dict[str, str]:
    """Every file but the indexes of clones, in which git notes the times of its own checkout."""
    return {
        str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file() and not path.match(".git/index")
    }


def test_six_kinds_the_ring_in_three_packs_and_twelve_more(truth: list[dict[str, object]]) -> None:
    kinds = [str(row["kind"]) for row in truth]
    assert set(kinds) == SIX | {"everyday"}
    assert kinds.count("shared template ring") == 3
    assert kinds.count("everyday") == 12


def test_only_the_three_kinds_are_planted(truth: list[dict[str, object]]) -> None:
    planted = {row["kind"] for row in truth if row["planted"]}
    assert planted == {"stolen identity", "shared template ring", "copied code history"}
    assert all(not row["innocent"] for row in truth if row["planted"])
    assert {row["ring"] for row in truth if row["kind"] == "shared template ring"} == {"ring-1"}


def test_folders_are_numbers_and_files_tell_nothing_of_the_answer(packs: Path) -> None:
    for folder in (packs / "packs").iterdir():
        assert re.fullmatch(r"C-\d{5}", folder.name)
        for path in folder.rglob("*"):
            assert not re.search(r"stolen|planted|honest|fake|fraud|migrant", path.name, re.IGNORECASE)


def test_the_same_seed_writes_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    first, second = simulate_packs(3, tmp_path / "a", more=2), simulate_packs(3, tmp_path / "b", more=2)
    assert digests(first) == digests(second)
    assert digests(simulate_packs(4, tmp_path / "c", more=2)) != digests(first)


def test_a_second_run_replaces_the_first_but_never_somebody_elses_folder(tmp_path: Path) -> None:
    out = simulate_packs(3, tmp_path / "a")
    assert len(list((simulate_packs(5, out) / "packs").iterdir())) == 8
    (tmp_path / "b" / "packs" / "mine").mkdir(parents=True)
    with pytest.raises(FileExistsError, match="was not made by this command"):
        simulate_packs(3, tmp_path / "b")


def test_every_pack_is_of_another_vendor_in_the_six(packs: Path, truth: list[dict[str, object]]) -> None:
    forms = set()
    for kind in SIX:
        for folder in folders(packs, truth, kind):
            found = [
                name
                for name in ("greenhouse-candidate.json", "lever-opportunity.json", "ashby-candidate.json",
                             "workday-candidate.json", "application form.csv")
                if (folder / name).exists()
            ]  # fmt: skip
            assert len(found) == 1
            forms.update(found)
    assert len(forms) == 5
