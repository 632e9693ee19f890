"""Explorers' exports: recognised by their header, every row accounted for."""

import gzip
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from tests.screening.transfers.made import moved, plain, wallet
from watchword.screening.entry import ListError
from watchword.screening.transfers import FileAccount, Transfer, gathered
from watchword.screening.transfers.cells import Addresses

A, B, C = wallet(1), wallet(2), wallet(3)
HASHES = [f"{number:064x}" for number in range(9)]
#: Published examples: Tether's contract on Tron, its genesis address, and addresses from Bitcoin's own documents.
TRON_A, TRON_B = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU7"
SOL_A, SOL_B = "rav3GKV8KXg4AvswaqT9HWJ4ErxU5csUwTKj549aHUH", "34wP3R8CDkF1PUdorxVXYmH7c33oFXCzkzUw1nwjMNna"
BTC_A, BTC_B = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"


def read(*paths: Path) -> tuple[list[Transfer], tuple[FileAccount, ...], tuple[str, ...]]:
    """What the files say, from all wallets that occur."""
    with gathered(paths) as found:
        wallets = [Addresses().key(each) for each in (A, B, C, TRON_A, TRON_B, SOL_A, SOL_B, BTC_A, BTC_B)]
        sent = list(found.transfers.sent(wallets))
    for account in found.files:
        assert account.rows == account.kept + account.duplicate + account.refused + sum(
            account.ignored.values()
        )
    return sent, found.files, found.notes


