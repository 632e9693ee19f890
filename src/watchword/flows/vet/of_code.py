"""Code histories of a pack: clones and a host's export, as facts and as values that others may share."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from watchword.documents.code.account import Account, ClaimedPlace
from watchword.documents.code.copied import copied_facts
from watchword.documents.code.export import read_export
from watchword.documents.code.facts import code_facts
from watchword.documents.code.git_log import read_clone
from watchword.documents.code.history import History
from watchword.documents.code.patches import patch_facts
from watchword.documents.limits import DocumentError
from watchword.flows.vet.about import About
from watchword.flows.vet.gathered import FileTold, Gathered
from watchword.records.fact import Fact
from watchword.sources.contact_keys import value_key

_SOURCE = "code-history"
#: Facts that are keys, and the kind of value that each becomes.
_KEYS = {"code.tree-key": "code-tree-key", "code.moment-key": "code-moment-key"}
#: A clone of this name beside the applicant's own is what theirs is compared with, not theirs.
_REFERENCE = "reference"


@dataclass
class CodeRead:
    """The histories of one pack: the applicant's, those to compare with, and the account at the host.

    paths: where the clones lie, by repository; paths_of_references: the same of those to compare with.
    """

    own: list[History] = field(default_factory=list)
    references: dict[str, History] = field(default_factory=dict)
    account: Account | None = None
    paths: dict[str, Path] = field(default_factory=dict)
    paths_of_references: dict[str, Path] = field(default_factory=dict)


def read_clones(clones: Sequence[Path], folder: Path, into: Gathered, read: CodeRead) -> None:
    """Every clone's history; one that cannot be read is told and costs no other."""
    for path in clones:
        name = path.relative_to(folder).as_posix()
        try:
            history = read_clone(path)
        except DocumentError as error:
            into.files.append(
                FileTold(name, "code", "git", f"{name}: {str(error).removeprefix(f'{path}: ')}")
            )
            continue
        into.files.append(FileTold(name, "code", "git", history.cut))
        if _REFERENCE in name.lower().split("/")[0]:
            read.references[history.repository] = history
            read.paths_of_references[history.repository] = path
        else:
            read.own.append(history)
            read.paths[history.repository] = path


def read_accounts(answers: Sequence[tuple[str, bytes]], about: About, into: Gathered, read: CodeRead) -> None:
    """The account in a host's answers, file by file or all together; answers in which there is none are told."""
    if not answers:
        return
    with TemporaryDirectory(prefix="watchword-account-") as folder:
        for number, (name, data) in enumerate(answers):
            stem = name.rpartition("/")[2].removesuffix(".json")[:200]
            goal = Path(folder) / f"{stem}.json"
            (Path(folder) / f"{stem}-{number}.json" if goal.exists() else goal).write_bytes(data)
        try:
            export = read_export(Path(folder), about.limits)
        except DocumentError as error:
            names = ", ".join(name for name, _ in answers[:5])
            into.notes.append(f"{names}: {str(error).rpartition(f'{folder}: ')[2] or error}")
            return
    read.account = export.account
    cloned = {history.repository.lower() for history in read.own}
    read.own += [history for history in export.histories if history.repository.lower() not in cloned]


def conclude(
    read: CodeRead,
    about: About,
    into: Gathered,
    *,
    emails: Sequence[str],
    handles: Sequence[str],
    places: Sequence[ClaimedPlace],
) -> tuple[str, ...]:
    """Facts of all histories together, once the whole pack is read; gives the account's mailboxes, to ask lists about.

    These are the address that the account shows, and those that the person signs with in work that only they keep: in a
    team's or a mirrored project a namesake signs too.
    """
    if not read.own and read.account is None:
        return ()
    given = read.account or Account(handles[0] if handles else "")
    account = replace(
        given,
        names=tuple(dict.fromkeys(filter(None, (about.name, *about.known_as, *given.names)))),
        emails=tuple(dict.fromkeys((*emails, *given.emails))),
    )
    known = account if account.names or account.emails or account.handle else None
    facts = [*code_facts(read.own, known, places, about.same_name)]
    for history in read.own:
        facts += _copied(history, read, about)
    for fact in facts:
        if kind := _KEYS.get(fact.name):
            into.identifier(_SOURCE, kind, value_key(kind, fact.value, about.context), seen_in="code history")
    into.facts("code_facts", _SOURCE, "clone", "all", (fact for fact in facts if fact.name not in _KEYS))
    signed = (fact.value for fact in facts if fact.name == "code.own-email" and fact.detail)
    return tuple(dict.fromkeys((*given.emails, *signed)))


def _copied(history: History, read: CodeRead, about: About) -> tuple[Fact, ...]:
    """What of a history is a copy: by trees, times and words, and where those say nothing by what each commit changes."""
    found = copied_facts(history, read.references, about.same_name)
    path = read.paths.get(history.repository)
    if found or path is None or not read.references:
        return found
    others = {name: (read.paths_of_references[name], other) for name, other in read.references.items()}
    with suppress(DocumentError):
        found = patch_facts((path, history), others, about.same_name)
    return found
