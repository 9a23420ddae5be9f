"""The contract's words and what each means."""

from __future__ import annotations

from models.verdict import Content, Passage, Status, Verdict

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
    },
    Verdict.UNCHECKED: {
        "": "There was nothing to revisit.",
        "not-visited": "Nobody has looked yet.",
        "interview": "An interview: there is no page to revisit.",
        "no-url": "The note gives no address to revisit.",
        "scheme": "The address is not one of the web (http or https).",
        "private-address": "The address leads into a private network, visited only where the settings allow it.",
        "excluded": "The settings exclude this address from visits.",
    },
}

STATUS: dict[Status, str] = {
    Status.FRESH: "still as consulted",
    Status.STALE: "consulted too long ago, or overtaken by time",
    Status.CHANGED: "the page or a fact on it has changed",
    Status.BROKEN: "readers can no longer reach what was cited",
    Status.MOVED: "found at another address",
    Status.UNKNOWN: "refused to our robot, or not yet confirmed either way",
    Status.OFFLINE: "not a web source",
}

CONTENT: dict[Content, str] = {
    Content.IDENTICAL: "Word for word the version consulted.",
    Content.COSMETIC: "Only furniture changed: menus, dates, counters or banners.",
    Content.EDITED: "The main text was changed.",
    Content.REWRITTEN: "It is another text.",
    Content.UNKNOWN: "Could not be compared with the version consulted.",
}

PASSAGE: dict[Passage, str] = {
    Passage.PRESENT: "What the report says is still on the page.",
    Passage.CHANGED: "What the report says now reads differently on the page.",
    Passage.ABSENT: "What the report says is no longer on the page.",
    Passage.UNKNOWN: "Whether the page still says it could not be told.",
}

FACT: dict[str, str] = {
    "confirmed": "the source still says so",
    "changed": "the source now says something else",
    "contradicted": "the source said otherwise even when it was consulted",
    "absent": "the source speaks of the subject, but no longer gives this",
    "expired": "time alone has overtaken it",
    "unverified": "could not be checked",
}
