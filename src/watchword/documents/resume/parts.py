"""What the pieces of a job's heading are: the employer, the role, the place."""

import re
from dataclasses import dataclass

from watchword.enrich.places import resolve
from watchword.enrich.regions import folded

#: Heading lines are short; longer ones are prose.
MAX_LETTERS = 160

_ROLE_WORDS = """engineer developer programmer architect manager director lead consultant analyst administrator specialist
designer scientist officer head president founder cofounder intern trainee associate assistant technician
researcher professor lecturer teacher tutor freelancer contractor advisor adviser coordinator supervisor
tester devops sre cto ceo cfo coo vp student apprentice owner operator support writer editor recruiter
accountant representative executive partner fellow strategist evangelist coach entwickler entwicklerin
softwareentwickler softwareentwicklerin ingenieur ingenieurin berater beraterin leiter leiterin
projektleiter praktikant praktikantin werkstudent werkstudentin administratorin sachbearbeiter referent
geschaftsfuhrer mitarbeiter auszubildender programmierer ingenieure developpeur developpeuse chef
responsable stagiaire consultante directeur directrice analyste technicien alternant ingeniero ingeniera
desarrollador desarrolladora programador programadora gerente jefe jefa analista tecnico consultor
consultora arquitecto becario director directora engenheiro engenheira desenvolvedor desenvolvedora
arquiteto estagiario coordenador coordenadora"""
_ROLES = frozenset(_ROLE_WORDS.split())
_DEGREES = re.compile(
    r"(?i)\b(?:b\.?\s?sc|m\.?\s?sc|b\.?\s?a|m\.?\s?a|b\.?\s?eng|m\.?\s?eng|b\.?\s?tech|m\.?\s?tech|ph\.?\s?d|mba|bachelor\w*|"
    r"master\w*|doctor\w*|diplom\w*|licen[cs]\w+|associate\w*|degree|abitur|grado|gradua\w+|maestr[ií]a|mestrado|engenharia|"
    r"ingenier[ií]a|promotion|bts|dut|a-levels?|high school diploma|certificate)\b"
)
_REMOTE = re.compile(
    r"(?i)\b(?:remote(?:ly)?|home\s?-?office|work from home|wfh|t[ée]l[ée]travail|teletrabajo|teletrabalho|"
    r"remoto|remota|à distance)\b"
)
#: Between the pieces of one heading: wide gaps, bars, bullets, spaced dashes; then words and commas.
_STRONG = re.compile(r"\t+|\s{2,}|\s*[|•·;]\s*|\s+[-–—/]\s+|\s*[—]\s*")
_WORDS = re.compile(r"(?i)\s+(?:at|bei|chez)\s+|\s+@\s*")
_EMPTY = " \t,;:|•·-–—()[]/"


@dataclass(frozen=True)
class Parts:
    """A heading's pieces; "" where it has none."""

    what: str = ""
    role: str = ""
    place: str = ""
    remote: bool = False


def split_heading(text: str, *, study: bool = False) -> Parts:
    """Employer (or school), role (or degree) and place of one heading without its dates."""
    remote = _REMOTE.search(text) is not None
    pieces = _pieces(_REMOTE.sub(" ", text[: 2 * MAX_LETTERS]))
    is_role = is_degree if study else is_title
    role = next((piece for piece in pieces if is_role(piece)), "")
    rest = [piece for piece in pieces if piece != role]
    place = next((piece for piece in reversed(rest) if is_place(piece)), "")
    rest = [piece for piece in rest if piece != place]
    if place and not rest and not role:
        rest, place = [place], ""
    return Parts(rest[0] if rest else "", role, place, remote)


def is_title(text: str) -> bool:
    """Whether a text is a job's title: it has a word that titles have."""
    words = folded(text).split()
    return 0 < len(words) <= 12 and not _ROLES.isdisjoint(words)


def is_degree(text: str) -> bool:
    """Whether a text names a degree."""
    return len(text) <= MAX_LETTERS and _DEGREES.search(text) is not None


def is_place(text: str) -> bool:
    """Whether a text is a known city, alone or with its state or country."""
    city, _, rest = text.partition(",")
    region = rest.split(",")[0].strip() or None
    if not 1 < len(city) <= 40 or any(letter.isdigit() for letter in text):
        return False
    return resolve(city.strip(), region, None) is not None or _in_country(city, rest)


def _in_country(city: str, rest: str) -> bool:
    country = rest.rsplit(",", maxsplit=1)[-1].strip()
    return bool(country) and resolve(city.strip(), None, country) is not None


def _pieces(text: str) -> list[str]:
    found: list[str] = []
    for strong in _STRONG.split(text):
        for part in _WORDS.split(strong):
            found += _at_commas(part.strip(_EMPTY))
    return [piece for piece in found if piece]


def _at_commas(text: str) -> list[str]:
    """Divided at commas; a place keeps its state, and `Acme, Inc.` is one."""
    if "," not in text or is_place(text):
        return [text]
    pieces = [piece.strip(_EMPTY) for piece in text.split(",")]
    for size in (3, 2):
        if len(pieces) > size and is_place(", ".join(pieces[-size:])):
            return [*_joined(pieces[:-size]), ", ".join(pieces[-size:])]
    return _joined(pieces)


def _joined(pieces: list[str]) -> list[str]:
    """Legal forms go back to their firm."""
    found: list[str] = []
    for piece in pieces:
        if found and folded(piece) in ("inc", "llc", "ltd", "corp", "s a", "gmbh", "co", "co ltd"):
            found[-1] = f"{found[-1]}, {piece}"
        elif piece:
            found.append(piece)
    return found
