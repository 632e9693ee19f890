"""What is known of applicants: their documents, contacts, code, checks, references, interviews and sessions.

Every table names the applicant by `candidate`, the applicant system's id, or by the private `email` where a
log knows nothing else; the two are tied when records are prepared.
"""

from watchword.records.column import ORIGIN, Column, RecordTable, flag, real, text, texts, time, whole

_WHOSE = (
    text("candidate", "the applicant system's id, or the pack's name where there is none"),
    text("email", "private e-mail, lower case"),
)


def _facts(what: str, about: str) -> tuple[Column, ...]:
    """Columns of a table of facts: `watchword.records.fact.Fact` with whose it is and what it is about."""
    return (
        time("time", "when it was received"),
        *_WHOSE,
        text("about", about),
        text("kind", what),
        text("fact", "the fact's name, from the reader's own table of facts"),
        text("value", "the exact value, never a protected trait"),
        real("number", "a count, share or measure, as the fact's meaning says"),
        time("moment", "the time that the fact names"),
        text("detail", "words for the reader"),
    )


#: Protected, as the roster's names are: read only to compare names, never by an indicator.
APPLICANT_NAMES = RecordTable(
    "applicant_names",
    "an applicant's names and birth date: compared, never scored",
    (
        time("time", "when it was received"),
        *_WHOSE,
        text("name", "full name as given"),
        texts("known_as", "preferred and former names"),
        text("birth_date", "as written"),
    ),
)

DOCUMENTS = RecordTable(
    "documents",
    "a file that an applicant handed in, or that was made about one",
    (
        time("time", "when it was received"),
        *_WHOSE,
        text("document", "the first 16 digits of the content's SHA-256"),
        text("kind", "resume, letter, identity, photo, form, profile, test or other"),
        text("file", "its name within the pack"),
        text("media_type", "by content, never by name"),
        whole("words", "words of its text"),
        text("refused", "why it was not read whole, where it was not"),
    ),
)

DOCUMENT_FACTS = RecordTable(
    "document_facts",
    "what a document says of itself",
    _facts("the document's kind: resume, letter, identity, photo …", "the document's id"),
)

CONTACT_FACTS = RecordTable(
    "contact_facts",
    "what contact data says of itself",
    _facts("contact", "`all`: a pack's contacts are read together, and what a fact is about stands in it"),
)

CODE_FACTS = RecordTable(
    "code_facts", "what a code history says of itself", _facts("clone or account", "the repository's name")
)

#: Protected like names: a text may name anything; only linkage compares it, and people read it.
DOCUMENT_TEXTS = RecordTable(
    "document_texts",
    "the words of a document, kept to be compared with other people's; never read by an indicator",
    (
        time("time", "when it was received"),
        *_WHOSE,
        text("document", "the document's id"),
        text("kind", "resume, letter or test"),
        text("text", "plain text, shortened"),
        texts("bands", "keys of its bands of MinHash: documents that share one are compared"),
    ),
)

IDENTIFIERS = RecordTable(
    "identifiers",
    "a value that a person holds and that another person might hold too",
    (
        time("time", "first seen"),
        *_WHOSE,
        text("employee_number", "the employer's number, of a value known from work"),
        text("kind", "phone, email, bank, wallet, device, delivery-unit, document-number …"),
        text("value_key", "keyed hash of the value in its one spelling"),
        text("shown", "as much of it as a reader may see: the last four characters at most"),
        time("last", "last seen"),
        text("seen_in", "form, resume, session, reference, payroll …"),
    ),
)

CHECKS = RecordTable(
    "checks",
    "the result of a check that somebody made about an applicant",
    (
        time("time", "when the result came"),
        *_WHOSE,
        text(
            "checked",
            "employment, education, identity, liveness, tax-number, address, bank-owner, residence, criminal, in-person, face, "
            "breach or device-serial",
        ),
        text("about", "which employer, school or account, as written"),
        text("result", "confirmed, contradicted, unreachable, refused, inconclusive or not-found"),
        text("contact_from", "who gave the contact that was asked: independent, candidate or unknown"),
        text("made_by", "who made the check"),
        text("reason", "the vendor's word for why, lower case"),
    ),
)

REFEREES = RecordTable(
    "referees",
    "a referee's answer as the reference platform logged it",
    (
        time("time", "when the referee answered"),
        *_WHOSE,
        text("referee", "keyed hash of the referee's e-mail"),
        text("domain", "domain of the referee's e-mail"),
        flag("free_mail", "the domain is a free mail provider's"),
        time("domain_registered", "when the domain was registered, where it was looked up"),
        text("phone_key", "keyed hash of the referee's phone"),
        text("device_key", "keyed hash of the device that answered"),
        text("ip", "address that answered"),
        text("employer", "employer that the referee speaks for"),
    ),
)

SESSIONS = RecordTable(
    "sessions",
    "a session of an applicant: form, test, signature or interview, as its platform logged it",
    (
        time("time", "when it began"),
        *_WHOSE,
        text("stage", "form, test, signature, interview, reference or offer"),
        *ORIGIN,
        text("device_key", "keyed hash of the device's fingerprint"),
        text("agent", "user agent"),
        text("path", "the calls it made, shortened to their kinds, in order"),
        real("paste_share", "share (0..1) of the answer that was pasted, where the platform says"),
    ),
)

ANSWERS = RecordTable(
    "answers",
    "an interviewer's structured answer: one challenge or question",
    (
        time("time", "when it was asked"),
        *_WHOSE,
        text("meeting", "which meeting"),
        text("challenge", "the challenge's id in the published pool"),
        text("answer", "passed, failed, refused, excused or not-asked; yes or no for an observation"),
        flag("accommodated", "an accommodation covers it: then it is never counted"),
        text("asked_by", "who asked"),
    ),
)

MEETINGS = RecordTable(
    "meetings",
    "a participant's devices and camera in one meeting, as the platform's quality log has them",
    (
        time("time", "when the participant joined"),
        *_WHOSE,
        text("meeting", "meeting's id"),
        text("camera", "the camera's name"),
        text("microphone", "the microphone's name"),
        text("speaker", "the loudspeaker's name"),
        real("minutes", "minutes attended"),
        real("camera_minutes", "minutes with the camera on: shown, never scored"),
    ),
)

LINKS = RecordTable(
    "links",
    "a value that two people share; made by linkage, never by an export",
    (
        time("time", "when the two first shared it"),
        text("a", "person_id"),
        text("b", "person_id"),
        text("kind", "what is shared"),
        text("value_key", "keyed hash of the value"),
        whole("shared_by", "people who share it"),
        real("weight", "log-odds that one hand holds both, for this value alone"),
        time("last", "when they last shared it"),
    ),
)
