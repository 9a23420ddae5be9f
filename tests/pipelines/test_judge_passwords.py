"""Pages behind a password of their own, and boxes for a password beside a page."""

from __future__ import annotations

import pytest

from models.verdict import Verdict
from tests.pipelines.pages import NAV, OTHER, STORY, html, judged, verdict

FORM = "<form method=post><label>… <input type=password name=post_password></label><input type=submit value=OK></form>"
PROTECTED = {
    "en": "This content is password protected. To view it please enter your password below:",
    "fr": "Ce contenu est protégé par un mot de passe. Pour le voir, veuillez saisir votre mot de passe :",
    "de": "Dieser Inhalt ist passwortgeschützt. Um ihn anzusehen, geben Sie bitte Ihr Passwort unten ein:",
    "es": "Este contenido está protegido por contraseña. Para verlo, introduce tu contraseña:",
    "it": "Questo contenuto è protetto da password. Per visualizzarlo inserire di seguito la password:",
    "nl": "Deze inhoud is beschermd met een wachtwoord. Vul hieronder je wachtwoord in:",
    "pl": "Ta treść jest zabezpieczona hasłem. Aby ją zobaczyć, wprowadź hasło poniżej:",
    "pt": "Este conteúdo está protegido com palavra-passe. Para o ver, introduza a palavra-passe:",
    "sv": "Detta innehåll är lösenordsskyddat. Ange ditt lösenord nedan för att visa det:",
    "da": "Dette indhold er beskyttet med adgangskode. Indtast din adgangskode nedenfor:",
    "cs": "Tento obsah je chráněn heslem. Pro zobrazení zadejte heslo:",
    "fi": "Sisältö on suojattu salasanalla. Syötä salasana alla:",
    "hu": "Ez a tartalom jelszóval védett. A megtekintéshez írja be a jelszót:",
}


@pytest.mark.parametrize("lang", PROTECTED)
def test_a_page_behind_its_own_password_is_a_login_wall(lang: str) -> None:
    page = html("Minutes of May | House", PROTECTED[lang], FORM, lang=lang)
    assert verdict(judged(page)) == "blocked/login-wall"


def test_a_page_that_tells_of_passwords_is_a_page() -> None:
    assert judged(html("Passwords", PROTECTED["en"], *OTHER)).verdict is Verdict.OK


@pytest.mark.parametrize(
    "beside",
    [
        f"<aside><h3>Login</h3>{FORM}</aside>",
        f"<div class='sidebar-right card'><h3>Logowanie</h3>{FORM}</div>",
        f"<div class='widget-area'>{FORM}</div>",
    ],
)
def test_an_emptied_page_beside_a_login_box_is_no_login_wall(beside: str) -> None:
    page = f"<html><head><title>House</title></head><body>{NAV}<main><p></p></main>{beside}</body></html>"
    assert judged(page, then=html("The path", *STORY)).reason != "login-wall"
