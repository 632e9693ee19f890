"""Links, and the code accounts in them."""

import pytest

from watchword.sources.application_form.links import account_link, code_handle, urls


@pytest.mark.parametrize(
    ("url", "handle"),
    [
        ("https://github.com/Ann-Lee/tool", "github.com/ann-lee"),
        ("https://www.gitlab.com/annlee", "gitlab.com/annlee"),
        ("https://github.com/orgs/example", None),
        ("https://github.com", None),
        ("https://github.com.example.org/annlee", None),
        ("https://[::1/x", None),
    ],
)
def test_a_handle_is_the_account_of_a_link_to_a_code_host(url: str, handle: str | None) -> None:
    assert code_handle(url) == handle


def test_links_in_a_text_get_a_scheme_and_words_with_dots_are_none() -> None:
    assert list(urls("see github.com/annlee, or https://example.org/x. Version 2.5")) == [
        "https://github.com/annlee",
        "https://example.org/x",
    ]


@pytest.mark.parametrize(
    ("asked", "answer", "link"),
    [
        ("GitHub", "annlee", "https://github.com/annlee"),
        ("What is your GitLab username?", " @Ann-Lee ", "https://gitlab.com/Ann-Lee"),
        ("GitHub", "https://github.com/annlee", None),
        ("GitHub", "none", None),
        ("GitHub", "No", None),
        ("GitHub", "github.com", None),
        ("GitHub", "on request, please", None),
        ("Website", "annlee", None),
    ],
)
def test_a_name_alone_is_a_link_where_a_code_hosts_account_is_asked_for(
    asked: str, answer: str, link: str | None
) -> None:
    assert account_link(asked, answer) == link
