import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watchword.engines.duck import quoted
from watchword.knowledge.commands import CommandPattern, history_patterns, tamper_patterns
from watchword.sources.commands import KEPT, kept_command, redacted


@pytest.fixture(scope="module")
def base() -> duckdb.DuckDBPyConnection:
    return duckdb.connect()


def kept(base: duckdb.DuckDBPyConnection, command: str | None, program: str = "zsh") -> str | None:
    given_command = "NULL::VARCHAR" if command is None else quoted(command)
    row = base.sql(
        f"SELECT {kept_command('c', 'p')} FROM (SELECT {given_command} AS c, {quoted(program)} AS p)"
    ).fetchone()
    assert row is not None
    return None if row[0] is None else str(row[0])


def without_secrets(base: duckdb.DuckDBPyConnection, text: str) -> str:
    row = base.sql(f"SELECT {redacted(quoted(text))}").fetchone()
    assert row is not None
    return str(row[0])


@pytest.mark.parametrize(
    "command",
    [
        "git clone https://github.com/acme/payments.git",
        "/usr/bin/git -C /home/ann/src remote add mirror git@gitlab.example.com:me/copy.git",
        "git remote set-url origin https://git.example.net/me/copy.git",
        "git push --mirror https://git.example.net/me/copy.git",
        "git.exe push git@git.example.net:me/copy.git main",
        "gh repo clone acme/payments",
        "code tunnel --accept-server-license-terms",
        '"C:\\Program Files\\VS Code\\bin\\code.cmd" tunnel',
        "ssh -fN -R 2222:localhost:22 me@host.example.net",
    ],
)
def test_what_moves_code_or_opens_a_tunnel_is_kept(base: duckdb.DuckDBPyConnection, command: str) -> None:
    assert kept(base, command) == command


@pytest.mark.parametrize(
    "command",
    [
        "git status",
        "git push origin main",
        "git fetch --all",
        "ssh me@host.example.net",
        "code --reuse-window notes.md",
        "vim letter-to-my-landlord.txt",
        "chrome.exe --type=renderer --lang=en-US",
    ],
)
def test_ordinary_work_is_not_kept(base: duckdb.DuckDBPyConnection, command: str) -> None:
    assert kept(base, command) is None


@pytest.mark.parametrize("known", [*history_patterns(), *tamper_patterns()], ids=lambda known: known.what)
def test_every_known_pattern_is_kept_and_still_matches(
    base: duckdb.DuckDBPyConnection, known: CommandPattern
) -> None:
    # Given a command line that a red flag reads, redaction must not take away what the flag looks for.
    stored = kept(base, known.example)
    assert stored is not None
    found = base.sql(f"SELECT regexp_matches(lower({quoted(stored)}), {quoted(known.pattern)})").fetchone()
    assert found == (True,)


def test_a_remote_control_program_is_kept_whatever_it_is_told(base: duckdb.DuckDBPyConnection) -> None:
    assert kept(base, "anydesk.exe --silent", "anydesk.exe") == "anydesk.exe --silent"
    assert kept(base, "notes.exe --silent", "notes.exe") is None
    assert kept(base, None, "anydesk.exe") is None


@pytest.mark.parametrize(
    ("command", "stored"),
    [
        ("git clone https://ann:hunter2@git.example.com/a/b", "git clone https://***@git.example.com/a/b"),
        (
            "git clone https://ghp_0123456789abcdef@git.example.com/a",
            "git clone https://***@git.example.com/a",
        ),
        ("x --password hunter2 --quiet", "x --password *** --quiet"),
        ('x --password "two words" -q', "x --password *** -q"),
        ("x --Password=hunter2", "x --Password=***"),
        ("x /token hunter2", "x /token ***"),
        ("x --password-stdin --token hunter2", "x --password-stdin --token ***"),
        ("export DB_PASSWORD='hunter2'; y", "export DB_PASSWORD=***; y"),
        ('curl -H "Authorization: Bearer hunter2.abc" u', 'curl -H "Authorization: ***" u'),
        ("curl -H 'X-Api-Key: hunter2' u", "curl -H 'X-Api-Key: ***' u"),
        ("curl -u ann:hunter2 https://a.example", "curl -u *** https://a.example"),
        ("tailscale up --authkey hunter2", "tailscale up --authkey ***"),
        ("ngrok config add-authtoken hunter2", "ngrok config add-authtoken ***"),
        ("sentinelctl.exe unload -a -k hunter2", "sentinelctl.exe unload -a -k ***"),
        ("net user ann hunter2 /add", "net user ann *** /add"),
        ("echo hunter2 | anydesk.exe --set-password", "echo *** | anydesk.exe --set-password"),
        ("x " + "a1B2" * 12, "x ***"),
        ("x " + "a1B2+/" * 12 + "==", "x ***"),
        ("x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "x ***"),
        ("x " + "0123456789abcdef" * 2, "x ***"),
    ],
)
def test_secrets_are_hidden_and_the_rest_stays(
    base: duckdb.DuckDBPyConnection, command: str, stored: str
) -> None:
    assert without_secrets(base, command) == stored


@pytest.mark.parametrize(
    "command",
    [
        "git clone https://github.com/acme/the-repository-with-a-very-long-name-indeed.git",
        "git clone https://github.com/acme/payments.git /Users/ann/work/projects/somewhere/deep/down/payments",
        "git remote add mirror git@git.example.net:me/copy.git",
        "history -c",
    ],
)
def test_what_is_no_secret_is_left(base: duckdb.DuckDBPyConnection, command: str) -> None:
    assert without_secrets(base, command) == command


def test_a_huge_command_line_is_cut(base: duckdb.DuckDBPyConnection) -> None:
    stored = kept(base, "git clone https://git.example.com/a " + "word " * 100_000)
    assert stored is not None
    assert len(stored) == KEPT


FRAGMENTS = st.sampled_from(
    ["token=", "--password", "--password-stdin", "-u ", "bearer ", "https://", "@", "|", '"', "'", "-k"]
)
TEXT = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=20)


@settings(max_examples=50, deadline=None)
@given(st.lists(FRAGMENTS | TEXT, max_size=8).map(" ".join))
def test_a_marked_password_is_hidden_whatever_stands_before_it(text: str) -> None:
    with duckdb.connect() as base:
        assert "hunter2" not in without_secrets(base, f"{text} --password hunter2")
