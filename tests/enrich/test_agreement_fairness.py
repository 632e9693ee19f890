"""Ten naming cultures, one error rate: what is honest agrees, and what is somebody else's differs."""

import random
import unicodedata
from collections.abc import Callable

import pytest

from watchword.enrich.agreement import Agreement, agreement

AGREES = {Agreement.SAME, Agreement.COMPATIBLE}

#: Common given and family names of each culture, written as official registers write them.
CULTURES = {
    "English": (
        "James Mary John Patricia Robert Jennifer Michael Linda William Elizabeth David Barbara "
        "Richard Susan Thomas Sarah Charles Karen Daniel Nancy",
        "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson "
        "Thompson White Harris Clark Lewis Robinson Walker Young",
    ),
    "Spanish": (
        "María José Juan Ana Luis Carmen Carlos Lucía Jorge Elena Miguel Rosa Pedro Laura Diego "
        "Sofía Andrés Beatriz Rubén Íñigo",
        "García~López Martínez~Ruiz Hernández~Díaz González~Peña Pérez~Muñoz Sánchez~Gil "
        "Ramírez~Ortega Torres~Vega Flores~Núñez Rivera~Castro Gómez~Ibáñez Reyes~Mora Cruz~Salas "
        "Ortiz~León Chávez~Soto",
    ),
    "Russian": (
        "Александр Мария Дмитрий Анна Сергей Ольга Андрей Наталья Алексей Елена Максим Татьяна Иван "
        "Юлия Михаил Светлана Николай Ирина Павел Екатерина",
        "Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков "
        "Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Орлов Щербаков",
    ),
    "Arabic": (
        "Mohammed Fatima Ahmed Aisha Ali Khadija Omar Maryam Hassan Zainab Khalid Layla Yusuf Salma "
        "Ibrahim Huda Tariq Rania Karim Samira",
        "Al-Masri Al-Sayed Haddad Khoury Al-Harbi Nasser Mansour Al-Ghamdi Farouk Salem Al-Qahtani "
        "Hamdan Bakri Darwish Al-Zahrani Shaheen Najjar Abdelrahman Rahal Qureshi",
    ),
    "Chinese": (
        "Wei Fang Na Xiuying Min Jing Li Qiang Lei Jun Yang Yong Yan Jie Juan Tao Ming Chao Xiulan "
        "Xia",
        "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo",
    ),
    "Korean": (
        "민준 서연 도윤 지우 예준 하은 시우 지민 주원 수아 현우 채원 지훈 은지 성민 혜진 동현 미영 상훈 경수",
        "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍",
    ),
    "Vietnamese": (
        "Văn~Anh Thị~Hoa Minh~Đức Thu~Hà Quang~Huy Ngọc~Lan Đình~Phúc Thanh~Tâm Hữu~Nam Mai~Phương "
        "Xuân~Trường Bích~Thủy Công~Sơn Kim~Ngân Bảo~Long",
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý",
    ),
    "Indian": (
        "Rajesh Lakshmi Venkatesh Priya Suresh Anjali Ramesh Kavita Vijay Sunita Arjun Deepa Sanjay "
        "Meena Anil Pooja Ravi Swati Ganesh Nandini",
        "Sharma Iyer Patel Reddy Chatterjee Nair Gupta Banerjee Krishnamurthy Desai Mukherjee Rao "
        "Pillai Joshi Subramanian Verma Kulkarni Menon Agarwal Choudhury",
    ),
    "Yoruba and Igbo": (
        "Oluwaseun Ngozi Babatunde Chiamaka Emeka Adaeze Olufemi Ifeoma Chinedu Folake Tunde Nneka "
        "Obinna Yetunde Ikechukwu Amarachi Segun Chioma Kelechi Titilayo",
        "Okafor Adeyemi Nwosu Balogun Eze Adebayo Okonkwo Ogunleye Obi Afolabi Nwachukwu Olawale "
        "Chukwu Adeleke Uzoma Oyelaran Igwe Bamidele Onyekachi Akinola",
    ),
    "Polish": (
        "Łukasz Małgorzata Paweł Agnieszka Krzysztof Ewa Grzegorz Żaneta Wojciech Joanna Michał "
        "Zofia Stanisław Dorota Rafał Kinga Sławomir Jadwiga Błażej Urszula",
        "Kowalski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski "
        "Kozłowski Jabłoński Mazur Krawczyk Piotrowski Grabowski Pawłowski Michalski Nowak Wróbel "
        "Błaszczyk",
    ),
}  # fmt: skip
FAMILY_FIRST = {"Chinese", "Korean", "Vietnamese"}


def people(culture: str, number: int = 60) -> list[tuple[str, str]]:
    """Simulated people: (given, family); a space stands for the ~ of names of two words."""
    given, family = (words.replace("~", "\u00a0").split(" ") for words in CULTURES[culture])
    chance = random.Random(culture)
    pairs = [(one, other) for one in given for other in family]
    return [(a.replace("\u00a0", " "), b.replace("\u00a0", " ")) for a, b in chance.sample(pairs, number)]


def full(culture: str, given: str, family: str) -> str:
    return f"{family} {given}" if culture in FAMILY_FIRST else f"{given} {family}"


def truncated(culture: str, given: str, family: str) -> str:
    return full(culture, given, family)[:18].upper()


def folded(culture: str, given: str, family: str) -> str:
    marks = unicodedata.normalize("NFD", full(culture, given, family))
    return "".join(c for c in marks if not unicodedata.combining(c)) if culture != "Korean" else marks


def reordered(culture: str, given: str, family: str) -> str:
    return f"{given}, {family}" if culture in FAMILY_FIRST else f"{family}, {given}"


def initialled(culture: str, given: str, family: str) -> str:
    return f"{given[0]} {family}" if culture != "Korean" else f"{family} {given[0]}"


PERTURBATIONS = [truncated, folded, reordered, initialled]


@pytest.mark.parametrize("perturbed", PERTURBATIONS)
@pytest.mark.parametrize("culture", CULTURES)
def test_an_honest_spelling_agrees_in_every_culture(
    culture: str, perturbed: Callable[[str, str, str], str]
) -> None:
    refused = [
        (full(culture, *person), perturbed(culture, *person))
        for person in people(culture)
        if agreement(full(culture, *person), perturbed(culture, *person)) not in AGREES
    ]
    assert refused == []


@pytest.mark.parametrize("culture", CULTURES)
def test_two_people_of_one_culture_differ_nearly_always(culture: str) -> None:
    names = [full(culture, *person) for person in people(culture)]
    pairs = [(a, b) for i, a in enumerate(names) for b in names[:i]]
    differ = sum(agreement(a, b) is Agreement.DIFFERENT for a, b in pairs)
    assert differ / len(pairs) >= 0.95
