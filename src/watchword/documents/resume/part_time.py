"""Whether a job is said to be less than, or other than, one full-time employment."""

import re

from watchword.documents.resume.claim import Claim

#: Words in a job's heading, in five languages. Contractors and consultants may serve several clients at once.
_WORDS = (
    r"free[- ]?lanc\w*|part[- ]?time|self[- ]?employed|contract\w*|consult\w*|advis\w+|board|volunteer\w*|interns?|internship|"
    r"students?|(?:co-?)?founder|(?<!product )owner|mentor|teaching|tutor|adjunct|open source|maintainer|apprentic\w*|"
    r"research assistant|ph\.?d|doctoral|per diem|on[- ]call|seasonal|temporary|fractional",
    r"teilzeit|selbst[äs]\w+|praktik\w+|werkstudent\w*|ehrenamt\w*|nebenberuf\w*|minijob|freiberuf\w*|dual\w*",
    r"temps partiel|ind[ée]pendant\w*|stage|stagiaire|b[ée]n[ée]vole|alternan\w+",
    r"media jornada|aut[óo]nom\w+|becari\w+|voluntari\w+|pr[áa]cticas|tiempo parcial",
    r"meio per[íi]odo|est[áa]gi\w+|tempo parcial|bolsista",
)
_NOT_FULL_TIME = re.compile(rf"(?i)\b(?:{'|'.join(_WORDS)})\b")


def may_be_full_time(job: Claim) -> bool:
    """Whether nothing in a job's heading says part-time, freelance, honorary, temporary or study."""
    return _NOT_FULL_TIME.search(f"{job.role} {job.what} {job.span}") is None
