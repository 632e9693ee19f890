from hypothesis import given
from hypothesis import strategies as st

from watchword.sources.entra_csv import audit, location, sign_in


@given(st.text("abc ,", min_size=1), st.text("abc "), st.sampled_from(["US", "DE", ""]))
def test_a_place_is_read_from_its_end(city: str, state: str, country: str) -> None:
    found = location(f"{city}, {state}, {country}")

    assert (found["state"], found["countryOrRegion"]) == (state.strip(), country)


def test_a_place_that_is_only_a_country_or_nothing() -> None:
    assert location("US") == {"countryOrRegion": "US"}
    assert location("") == {}


def test_an_error_code_counts_before_the_word_beside_it() -> None:
    assert sign_in({"signinerrorcode": "50074", "status": "Interrupted"})["status"] == {"errorCode": "50074"}
    assert sign_in({"signinerrorcode": "None", "status": "Success"})["status"] == {"errorCode": "0"}
    assert sign_in({"status": "Failure"})["status"] == {"errorCode": "1"}


def test_an_audit_row_names_its_target_and_what_was_changed() -> None:
    event = audit(
        {
            "dateutc": "2026-03-02T13:14:15Z",
            "activity": "User registered security info",
            "target1userprincipalname": "ada@example.com",
            "target1modifiedproperty1name": "StrongAuthenticationMethod",
            "target1modifiedproperty1newvalue": "[]",
        }
    )

    (target,) = event["targetResources"]
    assert event["activityDisplayName"] == "User registered security info"
    assert target["userPrincipalName"] == "ada@example.com"
    assert [change["newValue"] for change in target["modifiedProperties"]] == ["[]"]
