"""Forms out of objects, as a file of them would be read."""

from typing import Any

import orjson

from watchword.sources.application_form import Form, read_form


def form_of(raw: Any) -> Form:
    """The form in this object."""
    found = read_form(orjson.dumps(raw), "form.json")
    assert found is not None
    return found
