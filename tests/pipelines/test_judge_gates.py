"""Gates that say in their own words, or by the captcha they show, that they keep visitors out."""

from __future__ import annotations

import pytest

from models.verdict import Verdict
from tests.pipelines.pages import OTHER, html, judged, verdict

ABROAD = {
    "en": ("Access restricted", "Because of attacks, requests from foreign addresses are blocked by the firewall."),
    "de": ("Zugriff nicht möglich", "Aus Sicherheitsgründen sind Zugriffe aus dem Ausland derzeit gesperrt."),
    "fr": ("Accès limité", "Suite à des attaques, l’accès au site depuis l’étranger est bloqué."),
    "es": ("Acceso restringido", "El acceso desde fuera de España está bloqueado temporalmente."),
    "it": ("Accesso limitato", "Per motivi di sicurezza gli accessi dall'estero sono bloccati."),
    "nl": (
        "Toegang geweigerd",
        "Vanwege aanvallen is de site voor bezoekers uit het buitenland tijdelijk geblokkeerd.",
    ),
    "pl": ("Połączenie odrzucone przez zaporę", "Dostęp do serwisu z adresów spoza Polski został wyłączony."),
    "pt": ("Acesso recusado", "Por segurança, o acesso a partir do estrangeiro está bloqueado."),
    "sv": ("Åtkomst nekad", "Trafik från utlandet är spärrad av vår brandvägg."),
    "da": ("Adgang begrænset", "Adgang fra udlandet er blokeret på grund af angreb."),
    "fi": ("Pääsy estetty", "Yhteys ulkomailta on estetty."),
    "cs": ("Přístup omezen", "Přístup ze zahraničí je z bezpečnostních důvodů blokován."),
    "hu": ("Hozzáférés korlátozva", "A külföldi címekről érkező látogatókat biztonsági okból letiltottuk."),
}
EXAMINED = {
    "en": ("Checking your browser", "This takes a few seconds. You will be sent on by itself."),
    "de": ("Ihr Browser wird geprüft", "Das dauert nur wenige Sekunden."),
    "fr": ("Vérification de votre navigateur", "Cela ne prend que quelques secondes."),
    "es": ("Verificando su navegador", "Solo tardará unos segundos."),
    "it": ("Verifica del tuo browser", "Attendi qualche secondo."),
    "nl": ("We controleren uw browser", "U wordt zo doorgestuurd."),
    "pl": ("Sprawdzanie przeglądarki", "Potrwa to kilka sekund."),
    "pt": ("A verificar o seu navegador", "Demora apenas alguns segundos."),
    "sv": ("Kontrollerar din webbläsare", "Det tar några sekunder."),
}
WIDGETS = {
    "friendly": "<form method=post><input type=hidden name=to><div class='frc-captcha' data-sitekey=x></div></form>",
    "turnstile": "<form><div class='cf-turnstile' data-sitekey='x'></div></form>",
    "hcaptcha": "<div class='h-captcha' data-sitekey='x'></div>",
    "altcha": "<altcha-widget challengeurl='/altcha'></altcha-widget>",
    "mcaptcha": "<div id='mcaptcha__widget-container'></div>",
    "procaptcha": "<div class='procaptcha' data-sitekey='x'></div>",
    "smartcaptcha": "<div id='box' class='smart-captcha' data-sitekey='x'></div>",
}
HONEST = {
    "visitors from abroad": html(
        "Visiting from abroad", "Visitors from abroad need a passport; access is only possible on Tuesdays.", *OTHER[:2]
    ),
    "delivery": html(
        "Lieferung",
        "Wir liefern nur innerhalb Deutschlands. Besucher aus dem Ausland können bei uns im Laden einkaufen.",
        *OTHER[:2],
        lang="de",
    ),
    "a safety check": html(
        "Sicherheitskontrolle am Flughafen", "Legen Sie alles in die Wanne und gehen Sie durch den Bogen.", *OTHER[:1]
    ),
    "a device": html(
        "Testing the connection", "Unscrew the cover and hold the probe against the second pin from the left."
    ),
    "a wall of stone": html(
        "The firewall in the attic", "The inspector rejected two bricks of the firewall in 1921.", *OTHER[:2]
    ),
    "a poll": html(
        "Which harbour do you like best?",
        "Every reader may vote once until Sunday evening.",
        "<form><input type=radio name=a> West <input type=radio name=a> East <div class='h-captcha'></div></form>",
    ),
    "a captcha nobody sees": html(
        "Pictures of the fair",
        "All pictures were taken on the second Saturday.",
        body="<script src='https://www.google.com/recaptcha/api.js?render=abc'></script>",
    ),
}


