"""`watchword link key|share|compare|asked`: identifiers of confirmed people, as keyed hashes for one partner at a time."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import orjson
import typer

from watchword.cli.failure import complain, fail
from watchword.cli.link_lake import AsJson, extra
from watchword.flows.home import home
from watchword.report.markup import clean
from watchword.report.words import count

if TYPE_CHECKING:
    from watchword.linkage.sharing.compare import Match

Partner = Annotated[str, typer.Argument(help="The partner, by a short name of your own.")]
Table = Annotated[
    Path,
    typer.Option(
        "--from", help="CSV with the columns person, kind, value, and issuer and since where known."
    ),
]
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
        complain(f"give this line to {partner} in person or by a safe channel, never beside the files")
        complain(f"its fingerprint is {made.fingerprint}: {partner} must see the same one when accepting it")
        return
    accepted = accept_partner_key(partner, _line(accept), home())
    typer.echo(f"{partner}: key {accepted.fingerprint} accepted")


def share(
    partner: Partner,
    table: Table,
    out: Annotated[Path, typer.Option(help="File to write.")],
    purpose: Annotated[str, typer.Option(help="What the partner may use it for.")],
    as_json: AsJson = False,
) -> None:
    """Write keyed hashes of what confirmed people hold: documents, wallets and bank accounts, nothing that can be guessed.

    What this partner was sent of people who are no longer confirmed is taken back in the same file.
    """
    from watchword.casework.store import case_store  # noqa: PLC0415
    from watchword.flows.gates.moment import reader  # noqa: PLC0415

    with extra("link share"):
        from watchword.flows.link.share import share as shared  # noqa: PLC0415
        from watchword.linkage.sharing.partner_key import read_partner_key  # noqa: PLC0415

    agreed, now = read_partner_key(partner, home()), datetime.now(UTC)
    with case_store(home()) as store:
        found = shared(table, store.confirmed(), agreed, out, purpose, now, home())
        done, back = found.exported, found.taken_back_rows
        noted = {"partner": partner, "rows": done.rows, "taken_back": back}
        store.note_read("share-hashes", reader(), now, noted)
    for told, what in ((done.left_out, "left out"), (done.warned, "shared with a warning")):
        for case, kind, why in told[:MOST]:
            complain(f"{case}: {kind}: {why}")
        if len(told) > MOST:
            complain(f"and {count(len(told) - MOST, 'more identifier')} {what}")
    if found.outside:
        were = count(len(found.outside), "person in the table was", "people in the table were")
        complain(f"{were} not confirmed by two people: left out")
    if found.taken_back:
        are = count(len(found.taken_back), "person is", "people are")
        complain(f"{are} no longer confirmed: what {partner} was sent of them is taken back")
    said = {
        "partner": partner, "rows": done.rows, "taken_back": back, "left_out": len(done.left_out), "file": str(out),
    }  # fmt: skip
    beside = f", and {back:,} taken back" if back else ""
    typer.echo(
        orjson.dumps(said)
        if as_json
        else f"{out}: {count(len(done.standing), 'identifier')} for {partner}{beside}"
    )


def compare(
    partner: Partner,
    file: Annotated[Path, typer.Argument(help="The file that the partner sent.")],
    table: Table,
    as_json: AsJson = False,
) -> None:
    """Say who here holds an identifier that the partner confirmed in a case of theirs."""
    from watchword.casework.store import case_store  # noqa: PLC0415
    from watchword.flows.gates.moment import reader  # noqa: PLC0415

    with extra("link compare"):
        from watchword.flows.link.share import against  # noqa: PLC0415
        from watchword.linkage.sharing.partner_key import read_partner_key  # noqa: PLC0415

    agreed, now = read_partner_key(partner, home()), datetime.now(UTC)
    with case_store(home()) as store:
        found = against(table, file, agreed, now, home())
        noted = {"partner": partner, "rows": found.hashes, "matches": len(found.matches)}
        store.note_read("compare-hashes", reader(), now, noted)
    if found.passed_over:
        rows = count(found.passed_over, "row of the table is", "rows of the table are")
        complain(f"{rows} of kinds that are never shared: not compared")
    if found.unsound:
        rows = count(found.unsound, "row holds", "rows hold")
        complain(f"{rows} no sound number, or one too short to be shared: not compared")
    if as_json:
        for match in found.matches:
            typer.echo(orjson.dumps(_row(match)))
        return
    for match in found.matches[:MOST]:
        state = "taken back" if match.revoked else f"known since {match.since}"
        typer.echo(f"{clean(match.person_id)}: {match.kind}, {state}; ask about {match.case}")
    more = f", {len(found.matches) - MOST:,} not shown" if len(found.matches) > MOST else ""
    typer.echo(
        f"{count(len(found.matches), 'match', 'matches')}{more}; an equal number is a question, not a proof"
    )


def asked(
    partner: Partner,
    reference: Annotated[str, typer.Argument(help="The reference that the partner asks about, 16 digits.")],
    as_json: AsJson = False,
) -> None:
    """Say whom a reference in a file for this partner stands for, so that their question can be answered."""
    from watchword.casework.store import case_store  # noqa: PLC0415
    from watchword.flows.gates.moment import reader  # noqa: PLC0415
    from watchword.linkage.sharing.partner_key import read_partner_key  # noqa: PLC0415
    from watchword.linkage.sharing.remembered import KEPT_DAYS, referred  # noqa: PLC0415

    read_partner_key(partner, home())
    found = referred(partner, reference.strip().lower(), home())
    if found is None:
        fail(f"{reference[:40]}: no file for {partner} had this reference in the last {KEPT_DAYS} days")
    person, made = found
    with case_store(home()) as store:
        noted = {"partner": partner, "reference": reference.strip().lower(), "person": person}
        store.note_read("answer-partner", reader(), datetime.now(UTC), noted)
    said = {"partner": partner, "reference": reference, "person": person, "made": made}
    typer.echo(
        orjson.dumps(said)
        if as_json
        else f"{clean(person)}: shared with {partner} in the file of {made:%d %b %Y}"
    )


def _row(match: "Match") -> dict[str, str | bool]:
    return {
        "person": match.person_id,
        "kind": match.kind,
        "since": match.since,
        "case": match.case,
        "revoked": match.revoked,
    }


def _line(path: Path) -> str:
    """The file's beginning; ends the program where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(10_000).decode("utf-8", "replace")
    except OSError as error:
        fail(
            f"--accept {path}: cannot be read ({error.strerror}); name the file with the partner's key",
            status=2,
        )
