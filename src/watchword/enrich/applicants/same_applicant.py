"""One applicant under several ids: the form's, the folder's name, and the one that other systems' logs use."""

from watchword.enrich.workbench import Workbench
from watchword.records import TABLES

#: Kind of an identifier that is the name of the applicant's folder; it ends on `key`, so nobody is compared by it.
PACK_NAME = "pack-key"
#: Tables that come with a pack or an applicant system, and so name somebody whose form was read.
_NAMING = ("applications", "applicant_names", "documents")
_LOGS = tuple(name for name, table in TABLES.items() if "candidate" in table.names and name not in _NAMING)
_WITH_EMAIL = tuple(name for name in _LOGS if "email" in TABLES[name].names)


def one_applicant(bench: Workbench) -> None:
    """Let every record table name an applicant by one id, wherever another of theirs stands.

    An id that logs alone use is an applicant's if it stands beside an e-mail that this applicant alone gave, or is the
    name of the folder of this applicant's pack alone. Ids that came with forms of their own stay apart, however much
    they share: whether one hand holds two is a question, not a fact.
    """
    named = " UNION ".join(
        f"SELECT candidate, email FROM {name} WHERE candidate IS NOT NULL" for name in _NAMING
    )
    said = " UNION ".join(
        f"SELECT candidate, email FROM {name} WHERE candidate IS NOT NULL" for name in _WITH_EMAIL
    )
    bench.connection.execute(f"""
        CREATE OR REPLACE TEMP TABLE other_ids AS
        WITH named AS ({named}), said AS ({said})
        SELECT candidate, max(whose) AS whose FROM (
            SELECT s.candidate, n.candidate AS whose FROM said s JOIN named n ON n.email = s.email
            UNION SELECT value_key, candidate FROM identifiers WHERE kind = '{PACK_NAME}')
        WHERE candidate NOT IN (SELECT candidate FROM named) AND whose IS NOT NULL
        GROUP BY candidate HAVING count(DISTINCT whose) = 1""")
    if not bench.one("SELECT count(*) FROM other_ids"):
        return
    for name in _LOGS:
        bench.connection.execute(f"ALTER VIEW {name} RENAME TO {name}_as_logged")
        bench.connection.execute(f"""
            CREATE OR REPLACE TEMP VIEW {name} AS
            SELECT r.* REPLACE (COALESCE(o.whose, r.candidate) AS candidate)
            FROM {name}_as_logged r LEFT JOIN other_ids o ON o.candidate = r.candidate""")
