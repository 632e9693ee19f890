"""Questions from a table: a CSV or Parquet file of vendors, payees, people, a row each, columns by their headers."""

import csv
import gzip
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, cast

from watchword.screening.entry import ListError
from watchword.screening.query import Kind, Query, guessed

#: The headers that are understood, small and without blanks; the first that a file has is taken.
COLUMNS = {
    "text": "name fullname legalname query vendorname vendor suppliername supplier company companyname payee payeename firm"
    " entity entityname beneficiary caption wallet",
    "given": "firstname givenname forename",
    "family": "lastname familyname surname",
    "kind": "kind type entitytype subjecttype schema sdntype",
    "birth_date": "birthdate dateofbirth dob birthday",
    "country": "country nationality citizenship countrycode countryofregistration",
    "identifier": "identifier idnumber passport passportnumber taxid registrationnumber imo documentnumber",
    "address": "address fulladdress streetaddress",
    "email": "email emailaddress",
    "phone": "phone phonenumber telephone",
    "reference": "reference id ref vendorid employeenumber employeeid supplierid number personid",
}
_KINDS = {
    "individual": Kind.PERSON, "person": Kind.PERSON, "company": Kind.ORGANIZATION, "organisation": Kind.ORGANIZATION,
    "organization": Kind.ORGANIZATION, "entity": Kind.ORGANIZATION, "legalentity": Kind.ORGANIZATION, "vendor": Kind.ORGANIZATION,
    "vessel": Kind.VESSEL, "ship": Kind.VESSEL, "aircraft": Kind.AIRCRAFT, "wallet": Kind.WALLET, "address": Kind.ADDRESS,
    "email": Kind.EMAIL, "phone": Kind.PHONE, "number": Kind.NUMBER, "passport": Kind.NUMBER,
    "ip": Kind.IP, "handle": Kind.HANDLE, "codeaccount": Kind.HANDLE,
}  # fmt: skip
#: Bounds of what is read: characters of a cell, bytes of a line; reasons that are kept of refused rows.
_CELL, _LINE, _REASONS = 10_000, 1 << 20, 1_000
#: A longer cell is no name, whatever bound other readers have set for the module they share.
_LONGEST_CELL = 131_072
_MAGIC_PARQUET, _MAGIC_GZIP = b"PAR1", b"\x1f\x8b"


