"""The US consolidated screening list, all export and sanctions lists in one file, as CSV or as JSON."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson

from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName, ListError, NameStrength
from watchword.screening.lists.dates import birth_dates
from watchword.screening.lists.rows import column_key, rows, stable_id
from watchword.screening.lists.text import MEGABYTE, at_least_one, encoding_of, folded, refuse

#: A JSON file is held in memory; the published one has some 40 MB.
MOST_JSON = 256 * MEGABYTE

_KINDS = {"individual": EntryKind.PERSON, "entity": EntryKind.ORGANIZATION} | {
    each.value: each for each in (EntryKind.VESSEL, EntryKind.AIRCRAFT)
}
_ADDRESS = ("address", "city", "state", "postal_code", "country")
#: First match wins; what matches nothing is "other".
_IDENTIFIERS = (
    ("wallet", r"digital currency"),
    ("passport", r"passport"),
    ("tax-id", r"\btax\b|\bnit\b|\brfc\b|\bvat\b|r\.?u\.?c"),
    ("imo", r"vessel registration|\bimo\b"),
    ("mmsi", r"mmsi"),
    ("call-sign", r"call ?sign"),
    ("tail-number", r"tail number"),
    ("email", r"e-?mail"),
    ("phone", r"phone"),
    ("website", r"website"),
    ("national-id", r"national id|identification n|cedula|identity card|\bssn\b|\bcurp\b|national no"),
    ("registration", r"regist|company number|matricula|business|commercial|enterprise|d-u-n-s|\blei\b"),
)
#: Kinds of `ids` that say something of the subject and number nothing.
_STATEMENT = re.compile(r"[-:]\s*$|gender|former vessel flag|sanctions (?:risk|information)", re.I)
_ISSUER = re.compile(r"([A-Z]{2}), (.+)")
_LINKED = re.compile(r"\(?Linked To: ((?:[^()]|\([^()]*\))+)\)?", re.I)


def read(path: Path, refused: list[str] | None = None) -> Iterator[Entry]:
    """Every subject of the list, whichever of the two forms the file has."""
    with path.open(encoding=encoding_of(path)) as file:
        is_json = file.read(1000).lstrip()[:1] in ("{", "[")
    found = _json_rows(path, refused) if is_json else (row for _, row in rows(path, ",", refused))
    yield from at_least_one(path, (_entry(row) for row in found))


def _json_rows(path: Path, refused: list[str] | None) -> Iterator[Mapping[str, Any]]:
    if path.stat().st_size > MOST_JSON:
        raise ListError(f"{path}: is larger than {MOST_JSON // MEGABYTE} MB: download the CSV form instead")
    try:
        document = orjson.loads(path.read_text(encoding=encoding_of(path)))
    except orjson.JSONDecodeError as error:
        raise ListError(f"{path}: is damaged or cut short ({error.msg}): download it again") from error
    results = document.get("results") if isinstance(document, dict) else document
    if not isinstance(results, list):
        raise ListError(f"{path}: has no list 'results': download the consolidated screening list again")
    for number, result in enumerate(results, 1):
        if not isinstance(result, dict) or not _text(result.get("name")):
            refuse(refused, f"result {number}: has no name")
        elif len(orjson.dumps(result)) > MEGABYTE:
            refuse(refused, f"result {number}: is larger than 1 MB")
        else:
            yield {column_key(field): value for field, value in result.items()}


def _entry(row: Mapping[str, Any]) -> Entry:
    name, source = _text(row["name"]), _text(row.get("source"))
    code = re.search(r"\(([A-Z]{2,5})\)", source)
    identifiers, statements = _identifiers(row)
    remarks = "; ".join(filter(None, [_text(row.get("remarks")), *statements]))
    countries = [
        each for key in ("nationalities", "citizenships", "vesselflag") for each in _many(row.get(key))
    ]
    return Entry(
        "us-csl",
        _text(row.get("entitynumber")) or _text(row.get("id")) or stable_id(source, name),
        _KINDS.get(_text(row.get("type")).lower(), EntryKind.UNKNOWN),
        (ListedName(name), *(ListedName(each, NameStrength.STRONG) for each in _aliases(row))),
        birth_dates=tuple(
            dict.fromkeys(d for each in _many(row.get("datesofbirth")) for d in birth_dates(each))
        ),
        countries=tuple(dict.fromkeys(countries)),
        addresses=_many(row.get("addresses")),
        identifiers=identifiers,
        programs=_many(row.get("programs")) or ((code[1],) if code else ()),
        remarks=remarks,
        linked_to=tuple(folded(each) for each in _LINKED.findall(_text(row.get("remarks")))),
    )


def _aliases(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The other names; lists written as prose put "and" before the last."""
    return tuple(re.sub(r"^and ", "", alias) for alias in _many(row.get("altnames")))


def _identifiers(row: Mapping[str, Any]) -> tuple[tuple[Identifier, ...], list[str]]:
    """Its numbers, and apart what the list files among them though it is a statement on the subject."""
    numbers, statements = [], []
    ids = row.get("ids")
    for one in ids if isinstance(ids, list) else _many(ids):
        kind, value, issuer = _parts(one)
        if _STATEMENT.search(kind):
            statements.append(f"{kind} {value}".strip())
        elif value:
            numbers.append(_identifier(kind, value, issuer))
    if call_sign := _text(row.get("callsign")):
        numbers.append(Identifier("call-sign", call_sign))
    return tuple(dict.fromkeys(numbers)), statements


def _parts(one: Any) -> tuple[str, str, str]:
    """Kind, value and issuer of one of the ids, from JSON or from "US, 80-0890696, Tax ID No."."""
    if isinstance(one, Mapping):
        return _text(one.get("type")), _text(one.get("number")), _text(one.get("country"))
    value, _, kind = _text(one).rpartition(", ")
    issued = _ISSUER.fullmatch(value)
    return (kind, issued[2], issued[1]) if issued else (kind, value or kind, "")


def _identifier(label: str, value: str, issuer: str) -> Identifier:
    kind = next((kind for kind, words in _IDENTIFIERS if re.search(words, label, re.I)), "other")
    if kind == "wallet":
        return Identifier(kind, value, label.rpartition("-")[2].strip())
    return Identifier(kind, value.removeprefix("IMO ") if kind == "imo" else value, issuer)


def _many(value: Any) -> tuple[str, ...]:
    """The values of one field: a list in JSON, one text parted by semicolons in CSV."""
    if not isinstance(value, list):
        return tuple(filter(None, (part.strip(" ;") for part in _text(value).split("; "))))
    return tuple(filter(None, map(_text, value)))


def _text(value: Any) -> str:
    """A value in one line; an address in JSON is an object of its parts."""
    if isinstance(value, Mapping):
        return ", ".join(filter(None, (_text(value.get(part)) for part in _ADDRESS)))
    return folded(str(value)) if isinstance(value, str | int | float) else ""
