"""The part that a country or a name has in a sentence: the role whose words stand nearest."""

import re
from collections.abc import Sequence

from watchword.intel.report import Role

#: Letters between a name and the words that tell its role.
NEAR = 60
_PEOPLE = (
    r"(?:it |remote |state |threat |cyber |government |overseas |information technology |fake |fraudulent )*"
)
_ACTING = (
    rf"{_PEOPLE}(?:workers?|actors?|operatives?|hackers?|operators?|groups?|regime|leadership|apparatus|agents?|"
    r"intelligence services?|state[- ]sponsored|developers?|military|threat|scheme|campaign|network|nexus|cyber|weapons)"
)
#: Words before a country (ending where it begins, or in a list of countries), by role.
_BEFORE: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.SUPPLIER, re.compile(
        r"suppl(?:y chain|ier|iers|ies|ied|y)\b|logistics|supply chain facilitators? in|procur(?:es?|"
            r"ed|ing|ement)\b|equipment from|shipped from|"
        r"bought in|vendors? in", re.I)),
    (Role.ATTRIBUTION, re.compile(
        r"attribut\w+|on behalf of|(?:backed|directed|controlled|sponsored|run|subordinate|operated|funded) (?:\w+ )?(?:by|to)|"
        r"(?:funds?|revenue|earnings|money|proceeds|foreign currency) (?:\w+ )?(?:for|to)|loyal to|aligned with", re.I)),
    (Role.TARGET, re.compile(
        r"target(?:s|ed|ing)?\b|victims?\b|against|hired by|employed by|companies in|firms in|employers in|"
        r"organi[sz]ations in|businesses in|identit(?:y|ies) of|defraud\w*", re.I)),
    (Role.OPERATIONS, re.compile(
        r"(?:operat\w+|work\w*|based|located|living|resid\w+|stationed|dispatched|deployed|"
            r"sent|travel\w*|hubs?|offices?|branch\w*|"
        r"logged in|signed? in|connect\w*|firm|company|delegations?|sits?|recruiters?|accomplices?|"
            r"brokers?|mules?|presence|cells?|teams?|"
            r"front compan(?:y|ies)|shell compan(?:y|ies)|facilitated|laptop farms?|registered|"
            r"(?<!supply chain )facilitators?|"
        r"incorporated|headquartered|hosted|routed|arrested|housed|servers?)(?: \w+){0,2} (?:from|"
            r"out of|in|to|through|via|across|within|inside|at)\b", re.I)),
)  # fmt: skip
#: Words directly behind a country, by role.
_AFTER: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.SUPPLIER, re.compile(r"[- ](?:based )?(?:logistics|suppl(?:y|ier|iers)\b|equipment|hardware|facilitators?|"
        r"procurement)", re.I)),
    (Role.OPERATIONS, re.compile(
        r"[- ](?:based\b(?! (?:firms|companies|employers|organi[sz]ations))|operations?|branch|"
            r"offices?|front compan\w+|hubs?|facilit\w+)", re.I)),
    (Role.TARGET, re.compile(
        r"[- ](?:based )?(?:[a-z]+ ){0,4}(?:firms\b|companies|employers?|organi[sz]ations?|"
            r"business(?:es)?|citizens?|persons?|victims?|residents?|"
        r"individuals|people|job market|startups?|banks?|agencies|hospitals?|universit(?:y|"
            r"ies)|exchanges?|clients?|customers?|sectors?|industr(?:y|ies)|identit(?:y|ies)|defen[cs]e contractors?)\b", re.I)),
    (Role.ATTRIBUTION, re.compile(
        rf"(?:[-' ]s? ?(?:illegal |illicit |unlawful )?{_ACTING}\b|[- ](?:linked|backed|aligned|"
            rf"nexus|affiliated|directed|controlled|run|sponsored|state)\b|"
        r"'s ministry|'s department|'s general bureau|\s+(?:directs?|controls?|oversees?|sponsors?)\b)", re.I)),
)  # fmt: skip
_LIST = re.compile(r"[\s,/]*(?:and|or|the|as well as|including|especially|both|mainly|,)*[\s,/]*", re.I)


def country_roles(plain: str, spans: Sequence[tuple[int, int]], at: int) -> Role | None:
    """The role of the country at `spans[at]` in a sentence, None where no words near it tell one.

    spans: where the sentence names countries. What stands directly behind it, or behind its list, counts first ("Laos
    operations"), then the nearest words before it; in a list ("in Laos and China") what stands before the first counts
    for all.
    """
    first, end = spans[at]
    for ahead in range(at + 1, len(spans)):
        if not _LIST.fullmatch(plain[end : spans[ahead][0]]):
            break
        end = spans[ahead][1]
    for behind in (spans[at][1], end):
        for role, words in _AFTER:
            if words.match(plain, behind, min(len(plain), behind + NEAR)):
                return role
    for before in range(at - 1, -1, -1):
        between = plain[spans[before][1] : first]
        if not _LIST.fullmatch(between):
            break
        first = spans[before][0]
    return nearest(plain, first)


def nearest(plain: str, start: int) -> Role | None:
    """The role whose words stand nearest before a place in the same clause."""
    window = plain[max(0, start - NEAR) : start]
    window = re.split(r"[;.]\s", window)[-1]
    best, where = None, -1
    for role, words in _BEFORE:
        ends = [match.end() for match in words.finditer(window)]
        if ends and ends[-1] >= where:
            best, where = role, ends[-1]
    return best
