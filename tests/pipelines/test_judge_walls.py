"""Refusals say nothing about a page; silence says who was silent."""

from __future__ import annotations

import pytest

from models.verdict import Verdict
from models.visit import Failure
from pipelines.judge import judge, screen
from snapshots.text import read_page
from tests.pipelines.pages import OTHER, STORY, answer, html, judged, verdict, visited

CLOUDFLARE = (
    "<html><head><title>Just a moment...</title></head><body><p>Enable JavaScript and cookies to continue</p>"
    "<script>window._cf_chl_opt={cvId:'3'};</script></body></html>"
)


@pytest.mark.parametrize("status", [401, 403, 429, 451])
def test_a_refusal_is_blocked_by_its_status(status: int) -> None:
    assert verdict(judged(html("Forbidden", "No."), status=status)) == f"blocked/http-{status}"


@pytest.mark.parametrize("status", [402, 405, 406, 418, 999])
def test_a_status_about_how_we_asked_says_nothing_about_the_page(status: int) -> None:
    assert judged(html("Not acceptable", "No."), status=status).verdict is Verdict.BLOCKED


@pytest.mark.parametrize("status", [200, 403, 503])
def test_a_bot_check_is_a_challenge_whatever_its_status(status: int) -> None:
    found = judged(CLOUDFLARE, status=status, then=html("House", *STORY))
    assert verdict(found) == "blocked/challenge"
    assert "Cloudflare" in found.evidence[0]


CHALLENGES = {
    "mitigated": (html("x", "y"), 403, {"cf_mitigated": "challenge"}),
    "datadome": ("<script>var dd={'host':'geo.captcha-delivery.com'}</script><p>Please enable JS</p>", 403, {}),
    "imperva": (
        "<iframe src='/_Incapsula_Resource?SWUDNSAI=31'>Request unsuccessful. Incapsula incident ID: 1</iframe>",
        200,
        {},
    ),
    "amazon": (html("Human Verification", "x"), 405, {"x_amzn_waf_action": "captcha"}),
    "akamai": (
        html("Access Denied", "You don't have permission to access this on this server. Reference&#32;&#35;18.2"),
        403,
        {},
    ),
    "anubis": (html("Making sure you're not a bot!", "Loading..."), 200, {}),
    "human check": (html("House", "Please verify that you are human to continue.", frame=False), 200, {}),
    "french": (html("Vérification de sécurité", "Vérifions que vous êtes humain.", lang="fr", frame=False), 200, {}),
    "german": (
        html("Sicherheitsüberprüfung", "Bitte bestätigen Sie, dass Sie ein Mensch sind.", lang="de", frame=False),
        200,
        {},
    ),
    "polish": (html("Chwileczkę…", "Sprawdzamy, czy jesteś człowiekiem.", lang="pl", frame=False), 503, {}),
}


@pytest.mark.parametrize("name", CHALLENGES)
def test_vendors_signs_are_known(name: str) -> None:
    body, status, headers = CHALLENGES[name]
    assert verdict(judged(body, status=status, **headers)) == "blocked/challenge"  # type: ignore[arg-type]


def test_a_captcha_in_a_contact_form_is_no_challenge() -> None:
    form = "<form><input name=a><input type=email><textarea></textarea><script src='https://www.google.com/recaptcha/api.js'></script></form>"
    assert judged(html("Contact", "Write to us.", form)).verdict is Verdict.OK


def test_the_detection_script_cloudflare_adds_to_good_pages_is_no_challenge() -> None:
    script = "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"
    assert judged(html("House", *STORY, body=script)).verdict is Verdict.OK


LOGINS = {
    "en": ("Log in | House", "Please sign in to continue."),
    "fr": ("Connexion", "Identifiez-vous pour accéder à votre espace membre."),
    "de": ("Anmelden", "Bitte melden Sie sich an."),
    "es": ("Iniciar sesión", "Introduzca su usuario."),
    "it": ("Accedi", "Area riservata ai soci."),
    "nl": ("Inloggen", "Vul uw gegevens in."),
    "pl": ("Zaloguj się", "Podaj hasło."),
    "pt": ("Entrar", "Área reservada."),
}
FIELDS = "<form><input name=user><input type=password name=pass><button>OK</button></form>"


@pytest.mark.parametrize("lang", LOGINS)
def test_a_page_that_is_only_a_login_form_is_a_wall(lang: str) -> None:
    title, message = LOGINS[lang]
    assert verdict(judged(html(title, message, FIELDS, lang=lang))) == "blocked/login-wall"


def test_a_redirect_to_the_login_is_a_wall() -> None:
    found = judged(html("Members", "Sign in", FIELDS), (302, "https://house.example/login?next=%2Fx"))
    assert verdict(found) == "blocked/login-wall"


def test_a_login_box_beside_content_is_no_wall() -> None:
    assert judged(html("Agreement", *STORY, FIELDS)).verdict is Verdict.OK


