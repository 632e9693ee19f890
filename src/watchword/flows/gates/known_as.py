"""By which id the lake knows an applicant whom somebody names otherwise: by the pack's folder, or by an id of before."""

from pathlib import Path

from watchword.engines.duck import quoted
from watchword.enrich.applicants.tied import tie
from watchword.flows.link.opened import opened


def person_named(lake: Path, name: str) -> str | None:
    """The id under which vetting looks up the gates of an applicant of this name, where it is another; None else.

    It is the form's id for a folder's name, the employee number for who was hired, and `candidate:ID` for who has by
    chance an employee's number. None also where there is no lake, it knows nobody of this name, or several. Raises
    LinkageError and LakeError as `opened` does for a lake that cannot be read.
    """
    found = {row["person_id"] for row in _ties(lake, "candidate", name)}
    return found.pop() if len(found) == 1 and name not in found else None


def candidates_named(lake: Path, name: str) -> list[str]:
    """The ids under which photographs of somebody of this name are kept, where it is none of them; raises as above."""
    found = {row["candidate"] for row in _ties(lake, "person_id", name)}
    return [] if name in found else sorted(found)


def _ties(lake: Path, column: str, name: str) -> list[dict[str, str]]:
    """Applicants (candidate, person_id) whom the lake knows by this value of a column, or whose folder has this name."""
    if not (lake / "schema.json").is_file():
        return []
    with opened(lake) as bench:
        tie(bench)
        return bench.rows(f"""
            SELECT DISTINCT candidate, person_id FROM tied WHERE {column} = {quoted(name)} OR candidate IN (
                SELECT whose FROM other_ids WHERE candidate = {quoted(name)})""")
