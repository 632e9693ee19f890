"""Writes packs of the six kinds, and further honest ones, with the answers beside them."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson

from watchword.simulation.packs.cohort import Cohort
from watchword.simulation.packs.dossier import Dossier
from watchword.simulation.packs.stories.everyday import everyday
from watchword.simulation.packs.stories.honest import career_changer, migrant, private_person
from watchword.simulation.packs.stories.planted import copied_history, stolen_identity
from watchword.simulation.packs.stories.ring import ring
from watchword.simulation.packs.writing import write_pack

Progress = Callable[[str, int, int], None]


def simulate_packs(seed: int, out: Path, *, more: int = 0, progress: Progress | None = None) -> Path:
    """Writes `out/packs/<number>/…` and `out/packs-truth.json`, and returns `out`.

    Eight packs of six kinds (the ring is three), and `more` honest ones of everyday kinds. The same arguments write the same
    bytes, but for the index of each clone, in which git notes the times of its own checkout. An earlier run's packs in
    `out` are replaced. Raises ValueError for a negative `more` and OSError where git is missing.
    """
    if more < 0:
        raise ValueError(f"more is {more}: give 0 or more")
    if shutil.which("git") is None:
        raise OSError("git: not found; the packs hold clones, so install git")
    dossiers = _dossiers(Cohort.of_seed(seed), more)
    _clear(out, out / "packs")
    originals: dict[str, Path] = {}
    for number, dossier in enumerate(dossiers, start=1):
        dossier.resume = originals.get(dossier.ring or "")
        made = write_pack(out / "packs" / dossier.applicant.number, dossier)
        if dossier.ring:
            originals.setdefault(dossier.ring, made)
        if progress is not None:
            progress("packs", number, len(dossiers))
    rows = sorted((_truth(dossier) for dossier in dossiers), key=lambda row: str(row["pack"]))
    told = orjson.dumps({"seed": seed, "packs": rows}, option=orjson.OPT_INDENT_2)
    (out / "packs-truth.json").write_bytes(told + b"\n")
    return out


def _dossiers(cohort: Cohort, more: int) -> list[Dossier]:
    """The eight of six kinds, then the everyday ones; folders are numbered without regard to this order."""
    six = [migrant(cohort), career_changer(cohort), private_person(cohort), stolen_identity(cohort)]
    return [
        *six,
        *ring(cohort),
        copied_history(cohort),
        *(everyday(cohort, number) for number in range(more)),
    ]


def _clear(out: Path, folder: Path) -> None:
    """Takes away packs of an earlier run; a folder without its truth beside it is somebody's own and stays."""
    if not folder.exists():
        return
    if not (out / "packs-truth.json").exists():
        raise FileExistsError(
            f"{folder}: is there already and was not made by this command; give another --out"
        )
    shutil.rmtree(folder)


def _truth(dossier: Dossier) -> dict[str, Any]:
    return {
        "pack": dossier.applicant.number,
        "kind": dossier.kind,
        "planted": bool(dossier.planted),
        "signs": dossier.planted,
        "innocent": dossier.innocent,
        "ring": dossier.ring,
    }