def test_a_cited_login_page_is_what_it_is() -> None:
    assert judged(html("Log in", "Welcome", FIELDS), cited="https://house.example/login").verdict is Verdict.OK


def test_a_page_that_only_asks_for_consent_is_a_wall() -> None:
    body = html(
        "House",
        "We and our partners use cookies to improve your visit.",
        "You can manage consent at any time.",
        "Accept all",
        frame=False,
        h1=None,
    )
    assert verdict(judged(body, then=html("House", *STORY))) == "blocked/consent-wall"


def test_a_banner_over_content_is_no_wall() -> None:
    banner = (
        "<div id='cookie-banner' class='cookie-consent'><p>We use cookies. Accept all?</p><button>Accept</button></div>"
    )
    assert judged(html("Agreement", *STORY, body=banner)).verdict is Verdict.OK


FAILURES = {
    "dns": "unreachable/dns",
    "refused": "unreachable/refused",
    "timeout": "unreachable/timeout",
    "reset": "unreachable/reset",
    "tls": "unreachable/tls",
    "tls-expired": "unreachable/tls-expired",
    "tls-name": "unreachable/tls-name",
    "tls-untrusted": "unreachable/tls-untrusted",
    "redirect-loop": "unreachable/redirect-loop",
    "too-large": "unreachable/too-large",
    "truncated": "unreachable/truncated",
    "bad-response": "unreachable/bad-response",
    "robots": "blocked/robots",
    "http-429": "blocked/http-429",
    "private-address": "unchecked/private-address",
    "scheme": "unchecked/scheme",
    "port": "unchecked/port",
    "resolver": "unreachable/dns",
    "offline": "unreachable/dns",
}


@pytest.mark.parametrize("kind", FAILURES)
def test_silence_is_called_by_its_name(kind: str) -> None:
    found = judged(failure=(kind, "as the network said"))
    assert verdict(found) == FAILURES[kind]
    assert any("as the network said" in line for line in found.evidence)


@pytest.mark.parametrize("kind", ["resolver", "offline"])
def test_our_own_trouble_is_blamed_on_nobody(kind: str) -> None:
    found = judged(failure=(kind, "SERVFAIL"))
    assert found.confidence <= 0.3
    assert "our" in found.evidence[0]


def test_a_second_look_past_a_bad_certificate_is_told() -> None:
    visit = visited("https://house.example/x", failure=("tls-expired", "certificate has expired"))
    assert "no page either" in " ".join(judge(visit).evidence)
    visit.unverified = answer(html("House", *STORY))
    assert "answers 200" in " ".join(judge(visit).evidence)


@pytest.mark.parametrize("status", [500, 502, 503, 521])
def test_a_server_that_fails_is_unreachable(status: int) -> None:
    assert verdict(judged("<h1>Error</h1>", status=status)) == "unreachable/http-5xx"


def test_maintenance_with_a_promise_is_a_weak_finding() -> None:
    assert judged("<h1>Back soon</h1>", status=503, Retry_After="3600").confidence <= 0.5


@pytest.mark.parametrize("status", [400, 414, 422])
def test_an_odd_refusal_is_a_bad_response(status: int) -> None:
    assert verdict(judged("<h1>Bad request</h1>", status=status)) == "unreachable/bad-response"


def test_not_modified_without_a_page_stands_on_weak_feet() -> None:
    visit = visited("https://house.example/x")
    visit.http_status, visit.not_modified = 304, True
    found = judge(visit)
    assert verdict(found) == "ok/not-modified"
    assert found.confidence <= 0.6


def test_a_visit_without_anything_is_no_confident_verdict() -> None:
    assert judge(visited("https://house.example/x")).confidence <= 0.3


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (CLOUDFLARE, "challenge"),
        (html("Page not found", "The page was not found."), "not-found-text"),
        (html("house.example is for sale", "Make an offer on this domain"), "for-sale"),
        ("", "empty"),
    ],
)
def test_an_archived_copy_of_a_wall_is_no_version_consulted(body: str, word: str) -> None:
    page = answer(body)
    assert word in (screen(read_page(page), page) or "")


def test_a_good_archived_copy_passes() -> None:
    page = answer(html("House", *OTHER))
    assert screen(read_page(page), page) is None


def test_failure_kinds_are_values_not_objects() -> None:
    assert Failure(kind="dns", detail="x").kind in FAILURES


@pytest.mark.parametrize(
    "message",
    [
        "Error establishing a database connection",
        "We are down for maintenance",
        "Le site est en maintenance",
        "Wartungsarbeiten",
    ],
)
def test_a_fault_sent_as_success_is_a_weak_bad_response(message: str) -> None:
    found = judged(html(message, "Back soon."), then=html("House", *STORY))
    assert verdict(found) == "unreachable/bad-response"
    assert found.confidence <= 0.6


def test_a_page_that_speaks_of_maintenance_is_a_page() -> None:
    assert judged(html("Aircraft under maintenance", *STORY, *OTHER)).verdict is Verdict.OK
