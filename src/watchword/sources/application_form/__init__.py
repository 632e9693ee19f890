"""One applicant's application form, as applicant systems give it out or as somebody typed it."""

from watchword.sources.application_form.form import Form, FormError
from watchword.sources.application_form.reading import read_form

__all__ = ["Form", "FormError", "read_form"]