@dataclass
class QuestionFile:
    """A table of questions; `refused` counts and, up to a thousand, names the rows that ask nothing."""

    path: Path
    kind: Kind
    refused: int = 0
    reasons: list[str] = field(default_factory=list)
    _line: int = 0

    def queries(self) -> Iterator[Query]:
        """The questions, row by row. Raises ListError for a file that is no such table."""
        try:
            rows = self._parquet() if self._begins(_MAGIC_PARQUET) else self._csv()
            for number, row in rows:
                query = self._query(row)
                if query is not None:
                    yield query
                else:
                    self._refuse(f"{self.path} row {number:,}: has no name")
        except (OSError, EOFError, zlib.error) as error:
            reason = getattr(error, "strerror", None) or error
            raise ListError(f"{self.path}: cannot be read: {reason}") from None

    def _begins(self, magic: bytes) -> bool:
        with self.path.open("rb") as file:
            return file.read(4).startswith(magic)

    def _csv(self) -> Iterator[tuple[int, Mapping[str, str]]]:
        with self._opened() as raw:
            lines = self._lines(raw)
            head = next(lines, "")
            dialect = max(",;\t|", key=head.count)
            names = _cells(head, dialect)
            columns = self._columns(names)
            reader = csv.reader(lines, delimiter=dialect)
            while True:
                try:
                    row = next(reader)
                except StopIteration:
                    return
                except csv.Error as error:
                    self._refuse(f"{self.path} line {self._line:,}: {error}")
                    continue
                if len(row) > len(names) + 1:
                    self._refuse(
                        f"{self.path} line {self._line:,}: has {len(row)} cells for {len(names)} columns"
                    )
                elif any(len(cell) > _LONGEST_CELL for cell in row):
                    self._refuse(
                        f"{self.path} line {self._line:,}: has a cell of more than {_LONGEST_CELL:,} letters"
                    )
                elif row:
                    yield (
                        self._line,
                        {ours: row[at] for ours, at in columns.items() if at < len(row)},
                    )

    def _opened(self) -> IO[bytes]:
        if self._begins(_MAGIC_GZIP):
            return cast("IO[bytes]", gzip.open(self.path))
        return self.path.open("rb")

    def _lines(self, raw: IO[bytes]) -> Iterator[str]:
        self._line = number = 0
        while line := raw.readline(_LINE):
            self._line = number = number + 1
            text = line.decode("utf-8-sig" if number == 1 else "utf-8", "replace")
            if len(line) >= _LINE or "\x00" in text:
                self._refuse(
                    f"{self.path} line {number:,}: is no line of text, or longer than a million bytes"
                )
            elif "�" in text and number > 1:
                self._refuse(f"{self.path} line {number:,}: is not UTF-8")
            else:
                yield text

    def _parquet(self) -> Iterator[tuple[int, Mapping[str, str]]]:
        from pyarrow import ArrowInvalid  # noqa: PLC0415 - loaded only for Parquet
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415

        try:
            table = ParquetFile(self.path)
            columns = self._columns(table.schema_arrow.names)
            names = [table.schema_arrow.names[at] for at in columns.values()]
            number = 0
            for batch in table.iter_batches(10_000, columns=names):
                for row in batch.to_pylist():
                    number += 1
                    yield (
                        number,
                        {ours: str(row[name] or "") for ours, name in zip(columns, names, strict=True)},
                    )
        except ArrowInvalid as error:
            raise ListError(f"{self.path}: is no whole Parquet file: {error}") from None

    def _columns(self, names: list[str]) -> dict[str, int]:
        """Our columns to the places of theirs. Raises ListError where none holds names."""
        plain = ["".join(c for c in name.casefold() if c.isalnum()) for name in names]
        found = {}
        for ours, theirs in COLUMNS.items():
            place = next((plain.index(each) for each in theirs.split() if each in plain), None)
            if place is not None:
                found[ours] = place
        if not {"text", "given", "family"} & found.keys():
            shown = ", ".join(names)[:200] or "no columns"
            raise ListError(f"{self.path}: has no column of names ({shown}); give one the header `name`")
        return found

    def _query(self, row: Mapping[str, str]) -> Query | None:
        text = row.get("text", "").strip() or f"{row.get('given', '')} {row.get('family', '')}".strip()
        if not text:
            return None
        plain = "".join(c for c in row.get("kind", "").casefold() if c.isalnum())
        kind = self.kind if self.kind is not Kind.ANY else _KINDS.get(plain, guessed(text))
        several = [cell for cell in (row.get("identifier"), row.get("email"), row.get("phone")) if cell]
        return Query(
            text[:_CELL], kind,
            birth_dates=_parts(row.get("birth_date")), countries=_parts(row.get("country")),
            identifiers=tuple(each for cell in several for each in _parts(cell)),
            addresses=(row["address"],) if row.get("address") else (),
            reference=row.get("reference", ""),
        )  # fmt: skip

    def _refuse(self, reason: str) -> None:
        self.refused += 1
        if len(self.reasons) < _REASONS:
            self.reasons.append(reason)


def _cells(head: str, dialect: str) -> list[str]:
    """The headers; none where the first line is longer than any row of headers."""
    try:
        return next(csv.reader([head], delimiter=dialect), [])
    except csv.Error:
        return []


def _parts(cell: str | None) -> tuple[str, ...]:
    """A cell that may hold several values, with semicolons between them."""
    return tuple(part.strip() for part in (cell or "").split(";") if part.strip())
