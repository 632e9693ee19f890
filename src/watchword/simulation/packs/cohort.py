"""Draws people: homes, careers, mailboxes and addresses, the same way for honest and planted ones."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from watchword.simulation.applicants import stock, wording
from watchword.simulation.names import draw_name, mailbox
from watchword.simulation.networks import Addresses
from watchword.simulation.packs.applicant import Applicant, Job, Study
from watchword.simulation.places import City, cities, draw_address

LAST_DAY = date(2026, 6, 30)
_MAIL = ("mail.example.com", "post.example.net", "inbox.example.org", "webmail.example.com")
#: Rough first public releases, so that honest people do not claim years with what was not there.
_SINCE = {"Kubernetes": 2015, "Kotlin": 2016, "GraphQL": 2016, "gRPC": 2016, "Vue": 2015, "React": 2014, "Rust": 2016,
          "TypeScript": 2014, "Docker": 2014, "Terraform": 2015, "Airflow": 2016, "dbt": 2018, "Snowflake": 2015,
          "DuckDB": 2020, "Databricks": 2015, "PyTorch": 2018, "TensorFlow": 2016, "Flask": 2011, "Angular": 2017,
          "Laravel": 2012, ".NET": 2003, "Kafka": 2012, "Elasticsearch": 2011, "Intune": 2012, "Okta": 2012, "Redshift": 2013,
          "BigQuery": 2012, "Looker": 2014, "Spark": 2014, "Node.js": 2011, "Go": 2012, "Jamf": 2012}  # fmt: skip


def _numbers() -> Iterator[tuple[str, str]]:
    """Area and last four digits: all of the block 555-01xx first, then of the rest of an exchange that nobody has."""
    return ((area, f"{line:04d}") for line in range(100, 10_000) for area in stock.AREAS)


@dataclass
class Cohort:
    """The dice and the pools that all packs of one run draw from."""

    rng: random.Random
    addresses: Addresses
    taken: set[str] = field(default_factory=set)
    spare: Iterator[tuple[str, str]] = field(default_factory=_numbers)

    @classmethod
    def of_seed(cls, seed: int) -> "Cohort":
        """The cohort of a seed."""
        return cls(random.Random(f"{seed}:packs"), Addresses(random.Random(f"{seed}:packs:addresses")))

    def number(self) -> str:
        """A candidate's number; no two alike, and none telling what is in the pack."""
        while (drawn := f"C-{self.rng.randint(40_000, 69_999)}") in self.taken:
            pass
        self.taken.add(drawn)
        return drawn

    def american_phone(self) -> str:
        """A number of the block set apart for fiction, as people write it; no two alike, since a shared one is a sign."""
        area, last = (
            str(self.rng.choice((303, 512, 615, 602, 206, 312, 404, 617))),
            f"01{self.rng.randint(0, 99):02d}",
        )
        while f"{area}{last}" in self.taken:
            area, last = next(self.spare)
        self.taken.add(f"{area}{last}")
        return self.rng.choice(
            (f"({area}) 555-{last}", f"+1 {area} 555 {last}", f"{area}-555-{last}", f"+1{area}555{last}")
        )

    def device(self) -> str:
        """A browser's fingerprint."""
        return f"{self.rng.getrandbits(128):032x}"

    def applicant(self, where: City | None = None, field_: str | None = None) -> Applicant:
        """An ordinary applicant with eight to twenty years of life after school."""
        rng = self.rng
        given, family = draw_name(rng)
        field_ = field_ or rng.choice(("engineering", "engineering", "data"))
        home = where or rng.choice([city for city in cities() if city.code == "US"])
        title = rng.choice(stock.TITLES[field_])
        began = rng.randint(2008, 2019)
        year = date(began - rng.randint(22, 25), rng.randint(1, 12), rng.randint(1, 28))
        jobs, skills = self.career(field_, title, began, home.name)
        school, degree = rng.choice(stock.SCHOOLS), rng.choice(stock.DEGREES[field_])
        box = f"{mailbox(given, family)}{rng.choice(('', '', str(rng.randint(1, 99))))}"
        applied = datetime(
            2026, 4, 6, rng.randint(13, 23), rng.randint(0, 59), rng.randint(0, 59), tzinfo=UTC
        )
        return Applicant(
            number=self.number(),
            given=given,
            family=family,
            email=f"{box}@{rng.choice(_MAIL)}",
            phone=self.american_phone(),
            address=draw_address(rng, home),
            born=year,
            field_=field_,
            title=title,
            post=f"{rng.choice(('', 'Senior '))}{title}".replace("Senior Senior", "Senior"),
            applied=applied + timedelta(days=rng.randint(0, 50)),
            jobs=jobs,
            studies=[Study(school, degree, rng.choice(cities()).name, began - 4, began)],
            skills=skills,
            summary=wording.summary(rng, field_, title, 2026 - began),
            source=rng.choice(("Company careers page", "Job board", "Referral", "Sourced")),
            interests=tuple(rng.sample(stock.INTERESTS, 3)) if rng.random() < 0.5 else (),
            languages=tuple(sorted({"English", rng.choice(stock.LANGUAGES)})) if rng.random() < 0.5 else (),
        )

    def career(self, field_: str, title: str, began: int, town: str) -> tuple[list[Job], list[str]]:
        """Jobs, newest first, without gaps of note; each names tools that were there at its beginning."""
        rng, jobs, skills = self.rng, list[Job](), dict[str, None]()
        first = date(began, rng.randint(1, 12), 1)
        while first < date(2025, 6, 1):
            last = first + timedelta(days=rng.randint(500, 1900))
            there = [tool for tool in stock.TOOLS[field_] if _SINCE.get(tool, 1996) <= first.year]
            tools = tuple(rng.sample(there, min(5, len(there))))
            did = tuple(wording.deed(rng, field_, tools) for _ in range(rng.randint(3, 5)))
            skills.update(dict.fromkeys(tools))
            ended = None if last > date(2026, 3, 1) else last
            jobs.append(
                Job(
                    wording.employer(rng),
                    title,
                    rng.choice((town, "Remote", rng.choice(cities()).name)),
                    first,
                    ended,
                    did,
                )
            )
            first = (ended or LAST_DAY) + timedelta(days=rng.randint(5, 60))
        return jobs[::-1], list(skills)[:14]
