"""Code histories of a pack: clones and a host's export, as facts and as values that others may share."""

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from watchword.documents.code.account import Account, ClaimedPlace
from watchword.documents.code.answers import Answer, answers_in
from watchword.documents.code.copied import copied_facts
from watchword.documents.code.export import NO_ACCOUNT, Export, export_of
from watchword.documents.code.facts import code_facts
from watchword.documents.code.git_log import read_clone
from watchword.documents.code.history import History
from watchword.documents.code.patches import patch_facts
from watchword.documents.limits import DocumentError
from watchword.flows.vet.about import About
from watchword.flows.vet.gathered import FileTold, Gathered
from watchword.records.fact import Fact
from watchword.sources.contact_keys import value_key

#: The kind under which mailboxes stand that an account at a code host and its commits bear.
CODE_EMAIL = "code-email"
_SOURCE = "code-history"
#: Facts that are keys, and the kind of value that each becomes.
_KEYS = {"code.tree-key": "code-tree-key", "code.moment-key": "code-moment-key"}
#: Most names in a note, and most letters of each.
MOST_SHOWN, MOST_LETTERS = 5, 50
#: A clone of this name beside the applicant's own is what theirs is compared with, not theirs.
REFERENCE = "reference"


@dataclass(frozen=True)
class Clone:
    """A clone's history, and where the clone lies: here, and within the pack."""

    path: Path
    name: str
    history: History


@dataclass
class CodeRead:
    """The clones of one pack, the applicant's and those to compare with, and the answers of a host by their files."""

    own: list[Clone] = field(default_factory=list)
    references: list[Clone] = field(default_factory=list)
    answers: dict[str, list[Answer]] = field(default_factory=dict)


def read_clones(clones: Sequence[Path], folder: Path, into: Gathered, read: CodeRead) -> None:
    """Every clone's history; one that cannot be read is told and costs no other."""
    for path in clones:
        name = path.relative_to(folder).as_posix()
        try:
            history = read_clone(path)
        except DocumentError as error:
            into.files.append(FileTold(name, "code", "git", f"{name}: {_why(error, path)}"))
            continue
        into.files.append(FileTold(name, "code", "git", f"{name}: {history.cut}" if history.cut else None))
        compared = REFERENCE in name.lower().split("/")[0]
        (read.references if compared else read.own).append(Clone(path, name, history))


def _why(error: DocumentError, path: Path) -> str:
    """Why a clone was not read, without where it lies on this machine."""
    said = str(error)
    for place in (str(path), str(path.resolve())):
        if said.startswith(place):
            return said.removeprefix(place).partition(": ")[2]
    return said


def read_accounts(answers: Sequence[tuple[str, bytes]], about: About, into: Gathered, read: CodeRead) -> None:
    """A host's answers, file by file; a file that is none is told and costs no other."""
    room = about.limits.unpacked
    for name, data in answers:
        room -= len(data)
        try:
            if room < 0:
                most = f"more than {about.limits.unpacked} bytes of a host's answers"
                raise DocumentError(f"{name}: the pack holds {most}; leave out what is not needed")
            read.answers[name] = answers_in(name, data, about.limits)
        except DocumentError as error:
            into.files[:] = [
                replace(file, refused=str(error)) if file.name == name else file for file in into.files
            ]


def _exported(read: CodeRead, handles: Sequence[str], into: Gathered) -> Export | None:
    """The account in a host's answers; that there is none, or that others' were left out, is noted."""
    if not read.answers:
        return None
    export = export_of([answer for held in read.answers.values() for answer in held], handles)
    if export is None:
        into.notes.append(f"{', '.join(list(read.answers)[:MOST_SHOWN])}: {NO_ACCOUNT}")
    elif export.left:
        others = [handle[:MOST_LETTERS] for handle in export.left[:MOST_SHOWN]]
        more = len(export.left) - len(others)
        into.notes.append(
            f"the code host's answers tell of several accounts: {export.account.handle[:MOST_LETTERS]} was taken for the "
            f"applicant's; left out: {', '.join(others)}{f' and {more} more' if more else ''}"
        )
    return export


def conclude(
    read: CodeRead,
    about: About,
    into: Gathered,
    *,
    emails: Sequence[str],
    handles: Sequence[str],
    places: Sequence[ClaimedPlace],
) -> Mapping[str, tuple[str, ...]]:
    """Facts of all histories together, once the whole pack is read; gives what lists are to be asked about, by kind.

    Mailboxes are the address that the account shows, and those that the person signs with in work that only they keep: in
    a team's or a mirrored project a namesake signs too. Handles are the account's, as `host/name`, former ones too.
    """
    export = _exported(read, handles, into)
    if not read.own and export is None:
        return {}
    given = export.account if export else Account(handles[0] if handles else "")
    account = replace(
        given,
        names=tuple(dict.fromkeys(filter(None, (about.name, *about.known_as, *given.names)))),
        emails=tuple(dict.fromkeys((*emails, *given.emails))),
    )
    known = account if account.names or account.emails or account.handle else None
    cloned = {clone.history.repository.lower() for clone in read.own}
    histories = [each for each in export.histories if each.repository.lower() not in cloned] if export else []
    facts = [
        *code_facts([*(clone.history for clone in read.own), *histories], known, places, about.same_name)
    ]
    facts += [fact for clone in read.own for fact in _copied(clone.history, clone.path, read, about)]
    facts += [fact for history in histories for fact in _copied(history, None, read, about)]
    for fact in facts:
        if kind := _KEYS.get(fact.name):
            into.identifier(_SOURCE, kind, value_key(kind, fact.value, about.context), seen_in="code history")
    into.facts("code_facts", _SOURCE, "clone", "all", (fact for fact in facts if fact.name not in _KEYS))
    signed = (fact.value for fact in facts if fact.name == "code.own-email" and fact.detail)
    accounts = tuple(
        f"{given.host}/{each}".lower() for each in (given.handle, *given.former_handles) if given.host
    )
    return {CODE_EMAIL: tuple(dict.fromkeys((*given.emails, *signed))), "handle": accounts}


def _copied(history: History, path: Path | None, read: CodeRead, about: About) -> tuple[Fact, ...]:
    """What of a history is a copy: by trees, times and words, and where those say nothing by what each commit changes."""
    references = _called(read.references)
    others = {name: clone.history for name, clone in references.items()}
    found = copied_facts(history, others, about.same_name)
    if found or path is None or not others:
        return found
    pairs = {name: (clone.path, clone.history) for name, clone in references.items()}
    with suppress(DocumentError):
        found = patch_facts((path, history), pairs, about.same_name)
    return found


def _called(clones: Sequence[Clone]) -> dict[str, Clone]:
    """Clones by the repository's name; those of one name by where they lie in the pack."""
    times = Counter(clone.history.repository for clone in clones)
    return {
        clone.history.repository if times[clone.history.repository] == 1 else clone.name: clone
        for clone in clones
    }
