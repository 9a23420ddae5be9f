"""The contract's words and what each means."""

from __future__ import annotations

from models.verdict import Content, Passage, Status

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
