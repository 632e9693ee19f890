"""Chinese syllables, whichever way they are spelt: pinyin, Wade-Giles, and what passports of the region use."""

from functools import lru_cache

#: The syllables of Standard Chinese in pinyin (ü written v where it is not plain).
PINYIN = frozenset(
    """a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng
    cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cu
    cuan cui cun cuo da dai dan dang dao de dei deng di dian diao die ding diu dong dou du duan dui dun duo e en er fa
    fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha
    hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing
    jiong jiu ju juan jue jun ka kai kan kang kao ke ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan
    lang lao le lei leng li lia lian liang liao lie lin ling liu long lou lu luan lun luo lv lve ma mai man mang mao
    me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie
    nin ning niu nong nou nu nuan nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu
    qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru ruan rui run
    ruo sa sai san sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan
    shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te teng ti tian tiao tie ting tong tou
    tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue
    xun ya yan yang yao ye yi yin ying yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan
    zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui
    zun zuo""".split()
)

#: Wade-Giles initials; without their apostrophes, as lists write them.
_INITIALS = (
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("d", "t"), ("g", "k"), ("j", "ch"), ("q", "ch"),
    ("z", "ts"), ("c", "ts"), ("r", "j"), ("x", "hs"),
)  # fmt: skip

#: Family names as Hong Kong, Taiwan, Singapore and Malaysia spell them.
_CUSTOMARY = """cheung=zhang chan=chen tan=chen wong=huang,wang ong=wang lee=li lau=liu low=liu ng=wu,huang goh=wu leung=liang
    neo=liang ho=he hor=he yeung=yang lam=lin lim=lin chua=cai choi=cai tsai=cai chow=zhou chew=zhou kwok=guo quek=guo fung=feng
    hui=xu koh=xu mak=mai poon=pan phua=pan siu=xiao so=su soh=su tam=tan tham=tan tse=xie chia=xie tsang=zeng tsui=xu
    yip=ye yap=ye yuen=yuan kwan=guan kwong=kuang chiu=zhao teo=zhang chung=zhong koo=gu law=luo lo=luo loh=luo mok=mo
    sze=shi woo=hu oh=hu yiu=yao tang=deng,tang ko=gao gao=gao szeto=situ auyeung=ouyang kuo=guo hsieh=xie yeh=ye""".split()

#: The commonest family names, which most Chinese bear.
_FAMILY_NAMES = frozenset(
    """wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han
    feng cao peng zeng xiao tian dong yuan pan yu jiang cai du ye cheng su wei lv lu ding ren shen yao jin cui tan
    fan liao bai wan shao meng qin shi long duan lei qian hou kong mao hao gu gong tao wen ge pang qi zhuang nie qu
    geng fu ji zhan mei xiong kang qiu hua mo kuang fang zou yan xia yin shu jia di chi bi bao hong cen chu zong""".split()
)


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for sound in PINYIN:
        for spelling in {sound, sound.replace("v", "u"), sound.replace("v", "yu"), *_wade_giles(sound)}:
            found.setdefault(spelling, set()).add(sound)
    for row in _CUSTOMARY:
        spelling, _, sounds = row.partition("=")
        found.setdefault(spelling, set()).update(sounds.split(","))
    return {spelling: frozenset(sounds) for spelling, sounds in found.items()}


def _wade_giles(sound: str) -> set[str]:
    """A syllable in Wade-Giles, without apostrophes and accents."""
    initial, put = next(((i, p) for i, p in _INITIALS if sound.startswith(i)), ("", ""))
    final = sound[len(initial) :]
    if final == "i" and initial in ("zh", "ch", "sh", "r"):
        return {put + "ih"}
    if final == "i" and initial in ("z", "c"):
        return {"tzu", "tsu"}
    finals = {"si": {"ssu", "szu"}, "yi": {"i", "yi"}, "you": {"yu"}, "yan": {"yen"}, "ye": {"yeh"}, "er": {"erh"}, "e": {"o", "e"}}
    if sound in finals:
        return finals[sound]
    final = final.replace("v", "u").replace("ong", "ung").replace("ian", "ien") if not final.startswith("iang") else final
    if final.endswith(("ie", "ue")):
        final += "h"
    both = {final}
    if initial in ("g", "k") or sound.startswith("h"):
        both |= {final.replace("e", "o") if final in ("e", "he") else final, final.replace("ui", "uei")}
    elif final.endswith("uo") and not sound.startswith(("sh", "h")):
        both.add(final[:-2] + "o")
    return {put + each for each in both}


def spelt(text: str) -> frozenset[str]:
    """The syllables, in pinyin, that a spelling may stand for; empty where it is none."""
    return _table().get(text, frozenset())


@lru_cache(maxsize=1)
def _classes() -> dict[str, str]:
    """Each pinyin syllable's class: those that some spelling mixes up are in one."""
    lead = {sound: sound for sound in PINYIN}

    def root(sound: str) -> str:
        while lead.get(sound, sound) != sound:
            sound = lead[sound]
        return sound

    for sounds in _table().values():
        first, *others = sorted(sounds)
        for other in others:
            lead[root(other)] = root(first)
    return {sound: root(sound) for sound in lead}


def key(syllables: frozenset[str]) -> frozenset[str]:
    """The classes that syllables of one spelling fall into; equal names have one in common."""
    return frozenset(_classes().get(each, each) for each in syllables)


def family_names() -> frozenset[str]:
    """The syllables of the commonest Chinese family names."""
    return _FAMILY_NAMES
