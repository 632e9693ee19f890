"""Packs vetted from Python: the answers that `watchword vet --json` prints."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from watchword.flows.vet.answer import answer
from watchword.flows.vet.gates import gates_at, known_role, standing
from watchword.flows.vet.request import PHOTO_DAYS, Request
from watchword.flows.vet.vet import vet
from watchword.settings import Settings

#: Tells how far vetting has come: what is read, how many packs are done, how many there are.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Answers:
    """An answer a pack, in the order of the packs, and a line for each pack that could not be read."""

    answers: list[dict[str, Any]]
    unread: list[str]


def vet_packs(  # noqa: PLR0913 - the options of the command, by name
    packs: Sequence[Path],
    lake: Path,
    *,
    role: str | None = None,
    settings: Settings | None = None,
    gates: Path | None = None,
    offices: Path | None = None,
    lists: Path | None = None,
    now: datetime | None = None,
    photo_days: int = PHOTO_DAYS,
    progress: Progress = lambda *_: None,
) -> Answers:
    """Vet applicants' folders against everybody in `lake`, and say where each stands at the gates.

    gates: a file of gates, by default the settings' or the shipped ones. offices: a CSV of employers' sites. lists: a
    folder of watch lists, by default this installation's. now: the moment to judge by. photo_days: 0 keeps no photograph.
    Raises RoleError for a role that the rules do not have, before anything is read, and NoPackError where no pack can be
    read.
    """
    employer, when = settings or Settings(), now or datetime.now(UTC)
    with gates_at(gates or employer.gates.file, when) as at:
        known_role(at, role)
        confirmed = at.store.confirmed()
        done = vet(Request(packs, lake, employer, when, offices, photo_days, confirmed, lists), progress)
        found = [
            answer(person, pack, reading, tables, done, standing(at, person, role))
            for person, pack, reading, tables in done.readings
        ]
    return Answers(found, done.unread)
