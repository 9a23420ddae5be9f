"""What pages tell of agreements."""

from __future__ import annotations

import pytest

from models.fact import Fact, FactType, Says, Value
from pipelines.facts.check.ground import Ground
from pipelines.facts.check.saying import says
from tests.pipelines.facts.page.sheets import sheet

HOUSE = "Seilbahnbund Karst"
OTHER = "Museo del Telar"


def pact(predicate: str, value: str, printed: str = "") -> Fact:
    """Return a fact of the agreement between the two houses."""
    return Fact(
        id="p",
        type=FactType.PARTNERSHIP,
        subject=f"{HOUSE} – {OTHER}",
        predicate=predicate,
        value=Value(printed=(printed or value,), canonical=(value,)),
        involved=(HOUSE, OTHER),
    )


def asked(fact: Fact, body: str, lang: str = "en") -> tuple[Says, str]:
    """Return what a page of the first house says, and the value it gives."""
    page = sheet(f"<main>{body}</main>", lang=lang, url="https://www.seilbahnbund-karst.example/pacts", title=HOUSE)
    found = says(fact, Ground(page=page))
    return found.says, found.value.canonical[0] if found.value is not None else ""


@pytest.mark.parametrize(
    "line",
    [
        "Accord avec le Museo del Telar signé le 05.05.2016, en vigueur jusqu'au 4 mai 2028.",
        "Vereinbarung mit dem Museo del Telar vom 5.5.2016, gültig bis 4.5.2028.",
        "Convenio con el Museo del Telar, firmado: 5 de mayo de 2016. Vigencia: 4 de mayo de 2028.",
        "Accordo con il Museo del Telar, firmato il 5 maggio 2016, valido fino al 4 maggio 2028.",
        "Umowa z Museo del Telar podpisana 5 maja 2016 r., ważna do 4 maja 2028 r.",
        "Acordo com o Museo del Telar, assinado a 5 de maio de 2016 e válido até 4 de maio de 2028.",
        "Overeenkomst met Museo del Telar, ondertekend op 5 mei 2016, geldig tot 4 mei 2028.",
        "Agreement with the Museo del Telar, signed 5 May 2016, valid until 4 May 2028.",
    ],
)
def test_each_day_belongs_to_its_verb(line: str) -> None:
    assert asked(pact("signed", "2016-05-05"), f"<p>{line}</p>")[0] is Says.SAME
    assert asked(pact("valid-until", "2028-05-04"), f"<p>{line}</p>")[0] is Says.SAME
    assert asked(pact("valid-until", "2021-05-04"), f"<p>{line}</p>") == (Says.OTHER, "2028-05-04")
    assert asked(pact("signed", "2015-05-05"), f"<p>{line}</p>") == (Says.OTHER, "2016-05-05")


def test_an_end_is_not_the_day_of_a_renewal() -> None:
    line = "<p>Museo del Telar. Letzte Verlängerung: 9. September 2025. Gültigkeit: September 2029.</p>"
    assert asked(pact("valid-until", "2025-09"), line) == (Says.OTHER, "2029-09")


def test_rows_and_labels_tell() -> None:
    row = (
        "<table><tr><th>Partenaire</th><th>Signature</th><th>Échéance</th></tr>"
        "<tr><td>Museo del Telar</td><td>12/2016</td><td>31.12.2026</td></tr>"
        "<tr><td>Dom Tkaczy</td><td>03/2011</td><td>31.12.2013</td></tr></table>"
    )
    assert asked(pact("signed", "2016-12"), row, "fr")[0] is Says.SAME
    assert asked(pact("valid-until", "2021-12-31"), row, "fr") == (Says.OTHER, "2026-12-31")
    terms = "<h3>Museo del Telar</h3><dl><dt>Signed</dt><dd>9 Nov 2021</dd><dt>Valid until</dt><dd>8 Nov 2026</dd></dl>"
    assert asked(pact("signed", "2021-11-09"), terms)[0] is Says.SAME
    assert asked(pact("valid-until", "2024-11-08"), terms) == (Says.OTHER, "2026-11-08")


def test_the_next_house_on_the_page_has_days_of_its_own() -> None:
    body = (
        "<h3>Museo del Telar (Ávila)</h3><p>Cooperation on looms.</p>"
        "<h3>Dom Tkaczy</h3><p>Agreement signed on 12 May 2022, valid until 11 May 2032.</p>"
    )
    assert asked(pact("signed", "2016-05-05"), body)[0] is Says.SILENT
    assert asked(pact("valid-until", "2021-05-04"), body)[0] is Says.SILENT


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("No agreement exists yet with the Museo del Telar (MT). Signature is planned for 2023.", "planned"),
        ("Es gibt noch keine Vereinbarung mit dem Museo del Telar. Sie ist für 2023 geplant.", "none"),
        ("The agreement planned with the Museo del Telar was signed on 2 December 2022.", "signed"),
        ("L'accordo con il Museo del Telar è scaduto e non è stato rinnovato.", "ended"),
        ("Our letter of intent with the Museo del Telar, signed in 2021, has ended.", "ended"),
        ("El convenio con el Museo del Telar, firmado en 2015, fue renovado en 2024.", "signed"),
        ("The boards agreed the draft of a protocol with the Museo del Telar on 3 May 2022.", "planned"),
        ("Ein Entwurf der Vereinbarung mit dem Museo del Telar wurde am 3. Mai 2022 beschlossen.", "planned"),
    ],
)
def test_status_is_read_sentence_by_sentence(line: str, status: str) -> None:
    assert asked(pact("status", status), f"<p>{line}</p>")[0] is Says.SAME


def test_a_plan_come_true_is_told_as_signed() -> None:
    line = "<p>Seilbahnbund Karst et le Museo del Telar ont signé leur protocole le 12 mai 2022.</p>"
    assert asked(pact("status", "planned"), line) == (Says.OTHER, "signed")
    assert asked(pact("status", "planned"), "<p>With the Museo del Telar there is no agreement.</p>")[0] is Says.SILENT
