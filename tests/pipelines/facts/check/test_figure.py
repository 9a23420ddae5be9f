"""Figures however they are written out, and houses their hosts abbreviate."""

from __future__ import annotations

import pytest

from pipelines.facts.canonical.organisation import in_host
from pipelines.facts.check.figure import numbers, with_figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Las setenta y cuatro empresas", ["74"]),
        ("I settantuno docenti e trentotto aule", ["71", "38"]),
        ("Two hundred and thirty members", ["230"]),
        ("fifty-one members", ["51"]),
        ("quatre-vingt-treize communes et soixante-dix clubs", ["93", "70"]),
        ("trente et un adhérents", ["31"]),
        ("einundzwanzig Städte und dreißig Orte", ["21", "30"]),
        ("veintiún socios", ["21"]),
        ("duzentos e trinta sócios", ["230"]),
        ("a thousand two hundred members", ["1200"]),
        ("about 1 512 members in 2019", ["1512", "2019"]),
        ("une trentaine de communes", ["30"]),
        ("between twenty and thirty", ["20", "30"]),
        ("no figure at all", []),
    ],
)
def test_numbers_are_read_to_their_end(text: str, figures: list[str]) -> None:
    assert [value for value, _, _ in numbers(text)] == figures


def test_only_what_is_written_in_several_words_is_rewritten() -> None:
    assert with_figures("Las setenta y cuatro empresas, doce de ellas") == "Las 74 empresas, doce de ellas"


@pytest.mark.parametrize(
    ("name", "host", "bears"),
    [
        ("Istituto Superiore per la Corda Guidetti", "www.iscguidetti.example", True),
        ("Red Atlántica de Cuerdas y Telares", "ract.example", True),
        ("Gullhaven Bay Rope Council", "www.gullhaven-brc.example", True),
        ("Istituto Superiore per la Corda Guidetti", "www.iscmoretti.example", False),
        ("Rope Guild", "rogu.example", False),
    ],
)
def test_a_host_may_be_made_of_a_names_beginnings(name: str, host: str, bears: bool) -> None:
    assert in_host(name, host) is bears
