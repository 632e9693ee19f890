"""The application as an applicant tracking system returns it: Greenhouse, Lever, Ashby, Workday, or a table."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from watchword.simulation.packs.dossier import Dossier
from watchword.simulation.packs.vendors.shapes import uuid_of, write_csv, write_json, zulu

Writer = Callable[[Path, Dossier], None]


def greenhouse(folder: Path, dossier: Dossier) -> None:
    """A candidate of the Harvest API."""
    one, home = dossier.applicant, dossier.applicant.address
    number = int(one.number[2:]) * 1000 + 17
    links = [{"value": f"https://github.com/{one.handle}"}] if one.handle else []
    write_json(
        folder / "greenhouse-candidate.json",
        {
            "id": number,
            "first_name": one.given,
            "last_name": one.family,
            "company": one.jobs[0].employer,
            "title": one.jobs[0].title,
            "created_at": zulu(one.applied),
            "updated_at": zulu(one.applied),
            "is_private": False,
            "phone_numbers": [{"value": one.phone, "type": "mobile"}],
            "addresses": [{"value": home.text(), "type": "home"}],
            "email_addresses": [{"value": one.email, "type": "personal"}],
            "website_addresses": links,
            "social_media_addresses": [],
            "recruiter": None,
            "coordinator": None,
            "attachments": [{"filename": "resume", "type": "resume", "created_at": zulu(one.applied)}],
            "applications": [
                {
                    "id": number * 10 + 3,
                    "candidate_id": number,
                    "prospect": False,
                    "applied_at": zulu(one.applied),
                    "rejected_at": None,
                    "status": "active",
                    "source": {"id": 16, "public_name": one.source},
                    "jobs": [{"id": 4411, "name": one.post}],
                    "current_stage": {"id": 3, "name": "Offer"},
                    "location": {"address": f"{home.city.name}, {home.city.region}, {home.city.country}"},
                    "answers": _answers(dossier),
                }
            ],
            "tags": [],
            "custom_fields": {"candidate_number": one.number},
        },
    )


def lever(folder: Path, dossier: Dossier) -> None:
    """An opportunity of the Lever API with its application expanded, times in milliseconds."""
    one, home = dossier.applicant, dossier.applicant.address
    ms = int(one.applied.timestamp() * 1000)
    write_json(
        folder / "lever-opportunity.json",
        {"data": {
            "id": uuid_of("lever", one.number), "name": one.name, "headline": ", ".join(job.employer for job in one.jobs[:2]),
            "contact": uuid_of("contact", one.number), "emails": [one.email], "phones": [{"type": "mobile", "value": one.phone}],
            "location": f"{home.city.name}, {home.city.region}", "confidentiality": "non-confidential",
            "links": [f"https://github.com/{one.handle}"] if one.handle else [], "archived": None, "tags": [one.post],
            "sources": [one.source], "sourcedBy": None, "origin": "applied", "stage": "offer", "stageChanges": [],
            "owner": uuid_of("owner"), "followers": [], "applications": [_lever_application(dossier, ms)],
            "createdAt": ms, "updatedAt": ms + 86_400_000, "lastInteractionAt": ms + 86_400_000, "isAnonymized": False,
            "dataProtection": None, "urls": {"list": "https://hire.example.com/candidates"},
        }},
    )  # fmt: skip


def _lever_application(dossier: Dossier, ms: int) -> dict[str, Any]:
    one = dossier.applicant
    asked = [
        {"type": "text", "text": row["question"], "required": True, "value": row["answer"]}
        for row in _answers(dossier)
    ]
    form = {"type": "application", "text": "Application", "description": "", "fields": asked, "createdAt": ms}
    return {
        "id": uuid_of("application", one.number),
        "type": "posting",
        "posting": {"id": uuid_of("posting", one.post), "text": one.post},
        "createdAt": ms,
        "name": one.name,
        "email": one.email,
        "phone": {"type": "mobile", "value": one.phone},
        "customQuestions": [form],
    }


def ashby(folder: Path, dossier: Dossier) -> None:
    """The answer of `candidate.info`, with the application beside it."""
    one, city = dossier.applicant, dossier.applicant.address.city
    email = {"value": one.email, "type": "Personal", "isPrimary": True}
    phone = {"value": one.phone, "type": "Personal", "isPrimary": True}
    links = [{"type": "GitHub", "url": f"https://github.com/{one.handle}"}] if one.handle else []
    write_json(
        folder / "ashby-candidate.json",
        {
            "success": True,
            "results": {
                "id": uuid_of("ashby", one.number),
                "createdAt": zulu(one.applied),
                "updatedAt": zulu(one.applied),
                "name": one.name,
                "primaryEmailAddress": email,
                "emailAddresses": [email],
                "primaryPhoneNumber": phone,
                "phoneNumbers": [phone],
                "socialLinks": links,
                "tags": [],
                "position": one.jobs[0].title,
                "company": one.jobs[0].employer,
                "school": one.studies[0].school if one.studies else None,
                "applicationIds": [uuid_of("ashby-application", one.number)],
                "primaryLocation": {
                    "locationSummary": f"{city.name}, {city.region}, {city.country}",
                    "locationComponents": [
                        {"type": "Country", "name": city.country},
                        {"type": "Region", "name": city.region},
                        {"type": "City", "name": city.name},
                    ],
                },
                "source": {"id": uuid_of(one.source), "title": one.source, "isArchived": False},
                "customFields": [
                    {"title": row["question"], "value": row["answer"]} for row in _answers(dossier)
                ],
                "applications": [
                    {
                        "id": uuid_of("ashby-application", one.number),
                        "status": "Active",
                        "createdAt": zulu(one.applied),
                        "job": {"title": one.post},
                        "currentInterviewStage": {"title": "Offer", "type": "Offer"},
                    }
                ],
            },
        },
    )


def workday(folder: Path, dossier: Dossier) -> None:
    """One row of a report as a service, all values texts."""
    one, home = dossier.applicant, dossier.applicant.address
    row: dict[str, Any] = {
        "Candidate_ID": one.number,
        "Legal_First_Name": one.given,
        "Legal_Last_Name": one.family,
        "Email_Address": one.email,
        "Phone_Number": one.phone,
        "Address_Line_1": home.line1,
        "Address_Line_2": home.line2,
        "City": home.city.name,
        "Region": home.city.region,
        "Postal_Code": home.postal,
        "Country": home.city.country,
        "Job_Requisition": f"R-20{one.number[-3:]} {one.post}",
        "Job_Application_Date": f"{one.applied:%Y-%m-%d}",
        "Recruiting_Stage": "Offer",
        "Source": one.source,
        "Questionnaire_Responses": [
            {"Question": row["question"], "Answer": row["answer"]} for row in _answers(dossier)
        ],
    }
    write_json(folder / "workday-candidate.json", {"Report_Entry": [row]})


def table(folder: Path, dossier: Dossier) -> None:
    """A recruiter's own table, one row, American dates."""
    one, home = dossier.applicant, dossier.applicant.address
    answers = {row["question"]: row["answer"] for row in _answers(dossier)}
    header = "Candidate ID,First Name,Last Name,Email,Mobile,Street,Unit,City,State,Zip,Country,Position,Applied,Source,Stage"
    row = [
        one.number,
        one.given,
        one.family,
        one.email,
        one.phone,
        home.line1,
        home.line2,
        home.city.name,
        home.city.region,
        home.postal,
        home.city.code,
        one.post,
        f"{one.applied:%m/%d/%Y}",
        one.source,
        "Offer",
        *answers.values(),
    ]
    write_csv(folder / "application form.csv", ",".join((header, *answers)), [row], mark=True)


FORMS: dict[str, Writer] = {
    "greenhouse": greenhouse, "lever": lever, "ashby": ashby, "workday": workday, "table": table,
}  # fmt: skip


def _answers(dossier: Dossier) -> list[dict[str, str]]:
    """What the form asked besides: address, start, birth date at offer, and where pay shall go."""
    one = dossier.applicant
    answers = {
        "Street address": one.address.text(),
        "Country of residence": one.address.city.country,
        "Date of birth": f"{one.born:%Y-%m-%d}",
        "Are you authorised to work in the country of residence?": "Yes",
    }
    if one.handle:
        answers["GitHub"] = one.handle
    if (account := dossier.account) is not None:
        answers["Name on bank account"] = account.owner
        answers["IBAN" if not account.routing else "Account number"] = account.number
        if account.routing:
            answers["Routing number"] = account.routing
    return [{"question": question, "answer": answer} for question, answer in answers.items()]
