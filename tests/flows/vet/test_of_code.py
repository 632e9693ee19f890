"""Code histories of a pack compared with those that came for comparison."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from tests.documents.code.agreement import same_name
from tests.documents.code.made import make, work
from watchword.flows.vet import of_code

ALEX, MAKER = ("Alex Moreau", "alex@example.com"), ("Robin Hale", "robin@example.org")


def test_a_copy_of_which_only_the_changes_are_left_is_told(tmp_path: Path) -> None:
    # given somebody's project for comparison, and the applicant's with every date, word and tree made anew
    original = work(MAKER, "2018-02-01 09:00:00", 30, tag="ledger")
    anew = [
        replace(one, author=ALEX, time=one.time + 777 * number, subject=f"s{number}")
        for number, one in enumerate(original)
    ]
    anew[0] = replace(anew[0], files={**anew[0].files, "AUTHORS": "Alex\n"})
    clones = [make(tmp_path / "reference" / "ledger", original), make(tmp_path / "code" / "books", anew)]
    into: Any = SimpleNamespace(files=[])
    about: Any = SimpleNamespace(same_name=same_name)
    read = of_code.CodeRead()
    # when the clones are read and compared
    of_code.read_clones(clones, tmp_path, into, read)
    (fact,) = of_code._copied(read.own[0], read, about)
    # then the copy is told, by what each commit changes
    assert (fact.name, fact.value) == ("code.copied-from", "ledger")
    assert fact.detail.startswith("books: by patches; older: theirs")
