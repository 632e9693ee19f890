"""The employer's own names of columns and questions, wherever a form has them."""

import re
from pathlib import Path

import orjson

from tests.sources.application_form.test_greenhouse import CANDIDATE as GREENHOUSE
from watchword.sources.application_form import Form, read_form
from watchword.sources.application_form.renamed import of_json, own_names

COLUMNS = {
    "Ref": "candidate_id", "Bewerber": "name", "Rufnummer": "phone", "Mailkontakt": "email", "Eingang": "applied",
    "Payout wallet, preferred": "wallets",
}  # fmt: skip
ROW = b"Ref,Bewerber,Postadresse,Rufnummer,Mailkontakt\n81,Ada Pine,x,303-555-0182,ada@example.org\n"


def read(data: bytes, columns: dict[str, str] | None = None) -> Form | None:
    return read_form(data, "form", columns)


def test_a_table_under_the_employers_own_names_is_a_form() -> None:
    assert read(ROW) is None
    form = read(ROW, COLUMNS)
    assert form is not None
    assert (form.candidate, form.name, form.phones, form.emails) == (
        "81", "Ada Pine", ("3035550182",), ("ada@example.org",),
    )  # fmt: skip
    assert form.unknown == ("Postadresse",)


def test_a_field_a_row_and_json_are_named_alike() -> None:
    turned = b"Ref;81\nBewerber;Ada Pine\nRufnummer;303-555-0182\nMailkontakt;ada@example.org\n"
    object_ = {
        "REF": "81",
        "bewerber": "Ada Pine",
        "Rufnummer": "303-555-0182",
        "Mailkontakt": "ada@example.org",
    }
    forms = [read(data, COLUMNS) for data in (turned, orjson.dumps(object_))]
    assert [(form.candidate, form.name, form.phones) for form in forms if form] == [
        ("81", "Ada Pine", ("3035550182",))
    ] * 2


def test_a_question_of_a_known_system_is_read_under_the_employers_name() -> None:
    asked = {"question": "Payout wallet, preferred", "answer": "0x52908400098527886E0F7030069857D2E4169EE7"}
    data = orjson.dumps({**GREENHOUSE, "applications": [{"id": 7, "answers": [asked]}]})
    without, with_names = read(data), read(data, COLUMNS)
    assert without is not None
    assert with_names is not None
    assert (without.wallets, asked["question"] in without.unknown) == ((), True)
    assert (with_names.wallets, asked["question"] in with_names.unknown) == ((asked["answer"],), False)


def test_what_stands_under_the_usual_name_too_is_not_lost() -> None:
    said = {
        "name": "Ada Pine",
        "email": "one@example.org",
        "Mailkontakt": "two@example.org",
        "Rufnummer": "3035550182",
    }
    form = read(orjson.dumps(said), COLUMNS)
    assert form is not None
    assert set(form.emails) == {"one@example.org", "two@example.org"}


def test_what_is_never_read_is_not_read_under_another_name_either() -> None:
    assert own_names({"Nationality": "country", "Desired salary": "account"}) == {}


def test_every_name_that_the_page_on_vetting_gives_is_understood() -> None:
    page = (Path(__file__).parents[3] / "docs" / "vetting.md").read_text(encoding="utf-8")
    said = page.partition("A form has room for ")[2].partition(".\n")[0]
    named = re.findall(r"`(\w+)`", said)
    assert len(named) > 20
    assert own_names({name: name for name in named}).keys() == {name.replace("_", "") for name in named}


def test_a_name_that_no_form_has_a_place_for_changes_nothing() -> None:
    assert own_names({"Bewerber": "name", "Karat": "carats"}) == {"bewerber": "name"}
    assert of_json({"Karat": 3, "list": [{"Karat": "Karat"}]}, own_names({"Karat": "carats"})) == {
        "Karat": 3,
        "list": [{"Karat": "Karat"}],
    }
