"""What a page says of itself, in any language, and what only sounds like it."""

from __future__ import annotations

import pytest

from models.verdict import Content
from pipelines.compare.notice import is_notice
from snapshots.words import folded
from tests.pipelines.pages import compared

TEXT = (
    "<h1>The ropewalk</h1><p>The ropewalk was built in 1841 and has made ropes for 118 collieries.</p>"
    "<p>It may be seen on the first Friday of the month, with a guide who was a splicer himself.</p>"
)


@pytest.mark.parametrize(
    "text",
    [
        "We have moved to a new website. Please update your bookmarks: www.new.example. This site will close.",
        "This page was published by the Commission, which closed in 2016. It is no longer updated.",
        "Archived content: this page is for reference only and has not been updated since it was archived.",
        "Diese Seite wird nicht mehr gepflegt. Die Inhalte können veraltet sein.",
        "Wir sind umgezogen: Sie finden uns jetzt unter www.neu.example.",
        "Cette page est archivée et n'est plus mise à jour.",
        "Ce site n'est plus mis à jour. Retrouvez-nous sur notre nouveau site.",
        "Aviso: el contenido de esta página puede no estar actualizado.",
        "Este sitio web ya no se mantiene. Visite nuestra nueva página web.",
        "Questa pagina è archiviata e non viene più aggiornata.",
        "Let op Deze pagina wordt niet meer bijgehouden. De informatie kan verouderd zijn.",
        "Wij zijn verhuisd naar een nieuwe website: www.nieuw.example.",
        "Ta strona jest zarchiwizowana i nie jest już aktualizowana.",
        "Esta página já não é atualizada. Para informação recente consulte o novo portal.",
        "Den här sidan är arkiverad och uppdateras inte längre.",
        "Denne side er arkiveret og opdateres ikke længere.",
        "Tato stránka se již neaktualizuje.",
        "Tämä sivu on arkistoitu eikä sitä enää päivitetä.",
        "Ez az oldal archivált, tartalma már nem frissül.",
        "Η σελίδα αυτή έχει αρχειοθετηθεί και δεν ενημερώνεται πλέον.",
    ],
)
def test_a_page_speaks_of_itself(text: str) -> None:
    assert is_notice(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "The association was dissolved in 2019.",
        "This page is archived. The association was dissolved in 2019 and its assets went to the mill.",
        "We have moved to new premises at 12 Mill Lane.",
        "Our site in Leeds has moved to a new building.",
        "The council has withdrawn its strategy. The document is no longer available on this website.",
        "The agreement is no longer in force since 2018.",
        "Documents are archived for ten years by the county office.",
        "Wir sind umgezogen: ab 1. Mai Mühlgasse 4.",
        "Der Betrieb wurde 2015 eingestellt.",
        "Le musée a déménagé dans la rue du Port.",
        "Le site est en construction depuis 2012.",
        "El tratado ya no está vigente.",
        "La convenzione non è più in vigore dal 2017.",
        "Het verdrag is niet langer van kracht.",
        "Umowa nie jest już aktualna.",
        "O acordo já não está em vigor.",
    ],
)
def test_a_page_speaks_of_its_subject(text: str) -> None:
    assert not is_notice(folded(text))


def test_a_notice_above_a_text_that_stayed_changes_nothing() -> None:
    notice = "<h2>Archived</h2><div class=x>This page is no longer updated. See our new website.</div>"
    found = compared(TEXT, notice + TEXT)
    assert found.content is Content.COSMETIC
    assert "the page says of itself: “This page is no longer updated. See our new website.”" in found.evidence


def test_news_above_a_text_that_stayed_is_news() -> None:
    news = "<div class=x>The ropewalk burnt down in the night of the third of May.</div>"
    assert compared(TEXT, TEXT.replace("</h1>", f"</h1>{news}")).content is Content.EDITED
