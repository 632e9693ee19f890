"""A scan's results as files."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from watchword.flows.home import key
from watchword.flows.scan import Scan, rejects
from watchword.report.files import json_lines, write_bytes, write_cases, write_findings, write_page

#: Whose text may be a person's name or contact; what else a matter holds is a firm's.
_PERHAPS_PEOPLE = ("payee", "ship_to", "email", "phone")
#: What a line of the compliance queue holds of a person's name, in the words of the list.
_TELLING = ("listed", "why")


def write_results(done: Scan, out: Path, *, pseudonyms: bool = False) -> Scan:
    """Write all results to `out`: cases.json, report.html, findings.ocsf.jsonl, compliance.jsonl, rejects.jsonl.

    Gives the scan as written.
    """
    shown = _hidden(done) if pseudonyms else done
    document: Any = shown.document
    write_cases(document, out / "cases.json")
    write_findings(document, out / "findings.ocsf.jsonl")
    write_page(document, shown.people, out / "report.html")
    write_bytes(out / "compliance.jsonl", json_lines(shown.queue))
    write_bytes(out / "rejects.jsonl", rejects(done.accounts, excerpts=not pseudonyms))
    return shown


def _hidden(done: Scan) -> Scan:
    """The same scan under stable pseudonyms: no names, no e-mails, no numbers of people."""
    secret = key()
    names = {id_: "person-" + sha256(secret + id_.encode()).hexdigest()[:8] for id_ in done.people}

    def hidden(value: Any) -> Any:
        if isinstance(value, str):
            return names.get(value, value)
        if isinstance(value, list):
            return [hidden(each) for each in value]
        if isinstance(value, dict):
            return {name: hidden(each) for name, each in value.items()}
        return value

    cases = [hidden({**case, "email": None}) for case in done.document["cases"]]
    people = {
        names[id_]: {k: v for k, v in facts.items() if k != "name"} for id_, facts in done.people.items()
    }
    document = {**done.document, "cases": cases, "screening": _unnamed(done.document["screening"], hidden)}
    queue = [
        hidden({name: each for name, each in line.items() if name not in _TELLING}) for line in done.queue
    ]
    return replace(done, document=document, people=people, queue=queue)


def _unnamed(screening: dict[str, Any], hidden: Callable[[Any], Any]) -> dict[str, Any]:
    """Screening without people's ids, and without names and addresses that may be somebody's."""
    matters = []
    for matter in screening["matters"]:
        shown = {**matter, "people": hidden(matter["people"])}
        if matter["about"] in _PERHAPS_PEOPLE:
            shown["subject"] = "not shown"
            shown["matches"] = [{**match, "why": [], "query": ""} for match in matter["matches"]]
        matters.append(shown)
    return {**screening, "matters": matters}
