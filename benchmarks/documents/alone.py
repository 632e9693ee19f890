"""What reading a pack's files takes, and nothing after it: the yardstick that vetting is held against.

Each file once, by the reader that vetting gives it to: documents' text with the facts that its reader makes in passing
(`documents.read.read`), pictures opened to pixels, clones' commits, the host's export, the form, profiles, vendors'
results, lookups, and tables through the sources (recognised by content, every row converted, no lake). Not in it:
résumés parsed, zones and barcodes searched, photographs hashed and their compression looked at, anything compared,
kept or judged. A file that vetting would read twice, as a form that is none, is tried here as often.
"""

from pathlib import Path

import duckdb

from watchword.documents.code.export import read_export
from watchword.documents.code.git_log import read_clone
from watchword.documents.identity.vendor_result import read_vendor_result
from watchword.documents.images.open import open_image
from watchword.documents.limits import Limits
from watchword.documents.pack import Kind, Pack, PackFile
from watchword.documents.read import read
from watchword.documents.resume.structured import read_structured
from watchword.enrich.contacts.account_answer import read_account_answers
from watchword.enrich.contacts.carrier_lookup import read_carrier_lookups
from watchword.enrich.contacts.email_lookup import read_email_lookups
from watchword.enrich.contacts.tax_answer import read_tax_answers
from watchword.errors import WatchwordError
from watchword.sources.application_form import FormError, read_form
from watchword.sources.bounds import Bounds
from watchword.sources.contract import Context, TableSource
from watchword.sources.flatten import flatten
from watchword.sources.recognise import claims
from watchword.sources.registry import LOG_SOURCES, TABLE_SOURCES
from watchword.sources.shape import look
from watchword.sources.survey import surveying
from watchword.sources.tabulate import tabulate

_TABLES = (".csv", ".tsv", ".json", ".jsonl", ".ndjson")


class Alone:
    """Reads packs; `files` counts what was read by kind of reader, so that nothing is left out unseen."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, work: Path) -> None:
        self.connection, self.work, self.limits = connection, work, Limits()
        self.context = Context(b"benchmark")
        self.files: dict[str, int] = {}

    def pack(self, pack: Pack) -> None:
        """Every file and clone of a pack."""
        held = [(file, file.path.read_bytes()) for file in pack.files]
        form = self._form(held)
        for file, data in held:
            if file is not form:
                try:
                    self._count(self._file(file, data))
                except WatchwordError:
                    self._count("refused")
        for clone in pack.clones:
            read_clone(clone)
            self._count("clone")

    def _count(self, reader: str) -> None:
        self.files[reader] = self.files.get(reader, 0) + 1

    def _form(self, held: list[tuple[PackFile, bytes]]) -> PackFile | None:
        likely = [pair for pair in held if pair[0].kind in (Kind.FORM, Kind.TABLE, Kind.PROFILE)]
        for file, data in sorted(likely, key=lambda pair: pair[0].kind is not Kind.FORM):
            try:
                if read_form(data, file.name) is not None:
                    self._count("form")
                    return file
            except FormError:
                continue
        return None

    def _file(self, file: PackFile, data: bytes) -> str:
        if file.path.suffix.lower() in _TABLES:
            return self._data(file, data)
        reading = read(file.name, data, self.limits)
        if reading.media_type.startswith("image/"):
            open_image(data, self.limits)
            return "picture"
        return "document"

    def _data(self, file: PackFile, data: bytes) -> str:
        if file.kind is Kind.LOOKUP:
            _lookup(data.decode("utf-8", "replace"), file.name)
            return "lookup"
        if file.kind is Kind.ACCOUNT:
            read_export(file.path, self.limits)
            return "account"
        if file.kind is Kind.IDENTITY and file.path.suffix.lower() == ".json":
            read_vendor_result(data)
            return "vendor"
        if file.kind is Kind.PROFILE and self._profile(file, data):
            return "profile"
        return self._table(file.path)

    def _profile(self, file: PackFile, data: bytes) -> bool:
        try:
            return bool(read_structured(data.decode("utf-8", "replace"), file.name).claims)
        except WatchwordError:
            return False

    def _table(self, path: Path) -> str:
        looking, head = surveying(path), look(path)
        found = claims(head, LOG_SOURCES, TABLE_SOURCES, {})
        if not found:
            looking.result()
            return "table of no known kind"
        source, bounds = found[0].source, Bounds()
        if isinstance(source, TableSource):
            tabulate(found[0], source, path, looking.result(), self.work, bounds, self.context)
        else:
            flatten(self.connection, found[0], path, looking, self.work, bounds)
        return "table"


def _lookup(text: str, name: str) -> None:
    """By what the name says, as vetting asks them."""
    lowered = name.lower()
    if any(word in lowered for word in ("carrier", "phone", "twilio", "telesign", "vonage")):
        read_carrier_lookups(text, name)
    elif "tax" in lowered or "ssn" in lowered:
        read_tax_answers(text, name)
    elif "bank" in lowered or "account" in lowered:
        read_account_answers(text, name)
    else:
        read_email_lookups(text, name)
