"""Referees' answers as a reference platform exports them."""

from pathlib import Path

from watchword.simulation.packs.dossier import Dossier
from watchword.simulation.packs.vendors.shapes import write_csv

_HEADER = (
    "Candidate ID,Candidate Name,Candidate Email,Referee Name,Referee Email,Referee Phone,Referee Organisation,"
    "Relationship,Status,Completed At,IP Address,ASN,AS Organisation,City,Country,Device ID"
)


def references(folder: Path, dossier: Dossier) -> None:
    """A table in Xref's manner, with the address and device that answered."""
    one, rows = dossier.applicant, list[tuple[object, ...]]()
    for ref in dossier.referees:
        net, at = ref.network, f"{ref.at:%Y-%m-%d %H:%M:%S} UTC"
        who = (ref.name, ref.email, ref.phone, ref.employer, ref.relation, "Completed", at)
        whence = (net.ip, f"AS{net.asn}", net.org, net.place.name, net.place.code, ref.device)
        rows.append((one.number, one.name, one.email, *who, *whence))
    if rows:
        write_csv(folder / "references-xref.csv", _HEADER, rows)
