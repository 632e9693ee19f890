"""The way into casework for everybody else: opens the database, and speaks in plain values.

Nothing outside this room knows Django, and nothing here imports it before a database is asked for.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from watchword.casework.error import CaseworkError
from watchword.casework.head import KeptHead
from watchword.casework.rows import CaseRow, Concluded, ConclusionRow, EvidenceFile, JudgementRow, Verdict
from watchword.casework.seal import seal_key

if TYPE_CHECKING:
    from watchword.casework.cases import CaseStore

__all__ = [
    "CaseRow", "CaseworkError", "Concluded", "ConclusionRow", "EvidenceFile", "JudgementRow", "Verdict", "case_store",
]  # fmt: skip


@contextmanager
def case_store(home: Path) -> Iterator["CaseStore"]:
    """The store of an installation (`home` is WATCHWORD_HOME), its tables up to date; closed at the end.

    Raises CaseworkError in one line where the database cannot be used, then or later.
    """
    try:
        setup = import_module("watchword.casework.setup")
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "django":
            raise
        raise CaseworkError("casework needs Django; install watchword[vet]") from None
    with setup.opened(home) as head:
        chain = import_module("watchword.casework.audit").AuditChain(seal_key(home), KeptHead(head))
        yield cast("CaseStore", import_module("watchword.casework.cases").CaseStore(chain))
