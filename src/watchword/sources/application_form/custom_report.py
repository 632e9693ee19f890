"""A form as a custom report: one object of named columns, as Workday's reports give it out (`Report_Entry`), with questions.

The wrapper's name is from documents; which columns a report has is the employer's own choice.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from watchword.sources.application_form import names
from watchword.sources.application_form.draft import Draft
from watchword.sources.application_form.values import objects, text

_WRAPPERS = ("Report_Entry", "report_entry")
_QUESTION = ("Question", "question", "Question_Text", "Label", "label")
_ANSWER = ("Answer", "answer", "Answer_Text", "Value", "value", "Response", "response")
_MOST = 500


def candidate_of(raw: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The one row of a report that names an applicant; None for a report of many, or of something else."""
    for wrapper in _WRAPPERS:
        entries = objects(raw.get(wrapper))
        if len(entries) == 1 and names.enough(name for name, _ in fields(entries[0])):
            return entries[0]
    return None


def draft(raw: Mapping[str, Any]) -> Draft:
    """The form of this row: its columns by name, and the answers of its questions."""
    made = Draft()
    for name, value in fields(raw):
        made.named(name, value)
    return made


def fields(raw: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each column and each answered question, with its value; underscores in names are blanks."""
    for count, (name, value) in enumerate(raw.items()):
        if count >= _MOST:
            return
        for each in objects(value)[:_MOST]:
            question = next((text(each[key]) for key in _QUESTION if key in each), "")
            answer = next((text(each[key]) for key in _ANSWER if key in each), "")
            if question and answer:
                yield question, answer
        if plain := text(value):
            yield name.replace("_", " "), plain
