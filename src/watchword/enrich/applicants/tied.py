"""Who an applicant's record belongs to: the applicant system's id, else an e-mail that one applicant alone uses."""

from collections.abc import Collection

from watchword.engines.duck import quoted
from watchword.enrich.workbench import Workbench
from watchword.records import TABLES

#: Record tables whose rows name an applicant by `candidate`.
NAMED = tuple(name for name, table in TABLES.items() if "candidate" in table.names)

#: Of those, the ones that the applicant system or a pack writes: their ids are the employer's own.
_OWN = ("applications", "applicant_names", "documents")

#: Of all, the ones that also give the private e-mail.
_WITH_EMAIL = tuple(name for name in NAMED if "email" in TABLES[name].names)


#: What an applicant is called whose id is somebody else's employee number.
APART = "candidate:"

#: Record tables whose rows name a person at work by `employee_number`.
_NUMBERED = tuple(name for name, table in TABLES.items() if "employee_number" in table.names)

#: Who referred an applicant, as joins to a row `r`: an e-mail, an applicant's id, or as it was written: a number that
#: somebody at work has means that person.
REFERRER = "COALESCE(te.person_id, tc.person_id, r.referrer)"
REFERRED = f"""LEFT JOIN tied_email te ON te.email = r.referrer
        LEFT JOIN tied tc ON tc.candidate = r.referrer AND tc.person_id <> '{APART}' || r.referrer"""

#: The person of a row of people-side records: the employee number, else made of the e-mail as rosters do.
WORKER = "COALESCE(employee_number, 'e-' || left(sha256(email), 12))"


def tie(bench: Workbench) -> None:
    """Make `tied` (candidate, person_id, own) and `tied_email` (email, person_id).

    `own` tells the applicant system's ids from those that other vendors number their candidates by. An applicant
    who was hired is the person of that employee number. An e-mail that two applicants use ties nothing: whose
    record it is would be a guess.
    """
    everybody = " UNION ".join(
        f"SELECT candidate, {name in _OWN} AS own FROM {name} WHERE candidate IS NOT NULL" for name in NAMED
    )
    _others_number(bench)
    bench.connection.execute(f"""
        CREATE OR REPLACE TEMP TABLE tied AS
        SELECT c.candidate, bool_or(c.own) AS own,
               COALESCE(max(a.employee_number), CASE WHEN c.candidate IN (SELECT employee_number FROM others_number)
                                                THEN '{APART}' || c.candidate ELSE c.candidate END) AS person_id
        FROM ({everybody}) c LEFT JOIN applications a ON a.candidate = c.candidate GROUP BY c.candidate""")
    pairs = " UNION ".join(
        f"SELECT email, candidate FROM {name} WHERE email IS NOT NULL AND candidate IS NOT NULL"
        for name in _WITH_EMAIL
        if name in _OWN
    )
    bench.connection.execute(f"""
        CREATE OR REPLACE TEMP TABLE tied_email AS
        SELECT e.email, max(t.person_id) AS person_id FROM ({pairs}) e JOIN tied t ON t.candidate = e.candidate
        GROUP BY e.email HAVING count(DISTINCT t.person_id) = 1""")


def _others_number(bench: Workbench) -> None:
    """Make `others_number` (employee_number): numbers at work that an applicant's id equals, and who is not that person."""
    numbers = " UNION ".join(
        f"SELECT employee_number FROM {name} WHERE employee_number IS NOT NULL" for name in _NUMBERED
    )
    bench.connection.execute(f"""
        CREATE OR REPLACE TEMP TABLE others_number AS
        SELECT employee_number FROM ({numbers})
        WHERE employee_number IN (SELECT candidate FROM applications UNION SELECT candidate FROM applicant_names)
          AND employee_number NOT IN (
            SELECT a.candidate FROM applications a JOIN people p ON p.employee_number = a.candidate AND p.email = a.email
            UNION SELECT n.candidate FROM applicant_names n
            JOIN protected p ON p.employee_number = n.candidate AND lower(p.name) = lower(n.name))""")


def wanted(bench: Workbench, people: Collection[str]) -> None:
    """Make `wanted` (person_id): the people whose packs are vetted now."""
    rows = ", ".join(f"({quoted(person)})" for person in sorted(people)) or "(NULL)"
    bench.connection.execute(
        f"CREATE OR REPLACE TEMP TABLE wanted AS SELECT * FROM (VALUES {rows}) AS t(person_id)"
    )


def own(name: str, *, everybody: bool = False) -> str:
    """The SQL of a record table's rows with `person_id` and a naive `utc`: of the wanted, or of everybody.

    The employer's own id decides; else the e-mail; else the id that a vendor gave.
    """
    email = "te.email = r.email" if name in _WITH_EMAIL else "false"
    person = "COALESCE(CASE WHEN t.own THEN t.person_id END, te.person_id, t.person_id)"
    whose = "" if everybody else f"AND {person} IN (SELECT person_id FROM wanted)"
    return f"""(SELECT r.* EXCLUDE (candidate), {person} AS person_id, r.time AT TIME ZONE 'UTC' AS utc
        FROM {name} r LEFT JOIN tied t ON t.candidate = r.candidate
        LEFT JOIN tied_email te ON {email}
        WHERE {person} IS NOT NULL {whose})"""


def persons(bench: Workbench, candidates: Collection[str]) -> dict[str, str]:
    """person_id by candidate: the employee number of who was hired, else the candidate's own id. Makes `tied` too."""
    tie(bench)
    among = ", ".join(map(quoted, sorted(candidates))) or "NULL"
    rows = bench.rows(f"SELECT candidate, person_id FROM tied WHERE candidate IN ({among})")
    found = {row["candidate"]: row["person_id"] for row in rows}
    return {candidate: found.get(candidate, candidate) for candidate in candidates}
