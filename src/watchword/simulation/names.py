"""People's names from many naming cultures, drawn at random and never with a look at who is planted."""

import random
import unicodedata

CULTURES: dict[str, tuple[str, str]] = {
    "english": (
        "James Emma Oliver Grace Henry Lucy Samuel Ruth Walter Alice Peter Joan",
        "Smith Baker Turner Walsh Cooper Hughes Ward Foster Reed Palmer Holt Dawson",
    ),
    "spanish": (
        "José María Luis Lucía Andrés Sofía Raúl Inés Julián Belén Iñaki Ximena",
        "García-López Muñoz Peña-Ruiz Ibáñez Núñez Castaño Vélez Ordóñez Giménez Quiñones Sáez Ruiz",
    ),
    "portuguese": (
        "João Beatriz Tiago Inês Gonçalo Conceição Rui Leonor Vítor Luísa",
        "da-Silva Gonçalves Araújo Magalhães Simões Falcão Corrêa Brandão dos-Santos Leitão",
    ),
    "german": (
        "Jürgen Käthe Stefan Anke Björn Ulrike Lukas Heike Götz Birgit",
        "Müller Weiß Schröder Krüger von-Bülow Jäger Vogt Köhler Groß Lindner",
    ),
    "polish": (
        "Łukasz Małgorzata Paweł Agnieszka Michał Żaneta Kazimierz Bożena",
        "Wójcik Kowalczyk Jabłoński Dąbrowska Żak Śliwa Gołębiowski Wiśniewski",
    ),
    "nordic": (
        "Søren Åsa Bjørn Maja Øyvind Liv Jörgen Astrid",
        "Sørensen Lindqvist Håkansson Bakke Ødegaard Nyström Østergaard Berg",
    ),
    "chinese": (
        "Wei Xiaoming Yan Jun Lihua Tao Mei Zhen Haoran Ling",
        "Zhang Liu Chen Yang Zhao Wu Xu Sun Gao Lin",
    ),
    "korean": (
        "Min-jun Seo-yeon Ji-hoon Soo-jin Dong-hyun Hye-rin Jae-won Eun-ji",
        "Kim Park Choi Jung Kang Yoon Lim Han",
    ),
    "japanese": (
        "Haruto Yūko Kenji Aiko Shōta Naomi Daichi Keiko",
        "Satō Itō Takahashi Ōno Kobayashi Yamada Abe Mori",
    ),
    "indian": (
        "Arjun Priya Ravi Ananya Vikram Deepa Suresh Kavitha Imran Meera",
        "Patel Iyer Sharma Reddy Banerjee Nair Khan Gupta Kulkarni Chatterjee",
    ),
    "arabic": (
        "Omar Layla Youssef Fatima Khalid Nour Tariq Amina",
        "al-Hassan Haddad ben-Salah Mansour Khoury el-Amrani Nasser Bakri",
    ),
    "nigerian": (
        "Chinedu Ngozi Emeka Adaeze Oluwaseun Folake Tunde Ifeoma",
        "Okafor Adeyemi Nwosu Balogun Ogunleye Eze Adébáyọ̀ Okonkwo",
    ),
    "slavic": (
        "Oleksandr Kateryna Dmytro Olena Ivan Nadia Sergej Mirela",
        "Shevchenko Kovalenko Petrov Marković Đorđević Novák Dvořák Kučera",
    ),
    "vietnamese": ("Anh Hương Minh Thảo Quân Linh Đức Phương", "Nguyễn Trần Lê Phạm Đặng Võ Bùi Hồ"),
    "indonesian": ("Budi Siti Agus Dewi Rizky Ratna", ""),
    "turkish": ("Mehmet Ayşe Çağlar Gülşen Işıl Emre", "Yılmaz Öztürk Çelik Şahin Aydın Koç"),
}
"""Given names and family names of sixteen naming cultures; an empty family list stands for single names."""

_PLAIN = str.maketrans("øØłŁđĐßıæÆ", "oOlLdDsiaA")


def ascii_folded(text: str) -> str:
    """The name in ASCII letters, as a bank or a login form keeps it."""
    plain = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(letter for letter in plain if ord(letter) < 128)


def draw_name(rng: random.Random) -> tuple[str, str]:
    """A given and a family name; the family name is empty for people with one name, double for some."""
    given, family = CULTURES[rng.choice(list(CULTURES))]
    first = rng.choice(given.split())
    if not family:
        return first, ""
    second = rng.choice(family.split())
    if second.split("-")[0] in ("da", "dos", "von", "ben"):
        second = second.replace("-", " ")
    if rng.random() < 0.06:
        second = f"{second} {rng.choice(family.split())}"
    return first, second


def mailbox(given: str, family: str) -> str:
    """The part of an e-mail address before the @."""
    words = f"{given} {family}".split()
    text = ".".join("".join(c for c in ascii_folded(word) if c.isalnum()) for word in words).lower()
    return text or "person"


def bank_name(given: str, family: str, width: int, family_first: bool) -> str:
    """A payee as a bank writes it: ASCII, upper case, cut at `width` characters (22 ACH, 18 BACS, 35 SEPA)."""
    words = f"{family} {given}" if family_first else f"{given} {family}"
    return ascii_folded(words).upper().strip()[:width].strip()
