"""STIX patterns: equality is kept, everything else is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.intel.exchange.feeds.pattern import Meaning, meaning
from watchword.intel.exchange.feeds.pattern_words import MOST_WORDS, Unreadable

MD5, SHA = "d41d8cd98f00b204e9800998ecf8427e", "ab" * 32


def named(pattern: str) -> list[tuple[str, str]]:
    return [(each.kind, each.value) for each in meaning(pattern).identifiers]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("[domain-name:value = 'JOBS.Example.com.']", [("domain", "jobs.example.com")]),
        ("[domain-name:value='a.example' OR domain-name:value='b.example']",
         [("domain", "a.example"), ("domain", "b.example")]),
        ("[ipv4-addr:value IN ('192.0.2.1','192.0.2.0/24')]", [("ip", "192.0.2.1"), ("ip", "192.0.2.0/24")]),
        ("[ipv6-addr:value = '2001:DB8::1'] OR [url:value = 'https://a.example/x']",
         [("ip", "2001:db8::1"), ("url", "https://a.example/x")]),
        (f"[file:hashes.MD5 = '{MD5}' AND file:hashes.'SHA-256' = '{SHA}']", [("hash", MD5), ("hash", SHA)]),
        (f"[file:name = 'setup.exe' AND file:hashes.'SHA-256' = '{SHA}']", [("hash", SHA)]),
        ("[email-message:from_ref.value = 'A@Example.org']", [("email", "a@example.org")]),
        ("([domain-name:value = 'a.example'])", [("domain", "a.example")]),
        ("[network-traffic:dst_ref.value = '192.0.2.9']", [("ip", "192.0.2.9")]),
        ("[x-crypto:address = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq']",
         [("wallet", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq")]),
        ("[user-account:account_type = 'github' AND user-account:account_login IN ('Ann-Lee', 'ann-lee-2')]",
         [("handle", "github.com/ann-lee"), ("handle", "github.com/ann-lee-2")]),
        (r"[url:value = 'https://a.example/it\'s\\']", [("url", "https://a.example/it's\\")]),
    ],
)  # fmt: skip
def test_equality_is_kept(pattern: str, expected: list[tuple[str, str]]) -> None:
    assert named(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("[domain-name:value = 'a.example' AND url:value = 'https://a.example/']", "AND of two things"),
        ("[domain-name:value = 'a.example'] AND [ipv4-addr:value = '192.0.2.1']", "AND of two things"),
        ("[domain-name:value = 'a.example'] FOLLOWEDBY [ipv4-addr:value = '192.0.2.1']", "FOLLOWEDBY"),
        ("[domain-name:value = 'a.example'] WITHIN 5 SECONDS", "WITHIN"),
        ("[domain-name:value LIKE '%.example']", "domain-name:value LIKE"),
        ("[domain-name:value MATCHES '^a']", "MATCHES"),
        ("[domain-name:value NOT = 'a.example']", "NOT ="),
        ("[domain-name:value != 'a.example']", "!="),
        ("[EXISTS domain-name:value]", "EXISTS"),
        ("[process:name = 'x']", "process:name = x"),
        ("[ipv4-addr:value = 'not an address']", "ipv4-addr:value = not an address"),
        ("[user-account:account_login = 'ann-lee']", "user-account login ann-lee alone"),
        ("[user-account:account_type = 'github']", "user-account host github alone"),
        ("[user-account:account_login = 'ann-lee' AND domain-name:value = 'a.example']", "AND of two things"),
        ("[domain-name:value = 'a.example'", "] is missing"),
        ("[domain-name:value = ", "ends in the middle"),
        ("", "empty"),
        ("[domain-name:value = 'a", "there is no word"),
        ("alert tcp any any -> any any", "there is no word"),
        ("(" * 5000 + "[", "brackets go more than 32 deep"),
        ("[" + "(" * 5000, "brackets go more than 32 deep"),
        ("[a:b = 'x' " + "OR a:b = 'x' " * MOST_WORDS, "more than 20,000 words"),
    ],
)
def test_what_says_more_than_equality_is_named(pattern: str, said: str) -> None:
    with pytest.raises(Unreadable) as refused:
        meaning(pattern)
    assert said in str(refused.value)


def test_an_alternative_that_cannot_be_read_is_told_beside_those_that_can() -> None:
    found = meaning("[domain-name:value = 'a.example' OR process:name = 'x']")
    assert found == Meaning(found.identifiers, ("process:name = x",))
    assert len(found.identifiers) == 1


@given(st.text(alphabet="[]()'=!: \\abAND ORINvalue.-*0", max_size=80))
def test_no_text_makes_the_reader_fall_over(pattern: str) -> None:
    try:
        assert meaning(pattern).identifiers
    except Unreadable as reason:
        assert str(reason)


@given(st.lists(st.sampled_from(["a.example", "b.example", "c.example"]), min_size=1, max_size=9))
def test_alternatives_are_each_kept_once(domains: list[str]) -> None:
    pattern = " OR ".join(f"[domain-name:value = '{each}']" for each in domains)
    assert [value for _, value in named(pattern)] == list(dict.fromkeys(domains))
