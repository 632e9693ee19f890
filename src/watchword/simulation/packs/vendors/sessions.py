"""What the careers site, the test platform and the signature service logged, and the interviewer's form."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from watchword.simulation.packs.dossier import Dossier, Session
from watchword.simulation.packs.vendors.shapes import uuid_of, write_csv, write_json, zulu

_CAREERS = "timestamp,candidate_email,client_ip,asn,as_org,city,region,country,device_id,user_agent,request"
_TESTS = (
    "Candidate ID,Full Name,Email,Test Name,Attempt Starttime,Attempt Endtime,Score,Max Score,Plagiarism Status,"
    "IP Address,ASN,AS Organization,City,Region,Country,Device Fingerprint,Browser,Number of Window Exits,"
    "Copy Paste Frequency,Paste Share"
)
_INTERVIEW = "Candidate ID,Candidate,Meeting,Date,Interviewer,Challenge,Answer,Accommodation,Notes"


def careers_site(folder: Path, dossier: Dossier) -> None:
    """Requests of the careers site as its web firewall logged them."""
    rows: list[tuple[object, ...]] = []
    for one in _of(dossier, "form"):
        calls = {0: "GET /careers/job", 1: "GET /careers/apply", one.minutes: "POST /careers/apply"}
        for minute, call in calls.items():
            at = zulu(one.at + timedelta(minutes=minute))
            rows.append((at, dossier.applicant.email, *_whence(one), one.device, one.agent, call))
    write_csv(folder / "careers-site-log.csv", _CAREERS, rows)


def hackerrank(folder: Path, dossier: Dossier) -> None:
    """Test attempts with what proctoring saw."""
    who, rows = dossier.applicant, list[tuple[object, ...]]()
    for one in _of(dossier, "test"):
        end = one.at + timedelta(minutes=one.minutes)
        times = (f"{one.at:%Y-%m-%d %H:%M:%S} UTC", f"{end:%Y-%m-%d %H:%M:%S} UTC")
        points = (55 + int(one.device[:2], 16) % 45, 100, "Not suspected")
        seen = (int(one.pasted * 20), int(one.pasted * 40), f"{one.pasted:.2f}")
        test = f"{who.post} - Screening"
        rows.append(
            (
                who.number,
                who.name,
                who.email,
                test,
                *times,
                *points,
                *_whence(one),
                one.device,
                one.agent,
                *seen,
            )
        )
    if rows:
        write_csv(folder / "hackerrank-sessions.csv", _TESTS, rows)


def _whence(one: Session) -> tuple[object, ...]:
    """Address, system, organisation and place of a session's line."""
    net = one.network
    return (net.ip, net.asn, net.org, net.place.name, net.place.region, net.place.code)


def docusign(folder: Path, dossier: Dossier) -> None:
    """An envelope with its recipients and audit events: name and value pairs, coordinates where the browser gave them."""
    who = dossier.applicant
    events = []
    for one in _of(dossier, "signature"):
        sent = one.at - timedelta(hours=20)
        events.append(_event(sent, "Registered", "hr@employer.example.com", "203.0.113.9", "", "created"))
        events.append(_event(sent, "Sent Invitations", "hr@employer.example.com", "203.0.113.9", "", "sent"))
        place = f"{one.network.place.lat:.2f},{one.network.place.lon:.2f}"
        for minute, action, status in (
            (0, "Opened", "delivered"),
            (1, "Viewed", "delivered"),
            (one.minutes, "Signed", "completed"),
        ):
            events.append(
                _event(
                    one.at + timedelta(minutes=minute),
                    action,
                    f"{who.name} <{who.email}>",
                    one.network.ip,
                    place,
                    status,
                )
            )
    if events:
        signer = {"recipientId": "1", "name": who.name, "email": who.email, "status": "completed"}
        envelope = {
            "envelopeId": uuid_of("envelope", who.number),
            "recipients": {"signers": [signer]},
            "auditEvents": events,
        }
        write_json(folder / "docusign-envelope-events.json", envelope)


def _event(at: Any, action: str, user: str, ip: str, place: str, status: str) -> dict[str, Any]:
    name = user.partition(" <")[0]
    fields = {
        "logTime": zulu(at), "Source": "web", "UserName": name, "UserId": uuid_of("user", user), "Action": action,
        "Message": f"The user {user} {action.lower()} the envelope [documents:(Offer letter.pdf)]", "EnvelopeStatus": status,
        "ClientIPAddress": ip, "Information": "", "GeoLocation": place, "Language": "en",
    }  # fmt: skip
    return {"eventFields": [{"name": key, "value": value} for key, value in fields.items()]}


def interview_form(folder: Path, dossier: Dossier) -> None:
    """The interviewer's form: one line a challenge or observation."""
    who, at = dossier.applicant, dossier.applicant.applied + timedelta(days=14, hours=2)
    rows = [
        (
            who.number,
            who.name,
            f"Interview 1 {who.number}",
            f"{at:%Y-%m-%d %H:%M}",
            "interviewer.one@employer.example.com",
            line.item,
            line.answer,
            "yes" if line.accommodated else "no",
            line.note,
        )
        for line in dossier.said
    ]
    write_csv(folder / "interview-form.csv", _INTERVIEW, rows, mark=True)


def _of(dossier: Dossier, stage: str) -> list[Session]:
    return [one for one in dossier.sessions if one.stage == stage]
