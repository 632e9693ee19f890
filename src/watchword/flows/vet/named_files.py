"""Which files of a pack a record was read from, by their names within the pack."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from watchword.documents.pack import Kind
from watchword.flows.ingest import Account
from watchword.flows.vet.gathered import Gathered
from watchword.flows.vet.of_code import REFERENCE
from watchword.flows.vet.of_contacts import lookup_kind

#: Facts that a lookup's answer gave, by how they begin, and what that lookup was asked about.
_ANSWERED: Mapping[str, tuple[str, ...]] = {
    "email": ("contact.email-first-seen", "contact.email-registered-name", "contact.email-breaches",
              "contact.email-infostealer"),
    "phone": ("contact.phone-first-seen", "contact.phone-registered-name"),
    "tax": ("contact.tax-number-answer",),
    "bank": ("contact.bank-owner-answer",),
}  # fmt: skip
#: Facts that a lookup's answer may have given: then they say who did.
_PERHAPS = ("contact.phone-type", "contact.phone-voip")
#: Facts that a code host tells of an account.
_OF_ACCOUNT = ("code.account", "code.former-handle", "code.forks-share", "code.taken-down")
#: The fact that names the other repository, and the applicant's own in its detail.
_COPY = "code.copied-from"
#: What a file is by its content where that is more than its name says.
_BY_CONTENT = {"identity-vendor": Kind.IDENTITY}
#: What likenesses with others' were found in, by the kind of what is shared.
_LIKE = {
    "photo": Kind.PHOTO,
    "text-resume": Kind.RESUME,
    "text-letter": Kind.LETTER,
    "text-test": Kind.TEST,
    "document-template": Kind.IDENTITY,
    "document-number": Kind.IDENTITY,
    "code-tree": "code",
}
#: The same of what tables tell, by a word of the tables' formats.
_TABLED = {"device": "session", "session-address": "session", "reference-contact": "reference"}
#: How telephone facts call what no lookup said.
_BY_PLAN = "numbering plan"


class NamedFiles:
    """The files of one pack, asked by record."""

    def __init__(
        self, gathered: Gathered, tables: Iterable[Account], earlier: Mapping[str, str] | None = None
    ) -> None:
        """earlier: files of documents that the applicant handed in before, by document."""
        self._documents: dict[str, list[str]] = {key: [name] for key, name in (earlier or {}).items()}
        own: dict[str, list[str]] = {}
        for row in gathered.rows.get("documents", ()):
            own.setdefault(row["document"], []).append(row["file"])
        self._documents |= own
        self._kinds: dict[str, list[str]] = {}
        for file in gathered.files:
            kind = _BY_CONTENT.get(file.media_type, file.kind)
            self._kinds.setdefault(str(kind), []).append(file.name)
        forms = (file.name for file in gathered.files if file.media_type == "form" and not file.refused)
        self._form = list(islice(forms, 1))
        self._held: dict[str, set[str]] = {}
        for row in gathered.rows.get("identifiers", ()):
            self._held.setdefault(row["value_key"], set()).add(row["source"])
        self._formats: dict[str, list[str]] = {}
        for account in tables:
            if account.ingest.format:
                self._formats.setdefault(account.ingest.format, []).append(account.file)

    def of(self, row: Mapping[str, Any]) -> list[str]:
        """Names of the files; none where a record was read from none of this pack's."""
        about = row.get("document") or row.get("about")
        if about in self._documents:
            return list(dict.fromkeys(self._documents[about]))
        fact = str(row.get("fact") or "")
        if fact.startswith("contact."):
            return self._of_contacts(fact, str(row.get("detail") or ""))
        if fact.startswith("code."):
            detail = str(row.get("detail") or "")
            repository = detail.partition(":")[0] if fact == _COPY else str(row.get("value") or "")
            return self._of_code(fact, repository)
        if fact.startswith("identity."):
            return [*self._kinds.get(Kind.IDENTITY, ()), *self._form]
        if row.get("value_key"):
            return self._of_shared(str(row["kind"]), str(row["value_key"]))
        return self._formats.get(str(row.get("source") or ""), [])

    def _of_shared(self, kind: str, value_key: str) -> list[str]:
        """Files in which a value stands that somebody else holds too."""
        if word := _TABLED.get(kind):
            return [name for format_, names in self._formats.items() if word in format_ for name in names]
        kinds = {_LIKE[kind]} if kind in _LIKE else self._held.get(value_key, set())
        return [name for each in sorted(kinds) for name in self._kinds.get(each, ())] or self._form

    def _of_contacts(self, fact: str, detail: str) -> list[str]:
        asked = next((kind for kind, facts in _ANSWERED.items() if fact in facts), None)
        if fact in _PERHAPS and detail and detail != _BY_PLAN:
            asked = "phone"
        if fact == "contact.bank-owner-name" and detail == "bank":
            asked = "bank"
        lookups = [name for name in self._kinds.get(Kind.LOOKUP, ()) if lookup_kind(name) == asked]
        return lookups or self._form or list(self._kinds.get(Kind.RESUME, ()))

    def _of_code(self, fact: str, repository: str) -> list[str]:
        """The clone of that name; else all of the applicant's own, or for what a host tells of an account its answers."""
        code, account = self._kinds.get("code", []), self._kinds.get(Kind.ACCOUNT, [])
        if fact in _OF_ACCOUNT:
            return list(account)
        own = [name for name in code if REFERENCE not in name.lower().split("/")[0]]
        named = [name for name in own if repository and name.rpartition("/")[2] == repository]
        return named or own or list(account)
