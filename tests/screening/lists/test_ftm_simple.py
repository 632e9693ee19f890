"""OpenSanctions' simple CSV: targets without the reason why."""

from pathlib import Path

import pytest

from watchword.screening.entry import Entry, EntryKind, Identifier, ListError
from watchword.screening.lists.formats import recognised

HEADER = (
    '"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones",'
    '"emails","dataset","first_seen","last_seen","last_change"\n'
)
MOSS = (
    '"NK-1","Person","Cal Moss","Kalle;""Moss; Cal""","1971-03-05;1972","kp;cu","1 Calle, Havana","P1;N2",'
    '"XX-MADE - made up","555 0100","moss@example.com","Made-up List","2026-01-14","2026-01-14","2026-01-14"\n'
)
WALLET = '"NK-2","CryptoWallet","0xabc","","","","","0xabc","","","","Made-up List","","",""\n'
POLITICIAN = '"NK-3","Person","Example Politician","","","","","","","","","Made-up List","","",""\n'


def read(tmp_path: Path, content: str, refused: list[str] | None = None) -> list[Entry]:
    path = tmp_path / "targets.simple.csv"
    path.write_text(content, "utf-8")
    return list(recognised(path)(refused if refused is not None else []))


def test_targets_are_read_and_those_without_a_sanction_are_counted(tmp_path: Path) -> None:
    refused: list[str] = []
    moss, wallet = read(tmp_path, HEADER + MOSS + WALLET + POLITICIAN + MOSS, refused)
    assert (moss.list_id, moss.entry_id, moss.kind) == ("ftm-made-up-list", "NK-1", EntryKind.PERSON)
    assert [name.text for name in moss.names] == ["Cal Moss", "Kalle", "Moss; Cal"]
    assert (moss.birth_dates, moss.countries) == (("1971-03-05", "1972"), ("kp", "cu"))
    assert moss.identifiers == (
        Identifier("other", "P1"),
        Identifier("other", "N2"),
        Identifier("phone", "555 0100"),
        Identifier("email", "moss@example.com"),
    )
    assert (wallet.kind, wallet.identifiers) == (EntryKind.WALLET, (Identifier("wallet", "0xabc"),))
    assert refused[0] == "line 5: NK-1 comes twice; the first is kept"
    assert refused[1].startswith("1 entities are under no sanction")


@pytest.mark.parametrize("content", [HEADER, HEADER + POLITICIAN])
def test_a_file_without_anybody_listed_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(ListError, match="no entry"):
        read(tmp_path, content)


def test_a_row_cut_short_is_named(tmp_path: Path) -> None:
    refused: list[str] = []
    assert len(read(tmp_path, HEADER + MOSS + MOSS[:60], refused)) == 1
    assert "line 3" in refused[0] or "lines 3" in refused[0]
