"""Which part of a résumé a line opens, by the headings usual in five languages."""

import re
from collections.abc import Mapping
from enum import StrEnum

from watchword.enrich.regions import folded


class Section(StrEnum):
    """What the lines under a heading are about; `OTHER` is read for nothing but contacts."""

    JOB = "job"
    STUDY = "study"
    SKILL = "skill"
    CERTIFICATE = "certificate"
    OTHER = "other"


_HEADINGS: Mapping[Section, str] = {
    Section.JOB: (
        "experience|work experience|professional experience|employment|employment history|work history|career history|"
        "career|relevant experience|professional background|positions|experience and projects|industry experience|"
        "berufserfahrung|berufspraxis|beruflicher werdegang|werdegang|berufliche stationen|praxiserfahrung|"
        "experience professionnelle|experiences professionnelles|experiences|parcours professionnel|emplois|"
        "experiencia|experiencia laboral|experiencia profesional|historial laboral|trayectoria profesional|"
        "experiencia profissional|experiencias profissionais|historico profissional|atuacao profissional|"
        "freelance experience|consulting experience|contract experience|volunteer experience|volunteering"
    ),
    Section.STUDY: (
        "education|education and training|academic background|academic history|studies|qualifications|ausbildung|bildung|"
        "studium|bildungsweg|schulbildung|akademische ausbildung|formation|formations|etudes|parcours academique|"
        "formation academique|educacion|formacion|formacion academica|estudios|educacao|formacao|formacao academica|"
        "escolaridade|education and certifications"
    ),
    Section.SKILL: (
        "skills|technical skills|core skills|key skills|technologies|technical expertise|core competencies|competencies|"
        "tech stack|tools|tools and technologies|skills and tools|programming languages|technical proficiency|"
        "kenntnisse|edv kenntnisse|it kenntnisse|fahigkeiten|technische kenntnisse|kompetenzen|fachkenntnisse|"
        "competences|competences techniques|savoir faire|habilidades|habilidades tecnicas|competencias|"
        "competencias tecnicas|conocimientos|conocimientos tecnicos|tecnologias|conhecimentos|conhecimentos tecnicos"
    ),
    Section.CERTIFICATE: (
        "certifications|certificates|certification|licenses and certifications|licences and certifications|zertifikate|"
        "zertifizierungen|weiterbildung|weiterbildungen|certificats|certificaciones|certificados|cursos|certificacoes"
    ),
    Section.OTHER: (
        "summary|profile|professional summary|about|about me|objective|career objective|projects|personal projects|"
        "publications|awards|honors|honours|languages|interests|hobbies|references|contact|contact information|personal details|"
        "personal information|achievements|activities|patents|talks|courses|links|highlights|"
        "profil|zusammenfassung|uber mich|kurzprofil|sprachen|sprachkenntnisse|interessen|referenzen|projekte|kontakt|"
        "personliche daten|publikationen|resume|langues|centres d interet|loisirs|projets|coordonnees|"
        "perfil|resumen|perfil profesional|objetivo|idiomas|intereses|referencias|proyectos|contacto|datos personales|"
        "publicaciones|resumo|perfil profissional|interesses|projetos|contato|dados pessoais|publicacoes"
    ),
}
_BY_WORDS: Mapping[str, Section] = {
    words: section for section, all_words in _HEADINGS.items() for words in all_words.split("|")
}
#: What a job's own list of tools is headed with.
_LABELS_IN_JOBS = frozenset({"technologies", "tools", "tech stack", "tools and technologies", "tecnologias"})
#: A heading is short.
MAX_LETTERS = 60


def heading(line: str) -> Section | None:
    """The part that a line opens; None for every other line. Case, accents, colons, rules and `&` do not matter."""
    bare = line.strip(" \t:#*=_-–—|•■►.")
    if not 0 < len(bare) <= MAX_LETTERS or any(letter.isdigit() for letter in bare):
        return None
    plain = folded(bare.replace("&", " and "))
    return _BY_WORDS.get(plain) or _BY_WORDS.get(_letters_apart(plain))


def skills_label(line: str) -> bool:
    """Whether a line lists skills behind a label of its own (`Skills: …`), so that they belong to no job."""
    label, colon, _ = line.partition(":")
    return bool(colon) and heading(label) is Section.SKILL and folded(label) not in _LABELS_IN_JOBS


def _letters_apart(plain: str) -> str:
    """`E D U C A T I O N`, as designers space a heading."""
    spaced = re.fullmatch(r"(?:\w ){3,}\w", plain)
    return plain.replace(" ", "") if spaced else ""
