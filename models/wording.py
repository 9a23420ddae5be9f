"""What each verdict means, in one plain sentence; a refusal never sounds like a failure."""

from __future__ import annotations

from models.verdict import Verdict

_SAYS_NOTHING = "this says nothing about the page"
_ELSEWHERE = "The cited address no longer shows it, but"

REASONS: dict[Verdict, dict[str, str]] = {
    Verdict.OK: {
        "": "The cited page answers.",
        "ok": "The cited address answers with the page.",
        "not-modified": "The server says that nothing has changed since our last visit.",
        "canonical-redirect": "The page answers; only the form of its address differs, such as https or www.",
    },
    Verdict.REDIRECTED: {
        "": "The server sends readers to another address with the same content.",
        "permanent": "The server sends readers to another address for good; the same content is there.",
        "temporary": "The server sends readers to another address for now; the same content is there.",
        "meta-refresh": "The page itself sends readers to another address; the same content is there.",
    },
    Verdict.MOVED: {
        "": f"{_ELSEWHERE} the same content was found at another address.",
        "sitemap": f"{_ELSEWHERE} the site's own list of pages led to the same content.",
        "link": f"{_ELSEWHERE} a link on the site led to the same content.",
        "path-rule": f"{_ELSEWHERE} pages beside it show how addresses changed; the same content is at the new one.",
        "repaired-url": "The address was damaged in print; the mended one shows the content cited.",
        "archive-hint": f"{_ELSEWHERE} an archived copy tells where it went, and the same content is there.",
    },
    Verdict.SOFT_404: {
        "": "The server answers, yet the page cited is not there.",
        "not-found-text": "The server answers, yet the page itself says that nothing was found.",
        "home-redirect": "The server sends readers to a home page, where what was cited is not found.",
        "same-as-nonsense-url": "The server gives this same page for any invented address; the cited one is not there.",
        "default-page": "A web server's default page stands where the site was.",
        "empty-template": "The frame of the page is still there, but nothing is in it.",
    },
    Verdict.GONE: {
        "": "The server says that there is no such page.",
        "http-404": "The server says that there is no such page (404).",
        "http-410": "The server says that the page was removed for good (410).",
    },
    Verdict.PARKED: {
        "": "The domain no longer belongs to the site that was cited.",
        "parking-page": "The domain shows nothing but a parking page.",
        "for-sale": "The domain is for sale.",
        "usurped": "The domain now shows somebody else's content.",
    },
    Verdict.UNREACHABLE: {
        "": "No usable answer came.",
        "dns": "The host name no longer leads anywhere.",
        "refused": "Nothing listens at the server's address.",
        "timeout": "The server did not answer in time.",
        "reset": "The connection broke off before an answer came.",
        "tls-expired": "The site's certificate has expired, so browsers warn readers off.",
        "tls-name": "The site's certificate is made out to another name, so browsers warn readers off.",
        "tls-untrusted": "The site's certificate is signed by nobody that browsers trust.",
        "tls": "No secure connection could be made.",
        "http-5xx": "The server reports a fault of its own.",
        "redirect-loop": "The server sends readers round in a circle.",
        "too-large": "The answer is larger than we are set to read.",
        "truncated": "The answer broke off before its end.",
        "bad-response": "The answer could not be read.",
    },
    Verdict.BLOCKED: {
        "": f"The site refused our robot; {_SAYS_NOTHING}.",
        "robots": f"The site asks robots to stay away, so we did not look; {_SAYS_NOTHING}.",
        "http-401": f"The site asks for a login; {_SAYS_NOTHING}.",
        "http-403": f"The site refused our robot; {_SAYS_NOTHING}.",
        "http-429": f"The site asked our robot to come back later; {_SAYS_NOTHING}.",
        "http-451": "The site withholds the page for legal reasons where we asked from; it may be readable elsewhere.",
        "challenge": f"The site asks for proof of being human; {_SAYS_NOTHING}.",
        "login-wall": f"The site shows a login form instead; {_SAYS_NOTHING}.",
        "consent-wall": f"The site shows a consent form instead; {_SAYS_NOTHING}.",
        "blank": f"The site sends our robot an empty page; {_SAYS_NOTHING}.",
        "needs-scripts": f"The page shows its text only to browsers that run scripts; {_SAYS_NOTHING}.",
        "lost-text": f"Nearly all text of the page is missing today, as behind a wall; {_SAYS_NOTHING}.",
    },
    Verdict.UNCHECKED: {
        "": "There was nothing to revisit.",
        "not-visited": "Nobody has looked yet.",
        "interview": "An interview: there is no page to revisit.",
        "no-url": "The note gives no address to revisit.",
        "scheme": "The address is not one of the web (http or https).",
        "port": "The address names a port that no web page is served on.",
        "private-address": "The address leads into a private network, visited only where the settings allow it.",
        "excluded": "The settings exclude this address from visits.",
    },
}


def meaning(verdict: Verdict, reason: str) -> str:
    """Say in one sentence what *verdict* and *reason* mean; an unknown reason falls back to the verdict alone."""
    sentences = REASONS[verdict]
    return sentences.get("http-5xx" if reason.startswith("http-5") else reason, sentences[""])


#: What would change a verdict, by the reason where that matters.
CHANGERS: dict[Verdict, dict[str, str]] = {
    Verdict.OK: {"": "A visit that finds another text, a redirect elsewhere, or no page."},
    Verdict.REDIRECTED: {"": "A visit that finds the page at its cited address again, or another text at the new one."},
    Verdict.MOVED: {"": "The cited address showing the page again, or the found one no longer showing it."},
    Verdict.SOFT_404: {
        "": "One visit that finds the page at its address.",
        "home-redirect": "The address showing a page of its own again, or what was cited being found on the home page.",
    },
    Verdict.GONE: {"": "One visit that finds the page; the count of failures then starts anew."},
    Verdict.PARKED: {
        "": "One visit that finds the site that was cited.",
        "usurped": "The text consulted turning up there again, or word that the site only got a new face.",
    },
    Verdict.UNREACHABLE: {
        "": "One visit that gets an answer; the count of failures then starts anew.",
        "tls-expired": "A renewed certificate.",
        "tls-name": "A certificate made out to this name.",
        "tls-untrusted": "A certificate signed by an authority that browsers trust.",
        "too-large": "A higher max_size in the settings.",
    },
    Verdict.BLOCKED: {
        "": "A visit that the site lets in, or a person's look with a browser.",
        "robots": "Another robots.txt, or a person's look with a browser.",
        "http-401": "A person who may log in.",
        "login-wall": "A person who may log in.",
        "http-429": "A visit after the pause that the site asked for.",
    },
    Verdict.UNCHECKED: {
        "": "An address that can be visited.",
        "not-visited": "The first visit.",
        "interview": "Only the person asked.",
        "private-address": "Its network listed in allow_networks.",
    },
}


def changer(verdict: Verdict, reason: str) -> str:
    """Say in one sentence what would change *verdict*; an unknown reason falls back to the verdict alone."""
    sentences = CHANGERS[verdict]
    return sentences.get(reason, sentences[""])
