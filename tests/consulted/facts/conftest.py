"""A report on two harbour networks, its two sources on loopback, and a person at the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from consulted import workbench
from models.fact import Fact, Saying, Says, Value
from models.ledger import Ledger
from models.ledger.sightings import Seen
from models.moment import parse_iso
from tests.desk import Desk
from tests.loopback import Loopback, page, served

HOST = "www.hafennetz.example"
REPORT = """# Ports across the Baltic

January 2019

## Networks

The networks of the northern ports met in the old customs house.[^1] They told of their plans there.[^2]

[^1]: Hafennetz Nord, Team, http://www.hafennetz.example/team, consulted on 24/08/2018
[^2]: Hafennetz Nord, News, http://www.hafennetz.example/news/mou, consulted on 24/08/2018
"""
NEWS = page(
    "Hafennetz Nord and Baltic Quay Network",
    "Hafennetz Nord and Baltic Quay Network signed a memorandum of understanding on 13 June 2013. "
    "It was renewed in 2016 and is valid until June 2027.",
)


def team(*people: tuple[str, str, str, str], companies: int = 86) -> str:
    """Return the team page; people are name, role, telephone number and mail."""
    cards = "".join(
        f"<div class=card><h3>{name}</h3><p>{role}</p><p>Tel. {phone}</p>"
        f'<p><a href="mailto:{mail}">{mail}</a></p></div>'
        for name, role, phone, mail in people
    )
    return page("Team of Hafennetz Nord", f"Hafennetz Nord is a network of {companies} companies.").replace(
        "</body>", f"{cards}</body>"
    )


LEGOLL = ("Agnès Legoll", "Head of partnerships", "+33 1 42 68 53 00", "a.legoll@hafennetz.example")
BRENNER = ("Tom Brenner", "Managing director", "+49 40 33445566", "t.brenner@hafennetz.example")
QUANDT = ("Mia Quandt", "Managing director", "+49 40 77889900", "m.quandt@hafennetz.example")


class Office(Desk):
    """A person at the command line, with a report, its sources, and a file of facts."""

    web: Loopback
    folder: Path
    #: What the report is read to state beside what its reader finds.
    stated: tuple[Fact, ...] = ()

    @property
    def report(self) -> Path:
        return self.folder / "ports.md"

    @property
    def companion(self) -> Path:
        return self.folder / "ports.facts.yaml"

    def show(self, *people: tuple[str, str, str, str], companies: int = 86) -> None:
        self.web.put(HOST, "/team", team(*people, companies=companies))

    def on(self, day: str) -> None:
        self.settings["now"] = f"{day}T09:00:00Z"

    def read(self, code: int = 0) -> str:
        return self.run("import", str(self.report), "--id", "ports", code=code)

    def watch(
        self, type: str, subject: str, predicate: str, *values: str, code: int = 0, more: tuple[str, ...] = ()
    ) -> str:
        given = [part for value in values for part in ("--value", value)]
        said = ("--type", type, "--subject", subject, "--predicate", predicate, *given, *more)
        return self.run("facts", "watch", "ports", *said, code=code)

    def facts(self, *arguments: str) -> dict[tuple[str, str], dict[str, object]]:
        """Return the facts by subject and predicate."""
        found = self.json("facts", "show", "ports", *arguments)
        return {(each["subject"], each["predicate"]): each for each in found}

    def state(self, facts: Sequence[Fact]) -> None:
        """Keep facts as if the report had been read to state them, and go on so at every import."""
        self.stated = tuple(facts)
        ledger = self.ledger()
        ledger.facts.keep("ports", facts, now=parse_iso(self.settings["now"]))
        ledger.close()

    def find(self, subject: str, value: str, quote: str) -> None:
        """Keep that the page found *value* in the place of what is stated of a person."""
        ledger = self.ledger()
        (fact,) = (fact for fact in ledger.facts.of("ports") if fact.subject == subject)
        now = Saying(says=Says.OTHER, value=Value(printed=(value,), canonical=(value,)), quote=quote, confidence=0.9)
        then = Saying(says=Says.SAME, value=fact.value, quote="", confidence=0.9)
        check = next(each for each in ledger.sightings.checks("ports").values() if each.told_now)
        seen = Seen(fact_id=fact.id, url=f"http://{HOST}/team", now=now, then=then, own=True)
        ledger.sightings.put(check, [seen], at=parse_iso(self.settings["now"]))
        ledger.close()

    def ledger(self) -> Ledger:
        return Ledger.open(f"sqlite:///{self.home / 'consulted.db'}")


@pytest.fixture
def office(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    desk.__class__ = Office
    assert isinstance(desk, Office)
    desk.web, desk.folder = Loopback(), tmp_path
    desk.show(LEGOLL, BRENNER)
    desk.web.put(HOST, "/news/mou", NEWS)
    desk.report.write_text(REPORT, encoding="utf-8")
    read = workbench.read
    stated = lambda path, **more: replace(read(path, **more), facts=desk.stated)  # noqa: E731
    monkeypatch.setattr(workbench, "read", stated)
    with served(desk.web, [HOST], tmp_path) as hosts:
        desk.settings |= {"hosts_file": hosts, "archive_url": "none"}
        yield desk
