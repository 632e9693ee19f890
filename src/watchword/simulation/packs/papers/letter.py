"""Cover letters: a few paragraphs that people write, and the parts of public templates that many take over."""

import random

from watchword.simulation.packs.applicant import Applicant
from watchword.simulation.packs.papers.resume import Block

_OPENINGS = (
    "I saw your opening for a {post} and would like to tell you why it caught my eye.",
    "Please accept my application for the position of {post} that I found on {source}.",
    "A friend who knows your product told me that you look for a {post}.",
    "I am writing to apply for the role of {post}.",
)
_MIDDLES = (
    "At {employer} I learnt most from the weeks when things went wrong: {deed}",
    "The piece of work that I like to talk about is this one from {employer}: {deed}",
    "In my present team I am the one who asks why. An example of what came of it: {deed}",
    "What I would bring is patience with old systems. {deed}",
)
_ENDS = (
    "I would be glad to show you some of it in a conversation, and can start with {weeks} weeks' notice.",
    "I work best in writing and with a few hours of overlap. Thank you for reading this far.",
    "My notice period is {weeks} weeks. I look forward to hearing from you.",
    "If it helps, I am happy to work on a small paid task first.",
)


def letter(applicant: Applicant, rng: random.Random) -> list[Block]:
    """A letter of the applicant's own, half a page long."""
    job = applicant.jobs[0]
    parts = {
        "post": applicant.post,
        "source": applicant.source.lower(),
        "employer": job.employer,
        "deed": rng.choice(job.did),
        "weeks": rng.choice((2, 3, 4, 6, 8)),
    }
    paragraphs = [rng.choice(kind).format(**parts) for kind in (_OPENINGS, _MIDDLES, _ENDS)]
    greeting = rng.choice(("Dear Hiring Team,", "Hello,", "Dear Sir or Madam,", "Dear recruiters,"))
    close = rng.choice(("Kind regards,", "Sincerely,", "Best wishes,"))
    contact = Block("contact", f"{applicant.email} · {applicant.phone}")
    body = [Block("text", text) for text in (greeting, *paragraphs, close, applicant.written)]
    return [Block("title", applicant.written), contact, *body]
