"""Equal contacts have equal keys, however they are written; different kinds never share one."""

from hypothesis import given
from hypothesis import strategies as st

from watchword.sources.contact_keys import email_key, phone_key, value_key
from watchword.sources.contract import Context

HERE = Context(b"0" * 32)


def test_one_mailbox_has_one_key() -> None:
    assert email_key("Ann.Lee+jobs@gmail.com", HERE) == email_key("<annlee@googlemail.com>", HERE)
    assert email_key("ann.lee@example.com", HERE) != email_key("annlee@example.com", HERE)


def test_a_telephone_with_and_without_its_country_has_one_key() -> None:
    assert phone_key("+1 (512) 555-0100", HERE) == phone_key("512.555.0100", HERE)
    assert phone_key("+44 7700 900123", HERE) == phone_key("07700 900123", HERE)
    assert phone_key("123", HERE) is None


def test_another_installation_has_other_keys() -> None:
    assert phone_key("5125550100", HERE) != phone_key("5125550100", Context(b"1" * 32))


def test_kinds_are_apart() -> None:
    assert value_key("device", "5125550100", HERE) != phone_key("5125550100", HERE)


@given(st.text())
def test_whatever_is_given_gives_a_key_or_none(text: str) -> None:
    for key in (email_key(text, HERE), phone_key(text, HERE), value_key("device", text, HERE)):
        assert key is None or len(key) == 32
