"""Korean names in Hangul and in Latin letters, with romanisers of the benchmark's own."""

from collections.abc import Sequence
from random import Random

#: Family names with how many of ten thousand South Koreans bear them (census of 2015, rounded).
FAMILIES = {
    "김": 2150, "이": 1470, "박": 840, "최": 470, "정": 430, "강": 240, "조": 210, "윤": 205,
    "장": 200, "임": 165, "한": 155, "오": 153, "서": 150, "신": 150, "권": 141, "황": 140,
    "안": 137, "송": 137, "류": 90, "전": 112, "홍": 112, "고": 94, "문": 93, "양": 92, "손": 91,
    "배": 80, "백": 76, "허": 65, "유": 60, "남": 55, "심": 54, "노": 51, "하": 46, "곽": 41,
    "성": 40, "차": 39, "주": 39, "우": 39, "구": 38, "민": 34, "진": 32, "나": 32, "지": 31,
    "엄": 29, "채": 26, "원": 26, "천": 24, "방": 19, "공": 18, "현": 18, "함": 17, "변": 17,
    "염": 14, "석": 11, "명": 5, "리": 30, "림": 10, "량": 5,
}  # fmt: skip
#: Syllables of given names, the more frequent oftener.
GIVEN = (
    "영영영수수수철철호호성성진진민민정정정현현현우준준지지희희희숙숙경경미미순순자옥"
    "남명명광광일일혁혁국룡만춘학복길창범규근찬균환형섭빈윤도건봉림율란향실화금별해설"
    "억택덕웅익태훈훈종승승기재재동동상상태석용용연연인인은은혜선선주아서서하예원원"
)

_REVISED = (
    "g kk n d tt r m b pp s ss - j jj ch k t p h",
    "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i",
)
_REISCHAUER = (
    "k kk n t tt r m p pp s ss - ch tch ch' k' t' p' h",
    "a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i",
)
_NORTHERN = (
    "k kk n t tt r m p pp s ss - j jj ch kh th ph h",
    "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i",
)
_VOICED = {"k": "g", "t": "d", "p": "b", "ch": "j"}
_ENDS = {0: "", 4: "n", 8: "l", 16: "m", 21: "ng", 1: "k", 2: "k", 7: "t", 19: "t", 17: "p"}
#: How families write themselves, whatever the systems say.
_CUSTOMARY = {
    "김": "Kim Gim", "이": "Lee Yi Rhee", "박": "Park Pak Bak", "최": "Choi Choe Choy",
    "정": "Jung Chung Jeong Jong", "강": "Kang Gang", "조": "Cho Jo", "윤": "Yoon Yun",
    "장": "Jang Chang", "임": "Lim Im Yim", "한": "Han Hahn", "오": "Oh O", "서": "Seo Suh",
    "신": "Shin Sin", "권": "Kwon Gwon", "황": "Hwang", "안": "Ahn An", "류": "Ryu Yoo",
    "전": "Jun Jeon Chun", "고": "Ko Koh Go", "문": "Moon Mun", "손": "Son Sohn", "배": "Bae Pae",
    "백": "Baek Paik Paek", "허": "Heo Hur Huh", "유": "Yoo Yu You", "심": "Shim Sim",
    "노": "Noh Roh No", "곽": "Kwak", "성": "Sung Seong", "우": "Woo Wu", "구": "Koo Ku Gu",
    "나": "Na Ra", "엄": "Um Eom", "주": "Joo Ju Chu", "리": "Ri Lee Rhee", "림": "Rim Lim",
}  # fmt: skip
#: Letters that families exchange freely in given names.
_LOOSE = {"eo": ("u", "o", "eo"), "yeo": ("you", "yu", "yeo", "yo"), "u": ("u", "oo"), "eu": ("eu", "u"), "i": ("i", "i", "ee"),
          "ui": ("ui", "ee"), "g": ("k", "g"), "d": ("d", "t"), "b": ("b", "p"), "j": ("j", "ch")}  # fmt: skip


def names(count: int, random: Random) -> list[str]:
    """Names in Hangul: a family name and two syllables, each as often as it is borne."""
    families, weights = list(FAMILIES), list(FAMILIES.values())
    return [random.choices(families, weights)[0] + random.choice(GIVEN) + random.choice(GIVEN) for _ in range(count)]  # fmt: skip


def latin(name: str, random: Random) -> str:
    """One of the ways in which a name is written in Latin letters, in one of two orders, joined, hyphened or apart."""
    way = random.choice(("revised", "reischauer", "northern", "customary"))
    family, given = _written(name[0], way, random), [_written(each, way, random) for each in name[1:]]
    if way == "customary" and name[0] in _CUSTOMARY:
        family = random.choice(_CUSTOMARY[name[0]].split())
    if way == "reischauer":
        given = _voiced(given, random)
    joint = random.choice(("-", " ", ""))
    called = joint.join(each.capitalize() if joint == " " else each for each in given)
    called, family = called[0].upper() + called[1:], family.capitalize()
    return f"{family} {called}" if random.random() < 0.6 else f"{called} {family}"


def _written(syllable: str, way: str, random: Random) -> str:
    lead, rest = divmod(ord(syllable) - 0xAC00, 588)
    vowel, end = divmod(rest, 28)
    leads, vowels = {"reischauer": _REISCHAUER, "northern": _NORTHERN}.get(way, _REVISED)
    begins, sounds = leads.split()[lead].strip("-"), vowels.split()[vowel]
    if way == "reischauer" and begins == "s" and sounds == "wi":
        begins = "sh"
    if way == "customary":
        begins, sounds = random.choice(_LOOSE.get(begins, (begins,))), random.choice(_LOOSE.get(sounds, (sounds,)))  # fmt: skip
    return begins + sounds + _ENDS[end]


def _voiced(given: Sequence[str], random: Random) -> list[str]:
    """Between two sounding letters McCune and Reischauer voice a consonant; signs over letters are often left out."""
    found = [given[0]]
    for each in given[1:]:
        lead = next((lead for lead in ("ch", "k", "t", "p") if each.startswith(lead)), "")
        bare = each[len(lead) :]
        sounding = found[-1][-1] in "aeiouŏŭnml" or found[-1].endswith("ng")
        found.append(_VOICED[lead] + bare if lead and sounding and bare[:1] not in ("'", lead) else each)
    if random.random() < 0.5:
        found = [each.replace("ŏ", "o").replace("ŭ", "u").replace("'", "") for each in found]
    return found
