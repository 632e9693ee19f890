"""Commands that stop security agents or clear histories, each beside an ordinary one that must not match."""

import pytest

from watchword.knowledge import CommandPattern, history_patterns, tamper_patterns

from .conftest import Search

ORDINARY = [
    "git log --history",
    "history | grep docker",
    "export histsize=100000",
    "tail -f /var/log/syslog",
    "rm -rf node_modules .history",
    "sc query windefend",
    "systemctl restart docker",
    "systemctl status mdatp",
    "sudo apt-get install -y osquery",
    "brew services stop postgresql",
    "launchctl unload /users/ann/library/launchagents/com.example.sync.plist",
    "msiexec /x {00000000-0000-0000-0000-000000000000} /qn",
    "powershell set-service -name sense -startuptype automatic",
    "aws configure list-profiles",
    "profiles status -type enrollment",
    "taskkill /f /im node.exe",
]


@pytest.mark.parametrize("row", [*tamper_patterns(), *history_patterns()], ids=lambda row: row.what)
def test_each_pattern_keeps_its_word(row: CommandPattern, found: Search) -> None:
    assert found(row.pattern, row.example)
    assert not found(row.pattern, row.not_example)
    assert (row.example, row.not_example) == (row.example.lower(), row.not_example.lower())


@pytest.mark.parametrize("command", ORDINARY)
def test_everyday_commands_match_nothing(command: str, found: Search) -> None:
    rows = [*tamper_patterns(), *history_patterns()]

    assert [row.what for row in rows if found(row.pattern, command)] == []


@pytest.mark.parametrize(
    "command",
    [
        '"c:\\windows\\system32\\sc.exe" delete csfalconservice',
        "set-mppreference -disablerealtimemonitoring 1",
        "sudo systemctl disable --now falcon-sensor",
        "sudo launchctl bootout system/com.jamf.management.daemon",
        "sudo rpm -e mdatp",
        "sudo profiles -d",
    ],
)
def test_variants_of_tampering_are_found(command: str, found: Search) -> None:
    assert any(found(row.pattern, command) for row in tamper_patterns())


@pytest.mark.parametrize(
    "command",
    [
        "history -c && exit",
        "unset histfile histsize",
        "histfile= bash",
        "rm /root/.bash_history",
        ": > ~/.zsh_history",
        "del %appdata%\\microsoft\\windows\\powershell\\psreadline\\consolehost_history.txt",
        "wevtutil.exe clear-log system",
    ],
)
def test_variants_of_clearing_a_history_are_found(command: str, found: Search) -> None:
    assert any(found(row.pattern, command) for row in history_patterns())
