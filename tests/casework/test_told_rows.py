"""What the tables say is what the audit chain tells: a row changed past the program is seen."""

from pathlib import Path

import pytest

from tests.casework.conftest import Sql
from tests.casework.recorded import recorded
from watchword.casework.store import case_store


def test_rows_of_every_sort_are_those_that_the_chain_tells_of(home: Path) -> None:
    recorded(home)
    recorded(home, "p-2")
    with case_store(home) as store:
        assert store.verify_audit() is None


@pytest.mark.parametrize(
    ("statement", "where", "why"),
    [
        ("UPDATE casework_gaterecord SET result = 'failed' WHERE note <> ''", "entry 2", "casework_gaterecord"),
        ("UPDATE casework_gaterecord SET file_sha256 = 'x' WHERE note <> ''", "entry 2", "casework_gaterecord"),
        ("UPDATE casework_gaterecord SET \"by\" = 'Eve' WHERE note = ''", "entry 3", "casework_gaterecord"),
        ("DELETE FROM casework_gaterecord WHERE note = ''", "entry 3", "casework_gaterecord"),
        ("UPDATE casework_waiver SET until = NULL", "entry 4", "casework_waiver"),
        ("UPDATE casework_decision SET outcome = 'stands' WHERE evidence <> ''", "entry 5", "casework_decision"),
        ("UPDATE casework_interviewanswer SET answered = 'passed'", "entry 7", "casework_interviewanswer"),
        ("UPDATE casework_interviewanswer SET round = 'first-day'", "entry 7", "casework_interviewanswer"),
        ("UPDATE casework_case SET tier = 'elevated'", "entry 1", "casework_case"),
        ("UPDATE casework_case SET raised = ''", "entry 1", "casework_case"),
        ("UPDATE casework_gatestart SET gate = 'full' WHERE gate = 'leaving'", "entry 9", "casework_gatestart"),
        ("UPDATE casework_judgement SET verdict = 'different'", "entry 10", "casework_judgement"),
        ("UPDATE casework_conclusion SET answer = ''", "entry 11", "casework_conclusion"),
        ("UPDATE casework_person SET person_id = 'p-3' WHERE person_id = 'p-1'", "entry 1", "casework_case"),
        ("INSERT INTO casework_gatestart (case_id, gate, \"by\", at) SELECT id, 'full', 'Ana', opened_at FROM casework_case",
         "row 4 of casework_gatestart", "told of by no entry"),
        ("INSERT INTO casework_waiver (case_id, gate, \"by\", second, why, at) "
         "SELECT id, 'offer', 'Ana', 'Ben', 'why', opened_at FROM casework_case",
         "row 2 of casework_waiver", "told of by no entry"),
    ],
)  # fmt: skip
def test_a_row_that_was_changed_removed_or_added_past_the_program_is_named(
    home: Path, sql: Sql, statement: str, where: str, why: str
) -> None:
    recorded(home)
    with case_store(home) as store:
        sql(statement)
        found = store.verify_audit()
        assert found is not None
        assert found.where == where
        assert why in found.why
