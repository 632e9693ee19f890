"""`watchword link key|share|compare`: identifiers of confirmed people, as keyed hashes for one partner at a time."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import orjson
import typer

from watchword.flows.home import home

Partner = Annotated[str, typer.Argument(help="The partner, by a short name of your own.")]
Table = Annotated[
    Path,
    typer.Option(
        "--from", help="CSV with the columns person, kind, value, and issuer and since where known."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON lines.")]
#: Most lines that are shown in words; the rest is counted.
MOST = 20


def key(
    partner: Partner,
    accept: Annotated[Path | None, typer.Option(help="A file with the key that the partner made.")] = None,
) -> None:
    """Make the key for one partner, or accept the one that the partner made; hand it over on another way than the files."""
    from watchword.linkage.sharing.partner_key import accept_partner_key, make_partner_key  # noqa: PLC0415

    if accept is None:
        made = make_partner_key(partner, home())
        typer.echo(made.written())
        typer.echo(
            f"watchword: give this line to {partner} in person or by a safe channel, never beside the files",
            err=True,
        )
        return
    text = accept.read_text("utf-8", "replace")[:10_000] if accept.is_file() else ""
    accepted = accept_partner_key(partner, text, home())
    typer.echo(f"{partner}: key {accepted.fingerprint} accepted")


def share(
    partner: Partner,
    table: Table,
    out: Annotated[Path, typer.Option(help="File to write.")],
    purpose: Annotated[str, typer.Option(help="What the partner may use it for.")],
    as_json: AsJson = False,
) -> None:
    """Write keyed hashes of what confirmed people hold: documents, wallets and bank accounts, nothing that can be guessed."""
    from watchword.casework.store import case_store  # noqa: PLC0415
    from watchword.flows.link.share import share as shared  # noqa: PLC0415
    from watchword.flows.link.share import table as rows_of  # noqa: PLC0415
    from watchword.linkage.sharing.partner_key import read_partner_key  # noqa: PLC0415

    agreed, rows = read_partner_key(partner, home()), rows_of(table)
    with case_store(home()) as store:
        confirmed = store.confirmed()
        done, outside = shared(rows, confirmed, agreed, out, purpose, datetime.now(UTC))
        store.note_read(
            "share-hashes", "watchword link share", datetime.now(UTC), {"partner": partner, "rows": done.rows}
        )
    for case, kind, why in done.left_out[:MOST]:
        typer.echo(f"watchword: {case}: {kind} left out: {why}", err=True)
    for case, kind, why in done.warned[:MOST]:
        typer.echo(f"watchword: {case}: {kind}: {why}", err=True)
    if outside:
        typer.echo(
            f"watchword: {len(outside):,} people in the table were not confirmed by two people: left out",
            err=True,
        )
    said = {"partner": partner, "rows": done.rows, "left_out": len(done.left_out), "file": str(out)}
    typer.echo(orjson.dumps(said) if as_json else f"{out}: {done.rows:,} identifiers for {partner}")


def compare(
    partner: Partner,
    file: Annotated[Path, typer.Argument(help="The file that the partner sent.")],
    table: Table,
    as_json: AsJson = False,
) -> None:
    """Say who here holds an identifier that the partner confirmed in a case of theirs."""
    from watchword.flows.link.share import against  # noqa: PLC0415
    from watchword.flows.link.share import table as rows_of  # noqa: PLC0415
    from watchword.linkage.sharing.partner_key import read_partner_key  # noqa: PLC0415

    matches = against(rows_of(table), file, read_partner_key(partner, home()))
    for match in matches if as_json else matches[:MOST]:
        state = "taken back" if match.revoked else f"known since {match.since}"
        row = {"person": match.person_id, "kind": match.kind, "since": match.since, "case": match.case,
               "revoked": match.revoked}  # fmt: skip
        typer.echo(
            orjson.dumps(row)
            if as_json
            else f"{match.person_id}: {match.kind}, {state}; ask about {match.case}"
        )
    if not as_json:
        more = f", {len(matches) - MOST:,} not shown" if len(matches) > MOST else ""
        typer.echo(f"{len(matches):,} matches{more}; an equal number is a question, not a proof")
