"""Which lists are fetched, and from where."""

import pytest

from watchword.knowledge.publishers import published_lists
from watchword.screening.fetching.addresses import FetchError
from watchword.screening.fetching.sources import Bounds, chosen, unmet
from watchword.screening.lists.formats import PUBLISHED
from watchword.settings.lists import Lists, ListSource


def settings(**row: object) -> Lists:
    return Lists.model_validate({"source": (ListSource.model_validate(row),)})


def test_with_no_name_all_lists_that_need_nothing_more_are_fetched() -> None:
    ids = {source.list_id for source in chosen([], Lists(), {})}
    assert {"ofac-sdn", "ofac-consolidated", "un-sc", "us-csl"} <= ids <= PUBLISHED
    assert not ids & {"eu-fsf", "opensanctions", "us-dpl"}


def test_what_the_settings_name_is_fetched_too() -> None:
    assert "us-dpl" in {each.list_id for each in chosen([], settings(id="us-dpl"), {})}
    own = chosen([], settings(id="our-list", address="https://mirror.example/a/b%20c.csv?x=/d"), {})[-1]
    assert (own.list_id, own.own, own.files[0].name) == ("our-list", True, "b_20c.csv")


def test_a_mirror_has_a_folder_of_files_or_the_one_file() -> None:
    [sdn] = chosen(
        ["ofac-sdn"], settings(id="ofac-sdn", address="https://mirror.example/ofac/?key={token}"), {}
    )
    assert [file.address for file in sdn.files] == [
        f"https://mirror.example/ofac/{name}?key={{token}}"
        for name in ("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv")
    ]
    [un] = chosen(["un-sc"], settings(id="un-sc", address="https://mirror.example/un"), {})
    assert [(file.address, file.name) for file in un.files] == [
        ("https://mirror.example/un", "consolidated.xml")
    ]


def test_bounds_of_a_list_come_before_those_of_all() -> None:
    lists = Lists(may_shrink=0.5, source=(ListSource(id="un-sc", timeout_seconds=5.0, max_bytes=10),))
    [un, csl] = chosen(["un-sc", "us-csl"], lists, {})
    assert (un.bounds, csl.bounds) == (Bounds(5.0, 10, 0.5), Bounds(600, 2**29, 0.5))


def test_what_is_to_be_done_first_is_said() -> None:
    [eu, other] = chosen(["eu-fsf", "opensanctions"], Lists(), {})
    assert "WATCHWORD_EU_TOKEN" in unmet(eu, None, {})
    assert unmet(eu, None, {"WATCHWORD_EU_TOKEN": "x"}) == ""
    assert "licence_accepted" in unmet(other, None, {})
    assert unmet(other, ListSource(id="opensanctions", licence_accepted=True), {}) == ""


def test_a_list_that_nobody_offers_is_refused() -> None:
    with pytest.raises(FetchError, match="no such list to fetch"):
        chosen(["nonsense"], Lists(), {})
    assert "ofac-wallets" not in published_lists()
    with pytest.raises(FetchError, match="has no address"):
        chosen(["ofac-wallets"], settings(id="ofac-wallets"), {})
