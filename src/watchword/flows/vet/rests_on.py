"""What a finding rests on: the files and, in each, the facts and records that show it."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC
from typing import Any

from watchword.flows.cases import stamp
from watchword.flows.vet.about import About
from watchword.flows.vet.fact_words import behind, told_values
from watchword.flows.vet.named_files import NamedFiles
from watchword.flows.vet.wording import KINDS, in_words
from watchword.indicators.evidence import Evidence

Row = Mapping[str, Any]


def rests_on(
    evidence: Evidence, rows: Mapping[str, Row], files: NamedFiles, about: About
) -> list[dict[str, Any]]:
    """Each fact or record behind a finding, once: its file, what it says, and `says`, the same in words for a reader.

    `rows` are by event id. Of other people's records nothing is told; at most fifty events are carried by evidence.
    """
    found: list[dict[str, Any]] = []
    for event_id in evidence.event_ids:
        row = rows.get(event_id)
        if row is None or row["person_id"] != evidence.person_id:
            continue
        said = _of_fact(row, about) if row.get("fact") else _of_record(row)
        entry = {"file": ", ".join(files.of(row)) or None, **said}
        if entry not in found:
            found.append(entry)
    return found


def _of_fact(row: Row, about: About) -> dict[str, Any]:
    [told] = told_values([row], about)
    return {"of": row["fact"], **told, "says": behind(row["fact"], told)}


def _of_record(row: Row) -> dict[str, Any]:
    value, detail = _COLUMNS.get(row["table"], ("source", "source"))
    told = {
        "of": row["table"],
        "value": row.get(value),
        "number": None,
        "time": _time(row),
        "detail": row.get(detail),
    }
    return {**told, "says": _words(row)}  # fmt: skip


#: What a record says, as value and detail.
_COLUMNS: Mapping[str, tuple[str, str]] = {
    "checks": ("result", "about"),
    "answers": ("answer", "challenge"),
    "identifiers": ("kind", "shown"),
    "shared": ("kind", "shown"),
    "sessions": ("stage", "path"),
    "meetings": ("camera", "microphone"),
    "referees": ("free_mail", "employer"),
    "document_texts": ("kind", "kind"),
    "applications": ("status", "post"),
}


def _time(row: Row) -> str | None:
    moment = row.get("time")
    return stamp(moment if moment.tzinfo else moment.replace(tzinfo=UTC)) if moment else None


def _words(row: Row) -> str:
    """A record in words: of whom, what came of it, and when."""
    said = _SAID.get(row["table"])
    return (
        said(row, f"{row['time']:%Y-%m-%d}" if row.get("time") else "a day that is not told") if said else ""
    )


def _check(row: Row, _: str) -> str:
    result = in_words(f"{row['checked'] or 'check'} {row['result'] or ''}")
    said = ", ".join(filter(None, (result, row["reason"])))
    return said if _is_document(row["about"]) else f"{row['about']}: {said}"


def _is_document(about: str | None) -> bool:
    """Whether a check is about a file of the pack, which is named by its id, and not about an employer or account."""
    return not about or re.fullmatch(r"[0-9a-f]{16}", about) is not None


def _shared(row: Row, _: str) -> str:
    kind = KINDS.get(row["kind"], in_words(row["kind"] or ""))
    return f"{kind} ending {row['shown']}" if row.get("shown") and row["kind"] != "photo" else kind


def _meeting(row: Row, _: str) -> str:
    return ", ".join(filter(None, (row["camera"], row["microphone"], row["speaker"])))


_SAID: Mapping[str, Callable[[Row, str], str]] = {
    "checks": _check,
    "answers": lambda row, _: f"{in_words(row['challenge'] or '')}: {in_words(row['answer'] or '')}",
    "identifiers": _shared,
    "shared": _shared,
    "sessions": lambda row, day: f"{row['stage'] or 'a'} session of {day}",
    "meetings": _meeting,
    "referees": lambda row, day: f"answer of {day}" + (f" for {row['employer']}" if row["employer"] else ""),
}