def export(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n")
    return path


def test_etherscan_has_amounts_in_two_columns_and_failed_and_empty_transactions(tmp_path: Path) -> None:
    file = export(
        tmp_path / "export.csv",
        '"Transaction Hash","Blockno","UnixTimestamp","DateTime (UTC)","From","To","ContractAddress","Value_IN(ETH)",'
        '"Value_OUT(ETH)","CurrentValue @ $1/Eth","TxnFee(ETH)","TxnFee(USD)","Historical $Price/Eth","Status","ErrCode"',
        f'"0xaa","1","1769860800","2026-01-31 12:00:00","{A}","{B}","","0","1,000.25","","","","","",""',
        f'"0xab","1","1769860801","2026-01-31 12:00:01","{B}","{A}","","2","0","","","","","",""',
        f'"0xac","1","1769860802","2026-01-31 12:00:02","{A}","{B}","","0","5","","","","","Error(0)","Reverted"',
        f'"0xad","1","1769860803","2026-01-31 12:00:03","{A}","{C}","","0","0","","","","","",""',
    )
    sent, [account], _ = read(file)
    assert sent == [
        Transfer(datetime(2026, 1, 31, 12, tzinfo=UTC), A, B, Decimal("1000.25"), "ETH", "0xaa"),
        Transfer(datetime(2026, 1, 31, 12, 0, 1, tzinfo=UTC), B, A, Decimal(2), "ETH", "0xab"),
    ]
    assert (account.layout, account.ignored) == (
        "etherscan",
        {"failed or unconfirmed": 1, "moved nothing": 1},
    )


def test_tokens_of_one_symbol_are_told_apart_by_their_contract(tmp_path: Path) -> None:
    head = "Txhash,UnixTimestamp,DateTime,From,To,TokenValue,USDValueDayOfTx,ContractAddress,TokenName,TokenSymbol"
    file = export(
        tmp_path / "token.csv",
        head,
        f'0xdd,1769860800,x,{A},{B},"1,000",1000,0x{"AB" * 20},USD Coin,USDC',
        f"0xdd,1769860800,x,{A},{B},1000,1000,0x{'cd' * 20},Also,usdc",
    )
    sent, [account], _ = read(file)
    assert account.layout == "etherscan-token"
    assert {each.asset for each in sent} == {f"USDC 0x{'ab' * 20}", f"USDC 0x{'cd' * 20}"}


@pytest.mark.parametrize(
    ("lines", "layout", "amount", "asset"),
    [
        (
            ["Tx Hash,blockHeight,blockTime(UTC+8),blockTime(UTC),from,to,value,symbol,tokenAddress,isConfirm",
             f"{HASHES[1]},1,2026/01/31 20:00:00,2026/01/31 12:00:00,{TRON_A},{TRON_B},\"5,586\",USDT,{TRON_A},true"],
            "tronscan", "5586", f"USDT {TRON_A}",
        ),
        (
            ["Txn Hash,Block,Time(UTC),From,To,Token,Amount/TokenID,Result",
             f"{HASHES[1]},1,2026-01-31 12:00:00,{TRON_A},{TRON_B},USDT,7.5,SUCCESS"],
            "tronscan", "7.5", "USDT",
        ),
        (
            ["Signature,Block Time,Human Time,Action,From,To,Amount,Flow,Value,Decimals,Token Address,Multiplier",
             f"5mdVSX,1769860800,2026-01-31T12:00:00.000Z,TRANSFER,{SOL_A},{SOL_B},2048267794,in,145.63,8,rndrizKT,1.0"],
            "solscan", "20.48267794", "rndrizKT",
        ),
        (
            ["Date;Sender;Recipient;Quantity;Currency;TxID", f"2026-01-31T13:00:00+01:00;{BTC_A};{BTC_B};0.5;btc;x1"],
            "plain", "0.5", "BTC",
        ),
    ],
)  # fmt: skip
def test_other_explorers_are_recognised(
    tmp_path: Path, lines: list[str], layout: str, amount: str, asset: str
) -> None:
    [each], [account], _ = read(export(tmp_path / "export.csv", *lines))
    assert (account.layout, each.amount, each.asset) == (layout, Decimal(amount), asset)
    assert each.time == datetime(2026, 1, 31, 12, tzinfo=UTC)


def blockchair(*rows: str) -> list[str]:
    """Rows `hash index value recipient spent-by`, a minute apart."""
    head = (
        "block_id\ttransaction_hash\tindex\ttime\tvalue\trecipient\tspending_transaction_hash\tspending_time"
    )
    told = [head]
    for row in rows:
        hash_, index, value, recipient, spent = row.split()
        spending = f"{HASHES[int(spent)]}\t2026-01-31 12:0{spent}:00" if spent != "-" else "\t"
        told.append(
            f"1\t{HASHES[int(hash_)]}\t{index}\t2026-01-31 12:0{hash_}:00\t{value}\t{recipient}\t{spending}"
        )
    return told


def test_bitcoin_outputs_are_shared_among_inputs_and_change_is_not_counted(tmp_path: Path) -> None:
    # given a wallet that got 3 and 1 BTC, and pays 1 of them, the rest but a fee coming back to it
    file = export(
        tmp_path / "outputs.tsv",
        *blockchair(
            f"1 0 300000000 {BTC_A} 3",
            f"2 0 100000000 {BTC_A} 3",
            f"3 0 100000000 {BTC_B} -",
            f"3 1 299990000 {BTC_A} -",
            "3 2 0 d-0123456789abcdef0123456789abcdef -",
        ),
    )
    # when it is read
    [each], [account], notes = read(file)
    # then one transfer is left, of what was paid
    assert (each.amount, each.asset, each.hash) == (Decimal(1), "BTC", HASHES[3])
    assert (each.time.minute, account.ignored) == (3, {"no address": 1})
    assert "2 Bitcoin transactions were left out: their inputs" in notes[0]


def test_rows_that_repeat_are_counted_once_across_files(tmp_path: Path) -> None:
    rows = [moved(A, B, 1), moved(A, C, 2)]
    one, two = plain(tmp_path / "one.csv", rows), plain(tmp_path / "two.csv", [*rows, moved(B, C, 3)])
    sent, accounts, _ = read(one, two)
    assert len(sent) == 3
    assert [(each.kept, each.duplicate) for each in accounts] == [(2, 0), (1, 2)]


def test_without_a_hash_equal_payments_of_two_days_are_two(tmp_path: Path) -> None:
    file = export(
        tmp_path / "own.csv", "time,from,to,amount", f"2026-01-01,{A},{B},5", f"2026-01-02,{A},{B},5"
    )
    assert len(read(file)[0]) == 2


def test_gzip_is_read_and_bad_rows_are_refused_with_their_line(tmp_path: Path) -> None:
    # given an export with five rows that cannot be read and one that can
    bad = "0x01e2919679362dFBC9ee1644Ba9C6da6D6245BB2"
    rows = ["time,from,to,amount,token", f"2026-01-01,{A},{bad},5,x", f"2026-01-01,{A},{B},5", f'2026-01-01,"{A},{B},5,x',
            f"2026-01-01,{A},{B},-5,x", f"soon,{A},{B},5,x", f"2026-01-01,{A},{B},5,\u202eemoji 🎉"]  # fmt: skip
    file = tmp_path / "own.csv.gz"
    file.write_bytes(gzip.compress("\n".join(rows).encode()))
    # when it is read, then one is kept, and the others are named by line
    sent, [account], _ = read(file)
    assert (len(sent), account.refused) == (1, 5)
    assert [reason.split(":")[0] for reason in account.reasons] == [
        f"own.csv.gz line {line}" for line in range(2, 7)
    ]
    assert "EIP-55" in account.reasons[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"<!DOCTYPE html><html>", "is a web page"),
        ("time,from,to,amount\n".encode("utf-16"), "UTF-16"),
        (b"date,time,token,type,amount,tx\n", "no column for from, to"),
        (b"time,from,to,amount\nx,y,z,1\n", "has no row that can be read"),
        (gzip.compress(b"time,from,to,amount\n" + b"x" * 9999, mtime=0)[:40], "cut short"),
        (b"time,from,to,amount\n" + b"x" * (1 << 21), "longer than a megabyte"),
    ],
)
def test_what_is_no_export_is_one_line(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "export.csv").write_bytes(content)
    with pytest.raises(ListError, match=said) as raised:
        read(tmp_path / "export.csv")
    assert "\n" not in str(raised.value)
