"""Malware and tools that a report names."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from watchword.intel.reading.gathered import Gathered
from watchword.intel.reading.names import generic, runs
from watchword.intel.reading.organisation_names import is_organisation
from watchword.intel.reading.passage import Passage
from watchword.intel.reading.places import places
from watchword.intel.reading.tables import words_of
from watchword.intel.report import Role, Subject, SubjectKind
from watchword.knowledge import ip_kvm_identities, keep_awake_tools, remote_tools, vpn_brands

_KINDS = (
    r"malware|ransomware|backdoor|trojan|stealer|infostealer|loader|downloader|implant|"
    r"remote access trojan|wiper|rootkit|botnet"
)
_BEFORE = re.compile(
    rf"(?:{_KINDS})(?: famil(?:y|ies))?,? (?:called |named |known as |dubbed |tracked as )?\"?$", re.I
)
_AFTER = re.compile(rf"\"?\s+(?:{_KINDS})\b", re.I)
_LABEL = re.compile(r"malware", re.I)
#: A capitalised word right before: then a tool's word is part of another name ("Tin Lantern").
_WORD_BEFORE = re.compile(r"\b([A-Z][A-Za-z]+) $")


@cache
def _tools() -> frozenset[str]:
    named = {each.product for each in remote_tools()} | {each.brand for each in vpn_brands()}
    named |= {getattr(each, "product", "") for each in (*ip_kvm_identities(), *keep_awake_tools())}
    return frozenset(each for each in named if len(each) > 4)


@cache
def _tool_pattern() -> re.Pattern[str]:
    return words_of({*_tools(), "Astrill", "PiKVM", "TinyPilot", "JetKVM"}, re.IGNORECASE)


def software_of(passages: Sequence[Passage], masked: Sequence[str]) -> tuple[Subject, ...]:
    """Malware by the words around it or its label; tools by name: the remote, VPN and KVM tools that Watchword knows.

    masked: each passage's plain text with the names of firms blanked: a firm can be called like a tool.
    """
    malware: Gathered[str] = Gathered()
    tools: Gathered[str] = Gathered()
    spelled: dict[str, str] = {}
    for passage, plain in zip(passages, masked, strict=True):
        if passage.says_nothing or passage.kind == "references":
            continue
        for name in _malware(passage):
            malware.add(name, passage.quote)
        for match in _tool_pattern().finditer(plain):
            before = _WORD_BEFORE.search(plain[max(0, match.start() - 40) : match.start()])
            part = before is not None and before[1].lower() not in generic() | {"through", "via"}
            if match[0][0].isupper() and not part:
                tools.add(spelled.setdefault(match[0].lower(), match[0]), passage.quote)
    return (
        *(Subject(SubjectKind.MALWARE, name, Role.ASSOCIATED, quotes) for name, quotes in malware),
        *(
            Subject(SubjectKind.TOOL, name, Role.ASSOCIATED, quotes)
            for name, quotes in tools
            if name not in malware
        ),
    )


def _malware(passage: Passage) -> Iterator[str]:
    plain = passage.plain
    for name in runs(plain):
        own = [word for word in name.text.split() if word.lower() not in generic()]
        if not own or is_organisation(name) or places(name.text) or len(name.text) < 4:
            continue
        called = _BEFORE.search(plain[max(0, name.start - 50) : name.start]) or _AFTER.match(plain, name.end)
        if called or (
            _LABEL.search(passage.label)
            and (name.start == 0 or plain[name.start - 2 : name.start] in (", ", "d "))
        ):
            yield name.text
