"""Listed wallets under the installation's key."""

from hypothesis import given
from hypothesis import strategies as st

from tests.flows.counterparties.made import entry, listed_wallet
from watchword.flows.counterparties.listed_wallets import listed_wallets
from watchword.screening.ask import AskedList
from watchword.screening.searchable import SearchableList
from watchword.sources.bank_account import bank_account
from watchword.sources.contract import Context

ADDRESS = "0x01e2919679362dFBC9ee1644Ba9C6da6D6245BB1"
ASKED = [
    AskedList(
        "ofac-sdn", "1", True, SearchableList.of([entry(1, "No Wallet"), listed_wallet(2, "One", ADDRESS)])
    )
]


@given(st.binary(min_size=8, max_size=32), st.sampled_from([str, str.lower, lambda text: f" {text} "]))
def test_a_payment_to_a_listed_wallet_has_the_key_of_the_list(key: bytes, spelt: object) -> None:
    # given any installation, and the wallet as payroll may write it
    context = Context(key)
    assert callable(spelt)
    paid = bank_account({"wallet": spelt(ADDRESS)}, context)
    # then its key is among the listed ones, and leads to the wallet
    assert listed_wallets(ASKED, context) == {paid.key: ADDRESS}


def test_another_installation_has_other_keys() -> None:
    assert listed_wallets(ASKED, Context(b"one")).keys().isdisjoint(listed_wallets(ASKED, Context(b"two")))


def test_a_wallet_in_any_form_that_lists_use_has_a_key() -> None:
    forms = (
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU7",
        "3LCGsSmfr24demGvriN4e3ft8wEcDuHFqh",
    )
    asked = [
        AskedList(
            "x", "1", True, SearchableList.of([listed_wallet(n, "One", form) for n, form in enumerate(forms)])
        )
    ]
    assert sorted(listed_wallets(asked, Context(b"key")).values()) == sorted(forms)