@pytest.mark.parametrize("lang", ABROAD)
def test_a_gate_for_visitors_from_elsewhere_blocks(lang: str) -> None:
    title, told = ABROAD[lang]
    assert judged(html(title, told, lang=lang, frame=False)).verdict is Verdict.BLOCKED


@pytest.mark.parametrize("lang", EXAMINED)
def test_a_browser_that_is_examined_is_kept_waiting(lang: str) -> None:
    title, told = EXAMINED[lang]
    assert verdict(judged(html(title, told, lang=lang, frame=False))) == "blocked/challenge"


@pytest.mark.parametrize("name", WIDGETS)
def test_a_page_that_is_but_a_captcha_is_a_challenge(name: str) -> None:
    page = html("House", "One more step before you read on.", WIDGETS[name], frame=False)
    assert verdict(judged(page)) == "blocked/challenge"


@pytest.mark.parametrize("name", HONEST)
def test_a_page_that_only_sounds_like_a_gate_is_good(name: str) -> None:
    assert judged(HONEST[name]).verdict is Verdict.OK


def test_a_gate_may_say_it_in_a_lesser_heading() -> None:
    page = html("BIP", "<h3>Połączenie odrzucone przez zaporę</h3>", "Reguła GEO-7.", h1=None, lang="pl", frame=False)
    assert judged(page).verdict is Verdict.BLOCKED


ESSAYS = {
    "en": (
        "Nine seconds each: what captchas cost",
        "Prove that you are human: the phrase costs us nine seconds each time. Weak eyes need thirty-one.",
        "Access denied after three attempts: that happened to one in seven. We propose ways without pictures.",
    ),
    "pt": (
        "O custo humano dos testes",
        "Prove que é humano: a frase rouba-nos nove segundos de cada vez. Para quem vê mal são trinta e um.",
        "Acesso negado ao fim de três tentativas: aconteceu a um em sete. Propomos caminhos sem imagens.",
    ),
    "de": (
        "Was Rätsel kosten",
        "Bestätigen Sie, dass Sie ein Mensch sind: der Satz kostet neun Sekunden. Schwache Augen brauchen dreißig.",
        "Zugriff verweigert nach drei Versuchen: das traf jeden Siebten. Wir schlagen Wege ohne Bilder vor.",
    ),
}


@pytest.mark.parametrize("lang", ESSAYS)
def test_an_essay_on_captchas_quotes_them_and_is_no_gate(lang: str) -> None:
    title, *lines = ESSAYS[lang]
    menu = "<ul>" + "".join(f"<li><a href='/s{n}'>Section {n}</a>" for n in range(6)) + "</ul>"
    page = html(title, menu, lines[0], *OTHER[:2], lines[1], lang=lang)

    assert judged(page).verdict is Verdict.OK


def test_a_gate_in_the_frame_of_its_site_may_explain_itself() -> None:
    menu = "<ul>" + "".join(f"<li><a href='/s{n}'>Section {n}</a>" for n in range(6)) + "</ul>"
    gate = html(
        "Security question",
        menu,
        "Your network has sent an unusual number of requests in a short time. Please confirm that you are not a robot. "
        "You will be sent on to the page you wanted after that.",
    )

    assert verdict(judged(gate, nonsense=gate)) == "blocked/challenge", "every address gets it"
