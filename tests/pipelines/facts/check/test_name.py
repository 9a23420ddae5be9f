"""Whether a house still bears the name a report gives it."""

from __future__ import annotations

import pytest

from models.fact import Fact, FactType, Predicate, Says, Value
from pipelines.facts.check.ground import Ground
from pipelines.facts.check.name import says_name
from tests.pipelines.facts.page.sheets import sheet

OLD, NEW = "Otter Valley Cluster", "Northern Rivers Alliance"


def _says(line: str, *, host: str = "www.otterlake.example", lang: str = "en") -> tuple[Says, str]:
    fact = Fact(
        id="1",
        type=FactType.NAME,
        subject="OVC",
        predicate=Predicate.NAME,
        value=Value(printed=(OLD,), canonical=(OLD.lower(),)),
    )
    page = sheet(f"<main><p>{line}</p></main>", lang=lang, url=f"https://{host}/about", title="About")
    told = says_name(fact, Ground(page=page), ("OVC", OLD), None)
    return told.says, told.value.text if told.value is not None else ""


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        (f"Since 1 April 2024 the {OLD} has been the {NEW} (NRA).", "en"),
        (f"{NEW} (formerly {OLD})", "en"),
        (f"{NEW}, vormals {OLD}", "de"),
        (f"Seit 2024 ist der {OLD} die {NEW}.", "de"),
        (f"{NEW}, anciennement {OLD}", "fr"),
        (f"Depuis 2024, le {OLD} est la {NEW}.", "fr"),
        (f"{NEW} (antes {OLD})", "es"),
        (f"{NEW}, già {OLD}", "it"),
        (f"{NEW}, voorheen {OLD}", "nl"),
        (f"{NEW} (dawniej {OLD})", "pl"),
        (f"{NEW}, antigamente {OLD}", "pt"),
    ],
)
def test_a_house_that_says_it_was_renamed_has_the_new_name(line: str, lang: str) -> None:
    assert _says(line, lang=lang) == (Says.OTHER, NEW)


@pytest.mark.parametrize(
    "line",
    [
        f"Since 2019 the {OLD} (OVC) has been a partner of the {NEW}.",
        f"The {OLD} (OVC) works with the {NEW} since 2020.",
        f"The {OLD} (OVC) was founded in 2011.",
        f"Since 2019 the {OLD} (OVC) has been the {NEW} partner for water.",
        f"Until 2020 the {OLD} (OVC) worked with the {NEW}.",
        f"Il {OLD} (OVC) ha già firmato con la {NEW}.",
        f"The {OLD} (OVC) is now a member of the {NEW}.",
    ],
)
def test_a_partner_is_no_new_name(line: str) -> None:
    assert _says(line)[0] is Says.SAME
