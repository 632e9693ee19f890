"""`watchword intel export | import | pull | serve`: intelligence out and in."""

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from watchword.cli.intel_accept import read
from watchword.cli.options import AsJson, ListsFolder
from watchword.flows.watch_lists import list_store
from watchword.intel.exchange import (
    Kept,
    csv_rows,
    import_feed,
    misp_event,
    navigator_layer,
    pull,
    stix_bundle,
)
from watchword.intel.exchange.identity import UNDATED, moment
from watchword.intel.exchange.stix_out.bundle import as_bytes
from watchword.intel.exchange.taxii_login import login_of
from watchword.intel.exchange.taxii_serve import server
from watchword.intel.report import Report

#: Most reasons that are shown for what could not be used.
MOST = 20


class Form(StrEnum):
    """What a report can be written as."""

    STIX = "stix"
    MISP = "misp"
    NAVIGATOR = "navigator"
    CSV = "csv"


class Tlp(StrEnum):
    """The labels of the Traffic Light Protocol."""

    CLEAR = "clear"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


Name = Annotated[str, typer.Option("--id", help="A name of your own; the list is called intel-NAME.")]


def export(
    report: Annotated[Path, typer.Argument(help="A threat report: text, Markdown, HTML or PDF.")],
    to: Annotated[Form, typer.Option("--to", help="What to write it as.")],
    out: Annotated[Path | None, typer.Option("--out", help="A file; by default standard output.")] = None,
    tlp: Annotated[Tlp, typer.Option(help="How far it may be passed on.")] = Tlp.CLEAR,
    date: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The day it bears; by default the report's own."),
    ] = None,
) -> None:
    """Write what a threat report says as STIX 2.1, a MISP event, an ATT&CK Navigator layer, or CSV."""
    at = date.replace(tzinfo=UTC) if date else None
    found = read(report)
    if to in (Form.STIX, Form.MISP) and moment(found, at) == UNDATED:
        typer.echo(
            "watchword: the report names no date, so it is dated 1970-01-01; --date gives it one", err=True
        )
    content = _written(found, to, tlp, at)
    if out is None:
        typer.echo(content, nl=False)
        return
    out.write_bytes(content)
    typer.echo(f"{out}: {len(content):,} bytes", err=True)


def _written(report: Report, to: Form, tlp: Tlp, at: datetime | None) -> bytes:
    if to is Form.STIX:
        return as_bytes(stix_bundle(report, at=at, tlp=tlp.value))
    if to is Form.MISP:
        return as_bytes(misp_event(report, at=at, tlp=tlp.value))
    if to is Form.NAVIGATOR:
        return as_bytes(navigator_layer(report))
    return csv_rows(report).encode()


def imported(
    path: Annotated[Path, typer.Argument(help="STIX, MISP, or a list of indicators: a file or a folder.")],
    name: Name,
    lists: ListsFolder = None,
    as_json: AsJson = False,
) -> None:
    """Read a whole feed and keep it as a watch list; what it no longer names leaves the list."""
    _tell(import_feed(list_store(lists), path, name, datetime.now(UTC)), as_json)


def pulled(
    url: Annotated[str, typer.Argument(help="A TAXII 2.1 collection: https://HOST/ROOT/collections/ID/")],
    name: Name,
    whole: Annotated[
        bool, typer.Option(help="Read everything again; what is absent leaves the list.")
    ] = False,
    lists: ListsFolder = None,
    as_json: AsJson = False,
) -> None:
    """Pull a TAXII 2.1 collection into a watch list, only what is new where that is enough.

    The login is in WATCHWORD_TAXII_USER and WATCHWORD_TAXII_PASSWORD, or in WATCHWORD_TAXII_TOKEN.
    """
    done = pull(list_store(lists), url, name, datetime.now(UTC), login_of(), whole=whole)
    _tell(done.kept, as_json, {"whole": done.whole})


def serve(
    collections: Annotated[
        Path,
        typer.Option("--collections", help="A folder; each folder in it is a collection of STIX bundles."),
    ],
    host: Annotated[str, typer.Option(help="Where to listen; TLS is for a proxy before it.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="0 takes any that is free.", min=0, max=65535)] = 8098,
    logins: Annotated[Path | None, typer.Option(help="A file of user:password lines, chmod 600.")] = None,
) -> None:
    """Serve folders of STIX bundles as read-only TAXII 2.1 collections."""
    with server(collections, host, port, logins) as serving:
        shown = f"[{host}]" if ":" in host else host
        typer.echo(
            f"serving TAXII 2.1 at http://{shown}:{serving.server_port}/taxii2/; stop it with Ctrl-C",
            err=True,
        )
        serving.serve_forever()


def _tell(kept: Kept, as_json: bool, more: dict[str, Any] | None = None) -> None:
    """Say what became of a feed; reasons go to standard error."""
    account = kept.account
    for reason in account.refused[:MOST]:
        typer.echo(f"watchword: {reason}", err=True)
    if account.refused_count > MOST:
        typer.echo(f"watchword: and {account.refused_count - MOST:,} more that cannot be used", err=True)
    version = kept.version
    if as_json:
        told = {"list": version.list_id, "version": version.version, "entries": version.entries,
                "holding": kept.holding, "unchanged": kept.unchanged, "read": account.read,
                "withdrawn": account.withdrawn, "refused": account.refused_count, "passed": account.passed}  # fmt: skip
        typer.echo(orjson.dumps(told | (more or {})))
        return
    news = "as before" if kept.unchanged else "new version"
    typer.echo(
        f"{version.list_id}: {version.entries:,} entries, of which {kept.holding:,} hold today, {news}"
    )
    typer.echo(
        f"  read {account.read:,}, withdrawn {account.withdrawn:,}, not usable {account.refused_count:,}"
    )
    for reason, count in sorted(account.passed.items()):
        typer.echo(f"  left out {count:,}: {reason}")


def commands(app: typer.Typer) -> None:
    """Register them under `watchword intel`."""
    app.command("export")(export)
    app.command("import")(imported)
    app.command("pull")(pulled)
    app.command("serve")(serve)
