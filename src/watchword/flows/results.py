"""A scan's results as files."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from watchword.flows.home import key
from watchword.flows.scan import Scan, rejects
from watchword.report.files import write_bytes, write_cases, write_findings, write_page


def write_results(done: Scan, out: Path, *, pseudonyms: bool = False) -> Scan:
    """Write cases.json, report.html, findings.ocsf.jsonl and rejects.jsonl to `out`; the scan as written."""
    shown = _hidden(done) if pseudonyms else done
    document: Any = shown.document
    write_cases(document, out / "cases.json")
    write_findings(document, out / "findings.ocsf.jsonl")
    write_page(document, shown.people, out / "report.html")
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
    return replace(done, document={**done.document, "cases": cases}, people=people)
