"""Which command lines are kept, and what is taken out of them first.

A command line is somebody's work and may hold a secret, so a source keeps it only where a published red
flag reads it: history clearing, tampering with the security agent, moving code with git, opening a tunnel,
and the start of a remote-control or VPN program. The rest is dropped while the file is read, before it is stored.
"""

from functools import cache

from watchword.engines.duck import quoted
from watchword.knowledge.commands import history_patterns, tamper_patterns
from watchword.knowledge.remote_tools import remote_tools
from watchword.knowledge.vpn_brands import vpn_brands

#: Characters of a command line that are kept; and that are read, so that one huge line costs little.
KEPT, READ = 1000, 4000

#: What stands where a secret stood.
HIDDEN = "***"

#: Code moved by git, and tunnels that a general-purpose program opens; in lower-case command lines.
MOVING = (
    r"\bgit(\.exe)?[\"']?\s.*\b(clone\s|remote\s.*\b(add|set-url)\s|push\s.*(://|\S@\S+:))",
    r"\bgh(\.exe)?[\"']?\s+repo\s+(clone|fork|create)\b",
    r"\bcode(-insiders)?(\.exe|\.cmd)?[\"']?\s+tunnel\b",
    r"\bssh(\.exe)?[\"']?\s(.*\s)?-[a-z]*r\s*\S*:",
)

#: Words of an option or variable whose value is a secret.
_HUSH = (
    r"(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|authtoken|auth[_-]?key|api[_-]?key|access[_-]?key"
    r"|private[_-]?key|credentials?|sas|sig)"
)
_VALUE = r"""(?:"[^"]*"?|'[^']*'?|[^\s"']+)"""
_NO_OPTION = r"""(?:"[^"]*"?|'[^']*'?|[^\s"'-][^\s"']*)"""

#: RE2 expressions and what replaces them, in the order in which they run.
REDACTIONS = (
    # Options go first, and an option is not the value of the one before it: `--password-stdin --token x`.
    (rf"(?i)((?:^|\s)[-/]{{1,2}}[\w-]*{_HUSH}[\w-]*\s+){_NO_OPTION}", rf"\1{HIDDEN}"),
    (r"(?i)\b([a-z][a-z0-9+.-]*://)[^/\s@\"']+@", rf"\1{HIDDEN}@"),
    (
        r"(?i)\b((?:proxy-)?authorization[\"']?\s*[:=]\s*[\"']?)"
        rf"(?:(?:bearer|basic|token|digest|negotiate)\s+)?{_VALUE}",
        rf"\1{HIDDEN}",
    ),
    (rf"(?i)\b(bearer\s+){_VALUE}", rf"\1{HIDDEN}"),
    (rf"(?i)([\w.-]*{_HUSH}[\w-]*[\"']?\s*[=:]\s*){_VALUE}", rf"\1{HIDDEN}"),
    (rf"(?i)\b((?:add-)?authtoken\s+){_VALUE}", rf"\1{HIDDEN}"),
    (r"(?i)((?:^|\s)(?:-u|--user|--proxy-user)[\s=]*[\"']?)[^\s:\"']+:[^\s\"']+", rf"\1{HIDDEN}"),
    (rf"(?i)\b(sentinelctl\S*\s.*?-k\s+){_VALUE}", rf"\1{HIDDEN}"),
    (rf"(?i)\b(sshpass\s+-p\s*){_VALUE}", rf"\1{HIDDEN}"),
    (r"(?i)\b(net1?(?:\.exe)?[\"']?\s+user\s+\S+\s+)[^/\s]\S*", rf"\1{HIDDEN}"),
    (r"(?i)\b(echo\s+)[^|]+(\|[^|]*--set-password)", rf"\1{HIDDEN} \2"),
    (
        r"\b(?:gh[opsur]_|github_pat_|glpat-|xox[abeprs]-|sk-|AKIA|ASIA|eyJ)[A-Za-z0-9_.+/=-]{12,}",
        HIDDEN,
    ),
    # Base64 to its padding; then any run too long for a word, with the slashes that base64 has beside it.
    (r"[A-Za-z0-9+/]{32,}={1,2}", HIDDEN),
    (r"[A-Za-z0-9+/_=-]*[A-Za-z0-9+=_]{32,}[A-Za-z0-9+/_=-]*", HIDDEN),
)


def kept_command(command: str, program: str) -> str:
    """SQL for the part of a command line that is stored: redacted, at most `KEPT` characters, mostly null.

    `command` and `program` are SQL expressions: the command line as logged, and the program's file name in
    lower case.
    """
    text = f"left({command}, {READ})"
    needed = f"{program} IN ({_listed(_programs())}) OR regexp_matches(lower({text}), {quoted(_needed())})"
    return f"CASE WHEN {command} IS NOT NULL AND ({needed}) THEN left({redacted(text)}, {KEPT}) END"


def redacted(text: str) -> str:
    """SQL that takes passwords, tokens and the like out of the SQL expression `text`."""
    for pattern, instead in REDACTIONS:
        text = f"regexp_replace({text}, {quoted(pattern)}, {quoted(instead)}, 'g')"
    return text


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(quoted(word) for word in words)


@cache
def _needed() -> str:
    """One RE2 expression that matches a lower-case command line if any red flag reads it."""
    known = [known.pattern for known in (*history_patterns(), *tamper_patterns())]
    return "|".join(f"(?:{pattern})" for pattern in (*known, *MOVING))


@cache
def _programs() -> tuple[str, ...]:
    """File names of remote-control, tunnel and VPN programs, lower case."""
    tools = {tool.value for tool in remote_tools() if tool.kind == "process"}
    brands = {brand.value for brand in vpn_brands() if brand.kind == "process"}
    return tuple(sorted(tools | brands))
