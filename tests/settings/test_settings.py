"""Every setting says what it is, and every threshold has a unit and a reason."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from watchword.settings import Settings
from watchword.settings.complaint import model_in
from watchword.settings.priors import Priors
from watchword.settings.thresholds import Thresholds, known_ids


def leaves(model: type[BaseModel], path: str = "") -> Iterator[tuple[str, FieldInfo]]:
    for name, field in model.model_fields.items():
        inner = model_in(field.annotation)
        if inner is None:
            yield f"{path}{name}", field
        else:
            assert inner.__doc__, inner
            yield from leaves(inner, f"{path}{name}.")


def test_every_field_is_described() -> None:
    assert [path for path, field in leaves(Settings) if not field.description] == []


def test_every_threshold_has_a_unit_and_a_reason() -> None:
    for path, field in leaves(Thresholds):
        extra: Any = field.json_schema_extra
        assert extra["unit"], path
        assert extra["reason"], path


def test_forty_nine_indicators_have_thresholds() -> None:
    assert len(known_ids()) == 49
    assert "post-termination-access" in known_ids()


def test_priors_rise_with_what_is_not_yet_known_of_a_person() -> None:
    priors = Priors()
    assert priors.applicant > priors.contractor > priors.remote > priors.on_site
