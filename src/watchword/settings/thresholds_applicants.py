"""Thresholds of the indicators that read what applicants share with each other."""

from watchword.settings.table import Table, threshold


class ContactReuseAcrossApplicants(Table):
    """Contacts on several applications."""

    max_people: int = threshold(
        30, "people", "a contact on more applications is an agency's or an office's", least=2
    )
    window_days: int = threshold(
        730, "days between both", "numbers and mailboxes are given on to others", least=1
    )


class ResumeNearDuplicateCluster(Table):
    """Résumés that share passages."""

    share: float = threshold(
        0.5, "Jaccard likeness of five-word runs", "two own texts hardly share a tenth", most=1
    )
    max_people: int = threshold(40, "people", "a text of more people is a template", least=2)


class ProposalTemplateReuse(Table):
    """Letters and test answers that share passages."""

    share: float = threshold(0.6, "Jaccard likeness of five-word runs", "letters have common phrases", most=1)
    max_people: int = threshold(40, "people", "a text of more people is a template", least=2)


class ApplicantDeviceShared(Table):
    """Several candidates on one device or home line."""

    max_people: int = threshold(12, "people", "more are a library's or a test centre's", least=2)


class AssessmentCheating(Table):
    """Tests that were pasted."""

    share: float = threshold(
        0.8, "share of the answer", "a part is pasted by most who test their work", most=1
    )


class StockOrAlteredPhoto(Table):
    """One photograph on several applications."""

    share: float = threshold(
        0.85, "likeness of perceptual hashes", "a re-encoded or cropped copy stays above", most=1
    )


class CopiedRepoInjectedAuthor(Table):
    """Code history that others had before."""

    max_people: int = threshold(15, "people", "more are a course's starter repository", least=2)


class ReferenceIsApplicant(Table):
    """Referees who are the applicant."""

    young_domain_days: int = threshold(
        365, "days", "invented firms' domains are young; so are honest new firms'", least=1
    )


class ExEmployerUnreachable(Table):
    """Former employers without a record."""

    min_employers: int = threshold(2, "employers", "one without a record is common", least=1)


class ApplicantIpCountryMismatch(Table):
    """Sessions that are hidden or far."""

    distance_km: float = threshold(500, "km", "beyond what databases of addresses get wrong within a land")
    share: float = threshold(0.5, "share of sessions", "one session on a journey is common", most=1)
    min_sessions: int = threshold(2, "sessions", "one session says little", least=1)


class CareerSiteApiPattern(Table):
    """Accounts with one pattern of calls."""

    min_people: int = threshold(3, "people", "two flatmates may apply together", least=2)
    max_people: int = threshold(50, "people", "more are a university's or a job board's", least=2)


class AvoidsLivenessRequest(Table):
    """Challenges to the camera."""

    min_challenges: int = threshold(2, "challenges", "one may fail on any line", least=1)


class AccountOlderCommits(Table):
    """Commits before the account."""

    share: float = threshold(
        0.5, "share of own repositories", "one old project is brought along often", most=1
    )


class ManyEmailsInCommits(Table):
    """Other people's addresses in own repositories."""

    addresses: int = threshold(5, "addresses", "a few helpers are usual", least=1)


class CommitTzMismatch(Table):
    """Clocks that do not fit the claimed places."""

    share: float = threshold(0.3, "share of judged commits", "journeys make up less", most=1)
    recent_days: int = threshold(
        30, "days before the pack", "whoever moved here has older commits from before", least=1
    )


class VoipOrFreshNumber(Table):
    """Internet lines and new numbers."""

    young_days: int = threshold(90, "days", "a number from before the search for work", least=1)


class InfostealerLogHit(Table):
    """Log-ins on one infected machine."""

    personas: int = threshold(3, "other people", "a family shares a computer", least=1)


class TimelineContradiction(Table):
    """Accounts of one career that differ."""

    min_differences: int = threshold(2, "employers or dates", "one is a slip", least=1)


class NewEmailAndNewProfile(Table):
    """Mailbox and account that are new."""

    young_days: int = threshold(180, "days", "set up for this search for work", least=1)
