"""A page that lost its text and its subject, and says of whatever it was to show that it is not to be had."""

from __future__ import annotations

from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case, Place, key, quoted
from pipelines.judge.cessation import SOUGHT
from pipelines.judge.entrance import is_entrance
from pipelines.judge.message import losses, points_at_loss
from pipelines.judge.subject import keeps_subject, says, says_nothing
from snapshots.text import PageText

#: Running words beside what says so: in one place; where it points at the thing; where heading and text agree; where it
#: is said of the very thing that was sought, which a whole speech may follow.
_ROOM = 25
_ROOM_POINTED = 40
_ROOM_AGREED = 60
_ROOM_SOUGHT = 250
#: Share of the running text consulted that imprints and teasers may hold.
_FURNITURE = 0.3
#: Running words of a speech, and the share of it below which none is left.
_TELLING_PROSE = 40
_GONE = 0.02


def says_lost(case: Case) -> Judgement | None:
    """Judge such a page by a heading or a first sentence, in whatever words.

    Words alone prove little: "this event is over" stands on good pages. What proves it is that nothing of the version
    consulted is left beside them. Without that version, heading and sentence must both say so, and nothing else may
    speak of the title cited.
    """
    now = case.now
    if now is None or now.kind != "html" or case.recognised or case.status not in (200, None):
        return None
    stood = frozenset(case.then.texts) if case.then is not None else frozenset[str]()
    said = losses(now, stood)
    if not said:
        return None
    agreed = len({place.where for place in said}) > 1
    if case.then is None:
        pointed = not is_entrance(case.cited) and points_at_loss(said[0]) and says_nothing(case.cited_title or "", now)
        return _unproven(case, now, said, agreed=agreed) if agreed or pointed else None
    sought = any(SOUGHT.search(key(place)) for place in said)
    pointed = any(points_at_loss(place) for place in said)
    room = _ROOM_SOUGHT if sought else _ROOM_AGREED if agreed else _ROOM_POINTED if pointed else _ROOM
    if _beside(now, said, stood) > room or not _lost(case, case.then, now, said):
        return None
    if is_entrance(case.cited) and not agreed and said[0].where == "text":
        return None
    sure = 0.8 if agreed else 0.7 if sought else 0.6
    lost = "nothing of the text consulted is left"
    return case.judgement(Verdict.SOFT_404, "not-found-text", sure, quoted(said[0]), lost)


def _unproven(case: Case, now: PageText, said: list[Place], *, agreed: bool) -> Judgement | None:
    room = _ROOM_AGREED if agreed else _ROOM_POINTED
    if _beside(now, said, frozenset()) > room or says(case.cited_title or "", now, case.final):
        return None
    lost = "no version consulted to compare with"
    return case.judgement(Verdict.SOFT_404, "not-found-text", 0.7 if agreed else 0.6, quoted(said[0]), lost)


def _lost(case: Case, then: PageText, now: PageText, said: list[Place]) -> bool:
    """Say whether text and subject are lost: the heading is another, or what a note called the page then is gone."""
    if not then.prose_words or (case.prose_kept or 0.0) > _FURNITURE:
        return False
    title = case.cited_title or ""
    renamed = says(title, then, case.cited) is True and says(title, now, case.final) is False
    return renamed or not keeps_subject(then, now) or _withdrawn(case, then, said)


def _withdrawn(case: Case, then: PageText, said: list[Place]) -> bool:
    """Say whether of a speech only the heading is left, and below it that this very thing is no more."""
    told = then.prose_words >= _TELLING_PROSE and case.prose_kept is not None
    return told and (case.prose_kept or 0.0) <= _GONE and any(points_at_loss(place) for place in said)


def _beside(now: PageText, said: list[Place], stood: frozenset[str]) -> int:
    """Count the running words of *now* that did not stand then, nor stand in a block that says so."""
    apart = stood | {place.text for place in said}
    return sum(block.length for block in now.blocks if block.is_prose and block.text not in apart)
