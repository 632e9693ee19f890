"""The first reading of a FollowTheMoney file: who is listed, who is tied to them, and what hangs on whom."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from sys import intern

from watchword.screening.entry import Identifier, Relation
from watchword.screening.lists.ftm_edges import NO_SUBJECT, ties
from watchword.screening.lists.ftm_lines import Node, nodes
from watchword.screening.lists.ftm_numbers import address, documents, wallets
from watchword.screening.lists.text import refuse

#: Topics under which an authority forbids dealings. Not sanction.linked (a neighbour, found by inference), not
#: sanction.counter (by OpenSanctions' own words often against activists and journalists), not roles, not crimes.
LISTED_TOPICS = frozenset({"sanction", "export.control", "debarment", "asset.frozen"})
#: Relations that make a neighbour of a listed one worth keeping: property, owners, directors.
_KEEPING = frozenset({"owned-by", "directed-by"})


@dataclass
class Index:
    """What must be known before the first entry can be told; compact, as files have millions of lines."""

    subjects: set[str] = field(default_factory=set)
    outer: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
    wallets: set[str] = field(default_factory=set)
    sanctioned: set[str] = field(default_factory=set)
    relations: dict[str, list[Relation]] = field(default_factory=dict)
    numbers: dict[str, list[Identifier]] = field(default_factory=dict)
    programs: dict[str, dict[str, None]] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)
    datasets: set[str] | None = None
    kept: set[str] = field(default_factory=set)

    def take(self, node: Node) -> None:
        """Note one entity or edge."""
        for holder, relation in ties(node):
            self.relations.setdefault(intern(holder), []).append(relation)
        if node.schema == "Sanction":
            self.sanctioned.update(node.all("entity"))
            for program in node.all("programId") or node.all("program"):
                for one in node.all("entity"):
                    self.programs.setdefault(one, {})[intern(program)] = None
        elif node.schema in ("Passport", "Identification"):
            for holder in node.all("holder"):
                self.numbers.setdefault(holder, []).extend(documents(node))
        elif node.schema == "Address":
            self.addresses[node.id] = address(node)
        elif node.schema not in NO_SUBJECT:
            self._subject(node)

    def _subject(self, node: Node) -> None:
        self.subjects.add(intern(node.id))
        if node.outer:
            self.outer.add(intern(node.id))
            ours = set(node.datasets)
            self.datasets = ours if self.datasets is None else self.datasets & ours
        topics = node.all("topics")
        if LISTED_TOPICS.intersection(topics) or (node.target and not topics):
            self.listed.add(intern(node.id))
        if node.schema == "CryptoWallet":
            self.wallets.add(intern(node.id))
            for holder in node.all("holder"):
                self.numbers.setdefault(holder, []).extend(wallets(node))

    def close(self, refused: list[str] | None) -> None:
        """Settle who is kept, and say how much is not."""
        # Of a wallet the topics often name the crime only, and a record of the sanction says the rest.
        self.listed |= self.wallets & self.sanctioned
        self._drop_lost_ties(refused)
        self.kept = self._tied()
        dropped = len(self.subjects) - len(self.kept)
        if dropped:
            refuse(refused, f"{dropped:,} entities are under no sanction and tied to none: not kept")

    def _drop_lost_ties(self, refused: list[str] | None) -> None:
        """Leave out ties to what the file does not have, and of an entity to itself."""
        lost, own = 0, list[str]()
        for holder in list(self.relations):
            told = dict.fromkeys(self.relations.pop(holder))
            good = [one for one in told if holder in self.subjects and one.other in self.subjects]
            lost += len(told) - len(good)
            own += [holder for one in good if one.other == holder]
            if rest := [one for one in good if one.other != holder]:
                self.relations[holder] = rest
        if own:
            refuse(refused, f"ties of an entity to itself: {len(own):,}, first that of {own[0]}: not kept")
        if lost:
            refuse(refused, f"ties to entities that the file does not have: {lost:,}: not kept")

    def _tied(self) -> set[str]:
        """The listed, their owners and directors, and what they own or direct; property of property, however far."""
        owned: dict[str, list[str]] = {}
        kept = set(self.listed)
        for subject, told in self.relations.items():
            for relation in told:
                if relation.kind in _KEEPING and subject in self.listed:
                    kept.add(relation.other)
                if relation.kind == "owned-by":
                    owned.setdefault(relation.other, []).append(subject)
                elif relation.kind == "directed-by" and relation.other in self.listed:
                    kept.add(subject)
        reached, waiting = set(self.listed), list(self.listed)
        while waiting:  # circles of owners end here, as nobody is reached twice
            for subject in owned.get(waiting.pop(), ()):
                if subject not in reached:
                    reached.add(subject)
                    waiting.append(subject)
        return kept | reached


def indexed(path: Path, refused: list[str] | None) -> Index:
    """Read the whole file once."""
    index = Index()
    for _, node in nodes(path, refused):
        index.take(node)
    index.close(refused)
    return index


def list_id(path: Path, datasets: Iterable[str] | None) -> str:
    """`ftm-` and the dataset: from the file's name, else the one that all entities are of, else opensanctions.

    "us_ofac_sdn.ftm.json" is ftm-us-ofac-sdn; "entities.ftm.json", OpenSanctions' own name for every dataset, says
    nothing, and its entities do.
    """
    words = [word for word in _words(path.name.lower()) if word not in _NO_DATASET]
    names = sorted(datasets or ())
    name = "-".join(words) or ("-".join(_words(names[0].lower())) if len(names) == 1 else "")
    return f"ftm-{name or 'opensanctions'}"[:60].rstrip("-")


_NO_DATASET = frozenset(
    {"entities", "targets", "ftm", "json", "jsonl", "ndjson", "nested", "simple", "csv", "txt"}
)


def _words(text: str) -> Iterator[str]:
    """The words of a name; a date or a number of a copy, "2026-01-14" and "(1)", would make a list of every day."""
    return (word for word in re.findall(r"[a-z0-9]+", text) if not word.isdecimal())
