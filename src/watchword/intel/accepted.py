"""What people say to proposed techniques: accepted or rejected, by whom, kept by the report's digest."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import orjson
from filelock import FileLock

from watchword.intel.report import IntelligenceError, Report, Tactic, Technique

FILE = "accepted.jsonl"
#: Letters of who decides and of why; more is no name and no reason.
_WHO, _WHY = 200, 2_000


@dataclass(frozen=True)
class Judgement:
    """That a person accepts, or rejects, a technique proposed from a report (by its SHA-256); `at` is ISO 8601 in UTC."""

    report: str
    id: str
    accepted: bool
    by: str
    why: str
    at: str


class Judgements:
    """All judgements under a folder, a line each, only ever added to; the newest on a technique counts.

    notes: lines that could not be read, in a sentence each. A program that is killed while it writes leaves at most one,
    the last, which does not count.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self.notes: list[str] = []
        self._newest: dict[tuple[str, str], Judgement] = {}
        content = self._path.read_bytes() if self._path.exists() else b""
        for number, line in enumerate(content.split(b"\n"), start=1):
            if line:
                self._take(line, number)

    def _take(self, line: bytes, number: int) -> None:
        try:
            made = _judgement(line)
        except (TypeError, ValueError):
            self.notes.append(
                f"{self._path} line {number:,}: is no whole judgement and does not count; record it again"
            )
            return
        self._newest[made.report, made.id] = made

    def of(self, report: str) -> dict[str, Judgement]:
        """The newest judgement on each technique of a report, by id."""
        return {id_: made for (digest, id_), made in self._newest.items() if digest == report}

    def record(self, made: Sequence[Judgement]) -> None:
        """Keep judgements; they are on disk when this returns."""
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        lines = b"".join(orjson.dumps(asdict(each)) + b"\n" for each in made)
        with FileLock(self._path.with_name(".accepted.lock")):
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(descriptor, "r+b") as file:
                size = file.seek(0, os.SEEK_END)
                file.seek(max(0, size - 1))
                # A line that a killed program left torn is ended first.
                file.write((b"" if file.read(1) in (b"", b"\n") else b"\n") + lines)
                file.flush()
                os.fsync(file.fileno())
        self._newest |= {(each.report, each.id): each for each in made}


def _judgement(line: bytes) -> Judgement:
    """A judgement from its line. Raises ValueError or TypeError for what is none."""
    kept = orjson.loads(line)
    if not isinstance(kept, dict) or not isinstance(kept.get("accepted"), bool):
        raise ValueError("no judgement")
    if not all(isinstance(text, str) for name, text in kept.items() if name != "accepted"):
        raise ValueError("no judgement")
    return Judgement(**kept)


def judge(
    report: Report, ids: Iterable[str], *, accepted: bool, by: str, why: str, now: datetime
) -> list[Judgement]:
    """Judgements on techniques that a report, as it was read, proposes; nothing is kept yet.

    Raises IntelligenceError for an id that is not proposed in it, or where nobody is named.
    """
    by, why = " ".join(by.split()), " ".join(why.split())
    if not by or len(by) > _WHO or len(why) > _WHY:
        raise IntelligenceError(
            f"--by: name who decides, in at most {_WHO} letters, and why in at most {_WHY:,}"
        )
    proposed = {each.id for each in report.techniques if not each.stated}
    wanted = list(dict.fromkeys(each.strip().upper() for each in ids))
    for id_ in wanted:
        if id_ not in proposed:
            raise IntelligenceError(f"{id_[:40]}: {_why_not(id_, report, proposed)}")
    at = f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return [Judgement(report.digest, id_, accepted, by, why, at) for id_ in wanted]


def _why_not(id_: str, report: Report, proposed: set[str]) -> str:
    if any(each.id == id_ for each in report.techniques):
        return "the report states it itself, so that there is nothing to accept"
    known = ", ".join(sorted(proposed)) or "none"
    return f"is not proposed in this report; proposed are: {known}"


def judged(report: Report, judgements: Judgements) -> Report:
    """The report with what people said: accepted proposals tell by whom, rejected ones are left out and counted."""
    said = judgements.of(report.digest)
    proposed = [each.id for each in report.techniques if not each.stated]
    rejected = tuple(dict.fromkeys(id_ for id_ in proposed if id_ in said and not said[id_].accepted))
    techniques = tuple(_marked(each, said) for each in report.techniques if each.id not in rejected)
    notes = (f"proposed, rejected by a person and left out: {', '.join(rejected)}",) if rejected else ()
    return replace(
        report,
        techniques=techniques,
        tactics=tuple(_without(each, rejected) for each in report.tactics),
        rejected=rejected,
        notes=report.notes + notes,
    )


def _without(tactic: Tactic, rejected: tuple[str, ...]) -> Tactic:
    return replace(tactic, techniques=tuple(id_ for id_ in tactic.techniques if id_ not in rejected))


def _marked(technique: Technique, said: dict[str, Judgement]) -> Technique:
    made = said.get(technique.id)
    if technique.stated or made is None:
        return technique
    return replace(technique, accepted_by=made.by, accepted_at=made.at, accepted_why=made.why)
